import type { Language } from '../../shared/desk.app';

/** The few words that main itself shows, where there is no page to show them. */
interface MainWords {
  readonly title: string;
  /** The name of the practice connection as the first start makes it. */
  readonly practice: string;
  readonly databaseDamaged: string;
  readonly databaseNewer: string;
  readonly databaseUnusable: string;
  readonly callUnderWay: string;
  readonly callUnderWayDetail: string;
  readonly runUnderWay: string;
  readonly runUnderWayDetail: string;
  readonly pauseAndQuit: string;
  readonly runFinished: string;
  readonly runPaused: string;
  readonly stay: string;
  readonly quit: string;
  readonly debuggingRefused: string;
  readonly programBroken: string;
  /** Of the system's dialogs for library files. */
  readonly libraryFile: string;
  readonly chooseLibrary: string;
  readonly saveLibrary: string;
  /** Of those for runs. */
  readonly tableFile: string;
  readonly anyFile: string;
  readonly planFile: string;
  readonly chooseTable: string;
  readonly choosePlan: string;
  readonly saveResult: string;
  /** Of those for bundles. */
  readonly bundleFile: string;
  readonly chooseBundle: string;
  readonly saveBundle: string;
}

export const MAIN_WORDS: Readonly<Record<Language, MainWords>> = {
  'zh-CN': {
    title: '工单台',
    practice: '练习服务器',
    databaseDamaged:
      '调用记录的数据库已损坏，程序没有改动它。请把数据文件夹交给支持人员；把其中的 desk.db 移到别处后，程序会新建一个空的记录。',
    databaseNewer: '调用记录由更新版本的工单台写成，当前版本不能读取，也没有改动它。请安装更新的版本。',
    databaseUnusable:
      '调用记录的数据库无法打开，没有记录就不能发送，所以程序不启动。请检查磁盘空间和数据文件夹的权限。',
    callUnderWay: '还有一个调用没有收到结果',
    callUnderWayDetail: '现在退出的话，这个调用会记为“未知”：服务器可能已经处理，也可能没有。',
    runUnderWay: '还有批次正在运行',
    runUnderWayDetail:
      '退出前会先暂停，等已经发出的调用收到结果。下次启动后，批次停在原处，按“继续”才会再发送。',
    pauseAndQuit: '暂停并退出',
    runFinished: '批次已完成',
    runPaused: '批次已暂停，请查看原因',
    stay: '继续等待',
    quit: '退出',
    debuggingRefused: '已安装的工单台不接受远程调试参数，程序没有启动。',
    programBroken:
      '程序自己的文件不完整，窗口无法工作，所以退出了。请重新安装；连接、草稿和调用记录都不受影响。',
    libraryFile: '资料库文件',
    chooseLibrary: '选择共享的资料库文件',
    saveLibrary: '导出资料库',
    tableFile: '表格',
    anyFile: '所有文件',
    planFile: '批次计划',
    chooseTable: '选择工单表格',
    choosePlan: '打开批次计划',
    saveResult: '保存',
    bundleFile: '复现包',
    chooseBundle: '打开复现包',
    saveBundle: '导出复现包',
  },
  'en-US': {
    title: 'WorkOrder Desk',
    practice: 'Practice server',
    databaseDamaged:
      'The database of calls is damaged and was left as it is. Give the data folder to support; once its desk.db is moved elsewhere, the program starts an empty one.',
    databaseNewer:
      'The database of calls was written by a newer WorkOrder Desk. This version cannot read it and left it as it is. Install the newer version.',
    databaseUnusable:
      'The database of calls cannot be opened. Without it nothing may be sent, so the program does not start. Check the free space and the rights of the data folder.',
    callUnderWay: 'One call has no outcome yet',
    callUnderWayDetail:
      'If you quit now, the call is kept as unknown: the server may have applied it, or not.',
    runUnderWay: 'A run is still running',
    runUnderWayDetail:
      'It is paused before the program quits, once the calls on their way have their outcome. At the next start it stands where it was, and sends again only when you press Resume.',
    pauseAndQuit: 'Pause and quit',
    runFinished: 'The run is finished',
    runPaused: 'The run has paused: see why',
    stay: 'Keep waiting',
    quit: 'Quit',
    debuggingRefused: 'An installed WorkOrder Desk takes no remote debugging switch. It did not start.',
    programBroken:
      'A part of the program itself is missing or damaged, so its window cannot work, and it ended. Please install it again; connections, drafts and the record of calls are not touched.',
    libraryFile: 'Library file',
    chooseLibrary: 'Choose a shared library file',
    saveLibrary: 'Export the library',
    tableFile: 'Table',
    anyFile: 'All files',
    planFile: 'Plan of a run',
    chooseTable: 'Choose a table of orders',
    choosePlan: 'Open the plan of a run',
    saveResult: 'Save',
    bundleFile: 'Reproduction bundle',
    chooseBundle: 'Open a reproduction bundle',
    saveBundle: 'Export a reproduction bundle',
  },
};
