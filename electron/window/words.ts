import type { Language } from '../../shared/desk';

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
  readonly stay: string;
  readonly quit: string;
  readonly debuggingRefused: string;
  /** Of the system's dialogs for library files. */
  readonly libraryFile: string;
  readonly chooseLibrary: string;
  readonly saveLibrary: string;
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
    stay: '继续等待',
    quit: '退出',
    debuggingRefused: '已安装的工单台不接受远程调试参数，程序没有启动。',
    libraryFile: '资料库文件',
    chooseLibrary: '选择共享的资料库文件',
    saveLibrary: '导出资料库',
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
    stay: 'Keep waiting',
    quit: 'Quit',
    debuggingRefused: 'An installed WorkOrder Desk takes no remote debugging switch. It did not start.',
    libraryFile: 'Library file',
    chooseLibrary: 'Choose a shared library file',
    saveLibrary: 'Export the library',
  },
};
