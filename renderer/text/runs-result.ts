import type { ExportFormat, SkippedAs } from '../../shared/bulk/exchange';
import type { Decision } from '../../shared/bulk/row-machine';
import { bilingual } from './bilingual';

interface RunResultText {
  readonly title: string;
  readonly grid: string;
  readonly all: string;
  readonly columns: Readonly<
    Record<'number' | 'state' | 'order' | 'said' | 'attempts' | 'time' | 'duration', string>
  >;
  readonly search: string;
  readonly found: (shown: string, all: string) => string;
  readonly chosen: (rows: string) => string;
  readonly chooseNone: string;
  readonly chooseAll: string;
  readonly chooseRow: string;
  /** How rows are chosen; `all` is the key for all. */
  readonly chooseHow: (all: string) => string;
  readonly retry: (rows: string) => string;
  readonly retried: (rows: string) => string;
  readonly skip: (rows: string) => string;
  readonly unskip: (rows: string) => string;
  readonly skipped: (rows: string) => string;
  readonly unskipped: (rows: string) => string;
  /** Before orders are made ready that were done elsewhere. */
  readonly againTitle: (orders: string) => string;
  readonly againWhat: string;
  readonly againButton: (orders: string) => string;
  readonly decide: (rows: string) => string;
  readonly decideTitle: (rows: string) => string;
  readonly decideWhat: string;
  readonly decisions: Readonly<Record<Decision, { readonly title: string; readonly what: string }>>;
  readonly decideButton: Readonly<Record<Decision, (rows: string) => string>>;
  readonly typeRows: (rows: string) => string;
  readonly rowsLabel: string;
  readonly decided: (rows: string) => string;
  readonly newRun: (rows: string) => string;
  readonly newRunHint: string;
  /** In a stopped run, which sends nothing more: from all that it skipped. */
  readonly newRunSkipped: (rows: string) => string;
  readonly stopped: string;
  readonly notStarted: string;
  readonly isMoving: string;
  readonly resumeHint: string;
  readonly export: string;
  readonly exportRows: (rows: string) => string;
  /** Only the rows chosen, or shown by a group or a search. */
  readonly exportSome: (rows: string) => string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  readonly formatHints: Readonly<Record<ExportFormat, string>>;
  readonly exported: (name: string) => string;
  readonly exportFailed: (why: string) => string;
  readonly detail: (line: string) => string;
  readonly close: string;
  /** Its place in the run, as the history names it. */
  readonly number: (number: string) => string;
  readonly attempts: (count: string) => string;
  readonly neverSent: string;
  readonly toCall: string;
  readonly attemptList: string;
  /** The call of an attempt in the history. */
  readonly toAttempt: (when: string) => string;
  readonly source: string;
  readonly hadUnknown: string;
  /** The same of a row that a later attempt was accepted for. */
  readonly maybeTwice: string;
  /** A row that a person looked up and left undone. */
  readonly leftUndone: string;
  /** Why the program skipped a row; true also where nobody knows what came of it elsewhere. */
  readonly skippedAs: Readonly<Record<SkippedAs, string>>;
  /** Rows that stay, since their order was sent elsewhere. */
  readonly held: (rows: string) => string;
  /** A call that was not this row's. */
  readonly elsewhere: string;
}

const rowsEn = (rows: string) => (rows === '1' ? '1 row' : `${rows} rows`);

/** What happened to each row, and what can be done about it. */
export const runResultText = bilingual<RunResultText>(
  {
    title: '结果',
    grid: '每一行的结果',
    all: '全部',
    columns: {
      number: '行',
      state: '结果',
      order: '工单 / 任务',
      said: '服务器说的或原因',
      attempts: '次数',
      time: '最近变化',
      duration: '用时',
    },
    search: '查找编号、单元格、说明',
    found: (shown, all) => `${shown} / ${all} 行`,
    chosen: (rows) => `已选 ${rows} 行`,
    chooseNone: '取消选择',
    chooseAll: '全选列出的行，再按一次取消',
    chooseRow: '选这一行，按住 Shift 点击可选一段',
    chooseHow: (all) => `空格选一行，Shift 选一段，${all} 全选`,
    retry: (rows) => `重试 ${rows} 行`,
    retried: (rows) => `${rows} 行已转为待发，按“继续”后再发。`,
    skip: (rows) => `跳过 ${rows} 行`,
    unskip: (rows) => `取消跳过 ${rows} 行`,
    skipped: (rows) => `已跳过 ${rows} 行。`,
    unskipped: (rows) => `${rows} 行不再跳过，按“继续”后发送。`,
    againTitle: (orders) => `其中 ${orders} 个工单已在别处发送过`,
    againWhat: '再发一次，同一个工单可能办两次。确实要再发，请输入个数。',
    againButton: (orders) => `再发 ${orders} 个工单`,
    decide: (rows) => `处理 ${rows} 行未知…`,
    decideTitle: (rows) => `${rows} 行结果未知`,
    decideWhat: '请求已经发出，但没有可信的答复。先到 CRM 里查，再选：',
    decisions: {
      done: { title: '查过了：已经办好', what: '标为“确认已办”，不会再发。' },
      'not-done': { title: '查过了：没有办', what: '转为待发，按“继续”后再发。' },
      leave: { title: '查过了：没有办，也不办了', what: '标为“跳过”，不会再发；导出的结果里会写明。' },
      'send-again': { title: '没有查，仍要再发', what: '可能重复办理同一个工单，请输入行数。' },
    },
    decideButton: {
      done: (rows) => `${rows} 行确认已办`,
      'not-done': (rows) => `${rows} 行转为待发`,
      leave: (rows) => `${rows} 行不再办`,
      'send-again': (rows) => `再发 ${rows} 行`,
    },
    typeRows: (rows) => `请输入行数 ${rows}：`,
    rowsLabel: '行数',
    decided: (rows) => `已处理 ${rows} 行。`,
    newRun: (rows) => `用这 ${rows} 行新建批量`,
    newRunHint: '从原来的单元格重新开始，可以修改后再检查',
    newRunSkipped: (rows) => `用跳过的 ${rows} 行新建批量`,
    stopped: '已停止的批量不再发送，可以用这些行新建批量。',
    notStarted: '批量还没有开始。',
    isMoving: '正在处理这些行，请稍候。',
    resumeHint: '有待发的行：到“运行”里继续。',
    export: '导出',
    exportRows: (rows) => `导出 ${rows} 行`,
    exportSome: (rows) => `只导出选中或列出的 ${rows} 行`,
    formats: { xlsx: 'Excel 工作簿', csv: 'CSV（UTF-8）', workbook: '原工作簿加上结果' },
    formatHints: {
      xlsx: '原来的列在前，结果在后',
      csv: '用 Excel 打开也不会变样',
      workbook: '复制一份原文件，在后面加上结果列',
    },
    exported: (name) => `已导出为“${name}”。`,
    exportFailed: (why) => `没有导出：${why}。`,
    detail: (line) => `第 ${line} 行`,
    close: '关闭',
    number: (number) => `批量中的序号 ${number}`,
    attempts: (count) => `试过 ${count} 次`,
    neverSent: '没有发过',
    toCall: '在历史里看最后一次调用',
    attemptList: '每次发送',
    toAttempt: (when) => `在历史里看 ${when} 的调用`,
    source: '原来的单元格',
    leftUndone: '没有办，不再办',
    skippedAs: { elsewhere: '别处已发', stopped: '批次已停止' },
    held: (rows) => `${rows} 行不动：期间它的工单由别的批次或手工发送过，点开该行可看到那次调用。`,
    elsewhere: '别处发送（其他批次或手工）',
    hadUnknown: '这一行曾有一次结果未知：之后的拒绝不能说明它没有办成。',
    maybeTwice: '这一行此前有一次结果未知，后来又成功了一次：可能办了两次，请到 CRM 里核对。',
  },
  {
    title: 'Result',
    grid: 'What happened to each row',
    all: 'All',
    columns: {
      number: 'Line',
      state: 'Outcome',
      order: 'Order / task',
      said: "Server's message, or the reason",
      attempts: 'Tries',
      time: 'Changed',
      duration: 'Took',
    },
    search: 'Search ids, cells, messages',
    found: (shown, all) => `${shown} of ${all} rows`,
    chosen: (rows) => `${rowsEn(rows)} chosen`,
    chooseNone: 'Choose none',
    chooseAll: 'Choose all rows that are listed, or none',
    chooseRow: 'Choose the row; a click with Shift chooses a range',
    chooseHow: (all) => `Space chooses a row, Shift a range, ${all} all`,
    retry: (rows) => `Retry ${rowsEn(rows)}`,
    retried: (rows) => `${rowsEn(rows)} wait to be sent; 'Resume' sends them.`,
    skip: (rows) => `Skip ${rowsEn(rows)}`,
    unskip: (rows) => `Unskip ${rowsEn(rows)}`,
    skipped: (rows) => `${rowsEn(rows)} skipped.`,
    unskipped: (rows) => `${rowsEn(rows)} skipped no more; 'Resume' sends them.`,
    againTitle: (orders) =>
      orders === '1'
        ? 'One of these orders was sent elsewhere already'
        : `${orders} of these orders were sent elsewhere already`,
    againWhat: 'Sent again, the same order may be done twice. If that is meant, type their number.',
    againButton: (orders) => (orders === '1' ? 'Send 1 order again' : `Send ${orders} orders again`),
    decide: (rows) => `Decide ${rowsEn(rows)}…`,
    decideTitle: (rows) => `${rowsEn(rows)} with an unknown outcome`,
    decideWhat: 'The request left, and no answer can be relied on. Look in the CRM first, then choose:',
    decisions: {
      done: { title: 'I checked: done', what: "Marked 'confirmed done', and never sent again." },
      'not-done': { title: 'I checked: not done', what: "Waits to be sent; 'Resume' sends it." },
      leave: {
        title: 'I checked: not done, and leave it',
        what: "Marked 'skipped', and not sent again; the exported result says so.",
      },
      'send-again': {
        title: 'Not checked, send again anyway',
        what: 'The same order may be done twice. Type the number of rows.',
      },
    },
    decideButton: {
      done: (rows) => `Confirm ${rowsEn(rows)} as done`,
      'not-done': (rows) => `Send ${rowsEn(rows)} later`,
      leave: (rows) => `Leave ${rowsEn(rows)} undone`,
      'send-again': (rows) => `Send ${rowsEn(rows)} again`,
    },
    typeRows: (rows) => `Type the number of rows, ${rows}:`,
    rowsLabel: 'Number of rows',
    decided: (rows) => `${rowsEn(rows)} decided.`,
    newRun: (rows) => `New run from ${rows === '1' ? 'this row' : `these ${rows} rows`}`,
    newRunHint: 'Begins with the cells as they came: change them and check again',
    newRunSkipped: (rows) => `New run from the ${rows === '1' ? 'skipped row' : `${rows} skipped rows`}`,
    stopped: 'A stopped run sends nothing more; these rows can go into a new run.',
    notStarted: 'The run has not started yet.',
    isMoving: 'These rows are being changed, one moment.',
    resumeHint: "Rows wait to be sent: resume under 'Run'.",
    export: 'Export',
    exportRows: (rows) => `Export ${rowsEn(rows)}`,
    exportSome: (rows) => `Only the ${rowsEn(rows)} chosen or listed`,
    formats: { xlsx: 'Excel workbook', csv: 'CSV (UTF-8)', workbook: 'The workbook itself with results' },
    formatHints: {
      xlsx: 'Its own columns first, the results behind',
      csv: 'Opens in Excel unchanged, too',
      workbook: 'A copy of the file with result columns added',
    },
    exported: (name) => `Exported as '${name}'.`,
    exportFailed: (why) => `Not exported: ${why}.`,
    detail: (line) => `Line ${line}`,
    close: 'Close',
    number: (number) => `no. ${number} of the run`,
    attempts: (count) => (count === '1' ? 'tried once' : `tried ${count} times`),
    neverSent: 'never sent',
    toCall: 'Show the last call in the history',
    attemptList: 'Every attempt',
    toAttempt: (when) => `Show the call of ${when} in the history`,
    source: 'The cells as they came',
    leftUndone: 'not done, left',
    skippedAs: { elsewhere: 'sent elsewhere', stopped: 'run stopped' },
    held: (rows) =>
      rows === '1'
        ? '1 row stays as it is: another run, or somebody by hand, sent its order since. Open the row to see that call.'
        : `${rows} rows stay as they are: another run, or somebody by hand, sent their orders since. Open a row to see that call.`,
    elsewhere: 'Sent elsewhere: another run, or by hand',
    hadUnknown:
      'An attempt at this row once ended unknown: a later refusal does not tell that it was not done.',
    maybeTwice:
      'An attempt at this row ended unknown, and a later one was accepted: it may have been done twice. Look it up in the CRM.',
  },
);
