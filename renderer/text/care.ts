import type { CareState, Incident } from '../../shared/desk.care';
import { bilingual } from './bilingual';

interface CareText {
  /** Between two sentences, after a sentence without its end, after a name. */
  readonly between: string;
  readonly stop: string;
  readonly colon: string;
  readonly copyDiagnostics: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly noSecrets: string;
  readonly diagnostics: string;
  readonly openLog: string;
  readonly journal: string;
  readonly check: Readonly<Record<CareState['check'], string>>;
  readonly damagedRecords: (count: number) => string;
  readonly backup: (name: string) => string;
  readonly noBackup: string;
  readonly nothingUnderWay: string;
  readonly underWay: (calls: number, runs: number) => string;
  /** Where main could not be asked. */
  readonly untold: string;
  readonly named: (id: string) => string;
  readonly openHistory: string;
  readonly reload: string;
  readonly dismiss: string;
  readonly unexpected: string;
  readonly unexpectedMeaning: string;
  readonly incidents: Readonly<Record<Incident['kind'], string>>;
  readonly journalDamaged: string;
  readonly retention: string;
  readonly keepFor: string;
  readonly days: (days: number | null) => string;
  readonly size: (megabytes: number | null) => string;
  readonly keepUnder: string;
  readonly retentionMeans: string;
  readonly counting: string;
  readonly nothingDue: string;
  readonly due: (calls: number, from: string, to: string) => string;
  readonly kept: (unknown: number, runs: number) => string;
  readonly purge: (calls: number) => string;
  readonly purgeTitle: string;
  readonly purgeMeans: string;
  readonly purged: (calls: number, size: string | null) => string;
  readonly changed: string;
  readonly purgeFailed: string;
}

/** Words for the care of the data: what went wrong, for support, and how long calls are kept. */
export const careText = bilingual<CareText>(
  {
    between: '',
    stop: '。',
    colon: '：',
    copyDiagnostics: '复制诊断信息',
    copied: '已复制',
    copyFailed: '没能复制。日志在数据文件夹的 logs 里。',
    noSecrets:
      '包括版本、数据文件夹、密钥服务、代理、记录库的状态和最近的错误；不含令牌，也不含任何工单内容。',
    diagnostics: '诊断',
    openLog: '打开日志文件夹',
    journal: '调用记录',
    check: {
      'under-way': '正在检查…',
      sound: '启动后已检查，没有损坏。',
      'damaged-records': '检查发现损坏的记录。',
      damaged: '记录库已损坏。现在不再发送；重新启动后会另存旧记录，新建一份空的。',
      'not-done': '这次启动没能检查。',
    },
    damagedRecords: (count) =>
      `有 ${count} 条记录和写入时不一样：调用已按“未知”显示，批量不会再发送。磁盘可能有问题，请告诉支持人员。`,
    backup: (name) => `最近的备份：${name}`,
    noBackup: '升级记录库之前会自动备份，保留最近三份；现在还没有。',
    nothingUnderWay: '出错时没有调用在途，这个错误没有让任何东西发出。',
    underWay: (calls, runs) =>
      [
        calls > 0 ? `出错时有 ${calls} 个调用在途，它们可能已经发出，结果会记在“历史”里` : '',
        runs > 0 ? `有 ${runs} 个批次在运行，它们不受界面影响` : '',
      ]
        .filter(Boolean)
        .join('；')
        .concat('。'),
    untold: '程序内部没有答复，不知道出错时有没有调用在途；如果有，它可能已经发出。重新启动后请看“历史”。',
    named: (id) => `日志中的编号：${id}`,
    openHistory: '打开历史',
    reload: '重新载入界面',
    dismiss: '知道了',
    unexpected: '出现了意外错误',
    unexpectedMeaning: '刚才的操作可能没有完成，请看一下结果再继续。',
    incidents: {
      'page-crashed': '界面崩溃过，已重新载入。',
      'main-failed': '程序内部出错了，方便时请重新启动。',
    },
    journalDamaged:
      '调用记录已损坏，现在不再发送任何调用。请重新启动：旧记录会保留为另一个文件，程序新建一份空的。',
    retention: '保留期限',
    keepFor: '调用保留',
    days: (days) => (days === null ? '不限' : days % 365 === 0 ? `${days / 365} 年` : `${days} 天`),
    size: (megabytes) =>
      megabytes === null ? '不限' : megabytes >= 1024 ? `${megabytes / 1024} GB` : `${megabytes} MB`,
    keepUnder: '记录库最大',
    retentionMeans:
      '超过期限的调用不会自动删除：先在这里列出，由人按下才删。结果未知的调用、同一工单的其他调用和批次的记录都保留。',
    counting: '正在统计…',
    nothingDue: '没有超过期限的调用。',
    due: (calls, from, to) => `${calls.toLocaleString('zh-CN')} 个调用超过期限，从 ${from} 到 ${to}。`,
    kept: (unknown, runs) =>
      `同样久但保留的：结果未知及同一工单的 ${unknown.toLocaleString('zh-CN')} 个，批次的 ${runs.toLocaleString('zh-CN')} 个。`,
    purge: (calls) => `删除 ${calls.toLocaleString('zh-CN')} 个调用`,
    purgeTitle: '删除超过期限的调用',
    purgeMeans: '删除后不能恢复。以后的批次也查不到这些工单曾经办过。',
    purged: (calls, size) =>
      size === null
        ? `已删除 ${calls.toLocaleString('zh-CN')} 个调用；空出的空间留给以后的调用。`
        : `已删除 ${calls.toLocaleString('zh-CN')} 个调用，释放 ${size}。`,
    changed: '列表刚才变了，什么都没有删除。请再看一遍。',
    purgeFailed: '没能全部删除，请再试一次。',
  },
  {
    between: ' ',
    stop: '. ',
    colon: ': ',
    copyDiagnostics: 'Copy diagnostics',
    copied: 'Copied',
    copyFailed: "Could not copy. The log is in 'logs' in the data folder.",
    noSecrets:
      'Versions, data folder, key service, proxy, the state of the record of calls and the last errors; no token and nothing of any order.',
    diagnostics: 'Diagnostics',
    openLog: 'Open log folder',
    journal: 'Record of calls',
    check: {
      'under-way': 'Being checked…',
      sound: 'Checked after this start: no damage.',
      'damaged-records': 'The check found damaged records.',
      damaged:
        'The record of calls is damaged. Nothing more is sent; the next start keeps the old one aside and begins an empty one.',
      'not-done': 'It could not be checked after this start.',
    },
    damagedRecords: (count) =>
      `${count === 1 ? 'One record is' : `${count} records are`} not as written: calls are shown as unknown, runs are not sent any more. Tell support: the disk may be at fault.`,
    backup: (name) => `last copy: ${name}`,
    noBackup: 'Before a newer version changes it, it is copied; three copies are kept. There is none yet.',
    nothingUnderWay: 'No call was on its way: this error made nothing leave.',
    underWay: (calls, runs) =>
      [
        calls > 0
          ? `${calls === 1 ? 'One call was' : `${calls} calls were`} on the way and may have been sent; the outcome is written to the history.`
          : '',
        runs > 0 ? `${runs === 1 ? 'One run goes' : `${runs} runs go`} on without this window.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    untold:
      'The program inside did not answer: whether a call was on its way is not known, and if one was it may have been sent. Restart, then look at the history.',
    named: (id) => `in the log: ${id}`,
    openHistory: 'Open history',
    reload: 'Reload the window',
    dismiss: 'Understood',
    unexpected: 'Something unexpected went wrong',
    unexpectedMeaning: 'What you did last may not be finished. Look at it before you go on.',
    incidents: {
      'page-crashed': 'The window crashed and was loaded again.',
      'main-failed': 'The program met an error inside. Restart it when you can.',
    },
    journalDamaged:
      'The record of calls is damaged, and no call is sent any more. Restart: the old record is kept as another file, and the program begins an empty one.',
    retention: 'Retention',
    keepFor: 'Keep for',
    days: (days) =>
      days === null
        ? 'No limit'
        : days % 365 === 0
          ? `${days / 365} ${days === 365 ? 'year' : 'years'}`
          : `${days} days`,
    size: (megabytes) =>
      megabytes === null ? 'No limit' : megabytes >= 1024 ? `${megabytes / 1024} GB` : `${megabytes} MB`,
    keepUnder: 'Largest file',
    retentionMeans:
      'Nothing is removed by itself: what is past its time is listed here, and a person presses. Calls of unknown outcome, others about the same order, and the records of runs stay.',
    counting: 'Counting…',
    nothingDue: 'No call is past its time.',
    due: (calls, from, to) =>
      `${calls.toLocaleString('en-US')} ${calls === 1 ? 'call is' : 'calls are'} past ${calls === 1 ? 'its' : 'their'} time, from ${from} to ${to}.`,
    kept: (unknown, runs) =>
      `As old, and kept: ${unknown.toLocaleString('en-US')} of unknown outcome or about the same orders, ${runs.toLocaleString('en-US')} of runs.`,
    purge: (calls) => `Remove ${calls.toLocaleString('en-US')} ${calls === 1 ? 'call' : 'calls'}`,
    purgeTitle: 'Remove calls past their time',
    purgeMeans:
      'They cannot be brought back. A later run can no longer tell that these orders were done before.',
    purged: (calls, size) =>
      size === null
        ? `${calls.toLocaleString('en-US')} calls were removed; later calls take the space.`
        : `${calls.toLocaleString('en-US')} calls were removed; ${size} are free again.`,
    changed: 'The list has just changed. Nothing was removed: look at it again.',
    purgeFailed: 'Not all of them could be removed. Try again.',
  },
);
