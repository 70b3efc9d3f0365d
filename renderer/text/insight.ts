import type { Chart, ListFormat } from '../../shared/desk.insight';
import { bilingual } from './bilingual';

interface InsightText {
  readonly export: string;
  readonly exportHint: string;
  readonly exportTitle: string;
  readonly exportCalls: (calls: string) => string;
  readonly formats: Readonly<Record<ListFormat, { readonly name: string; readonly hint: string }>>;
  readonly exportWhat: string;
  readonly keepPersonal: string;
  readonly keepPersonalMeans: string;
  /** There are more calls than one file takes. */
  readonly exportMost: (most: string, all: string) => string;
  readonly exporting: string;
  readonly exported: (name: string) => string;
  readonly exportFailed: (why: string) => string;
  readonly failed: string;

  readonly charts: string;
  readonly chartsHint: string;
  readonly toList: string;
  readonly range: string;
  readonly days: (days: number) => string;
  readonly counted: (calls: string, from: string, to: string) => string;
  readonly counting: string;
  readonly countingEnded: string;
  readonly count: string;
  readonly none: string;
  readonly noneMore: string;
  readonly titles: Readonly<Record<Chart, string>>;
  readonly abouts: Readonly<Record<Chart, string>>;
  readonly asTable: string;
  readonly asChart: string;
  readonly chartAs: Readonly<
    Record<'csv' | 'png', { readonly name: string; readonly hint: string; readonly export: string }>
  >;
  /** Asks what of somebody's leaves with it. */
  readonly exportChart: (title: string) => string;
  readonly day: string;
  readonly call: string;
  readonly total: string;
  readonly measured: string;
  readonly byDay: string;
  readonly byCall: string;
  readonly noDurations: string;
  readonly noRefusals: string;
  readonly saidNothing: string;
  readonly others: string;
  readonly calls: string;
}

/** Charts of the history, and lists as files. */
export const insightText = bilingual<InsightText>(
  {
    export: '导出',
    exportHint: '把列表里的调用导出成文件；选了几条就只导出那几条',
    exportTitle: '导出调用',
    exportCalls: (calls) => `导出 ${calls} 条`,
    formats: {
      xlsx: { name: 'Excel 工作簿（.xlsx）', hint: 'id 都是文本，不会变成科学计数，也没有公式' },
      csv: { name: 'CSV', hint: 'UTF-8；会被当成公式或改掉的内容前面加撇号，最后一列写明是哪几列' },
    },
    exportWhat:
      '时间、连接、身份、操作、各个 id、结果和原因、服务器消息、用时、批量的行。不含令牌、请求体和答复。',
    keepPersonal: '保留个人信息',
    keepPersonalMeans: '不勾选时，电话、身份证号和邮箱换成 <phone-1> 这样的占位；工单和任务的 id 不变',
    exportMost: (most, all) => `一个文件最多 ${most} 条：导出 ${all} 条中最新的 ${most} 条。`,
    exporting: '正在导出',
    exported: (name) => `已导出：${name}`,
    exportFailed: (why) => `没有导出：${why}`,
    failed: '没有导出，程序出了错。',

    charts: '图表',
    chartsHint: '按天、用时、拒绝原因、连接看这些调用',
    toList: '回到列表',
    range: '时间范围',
    days: (days) => `${days} 天`,
    counted: (calls, from, to) => `${from} 至 ${to}，共 ${calls} 次调用`,
    counting: '正在统计',
    countingEnded: '统计已停下',
    count: '重新统计',
    none: '这段时间没有调用',
    noneMore: '换一个时间范围，或者改筛选条件。',
    titles: { calls: '每天的调用', durations: '用时', refusals: '服务器拒绝的原因', connections: '各连接' },
    abouts: {
      calls: '按结果分',
      durations: '一半、90%、99% 的调用不超过的用时；未发出的不算',
      refusals: '只差编号的消息算同一种',
      connections: '按结果分；右边是一半和 99% 的用时',
    },
    asTable: '表格',
    asChart: '图',
    chartAs: {
      csv: { name: 'CSV', hint: '把这张图的数字存成 CSV', export: '导出 CSV' },
      png: { name: '图片', hint: '把这张图存成 PNG 图片', export: '导出图片' },
    },
    exportChart: (title) => `导出图表：${title}`,
    day: '日期',
    call: '操作',
    total: '合计',
    measured: '计时的调用',
    byDay: '按天',
    byCall: '按操作',
    noDurations: '没有计到用时的调用',
    noRefusals: '没有被服务器拒绝的调用',
    saidNothing: '服务器没有说原因',
    others: '其他',
    calls: '调用数',
  },
  {
    export: 'Export',
    exportHint: 'Saves the calls of the list as a file; only those that are chosen, if any are',
    exportTitle: 'Export calls',
    exportCalls: (calls) => (calls === '1' ? 'Export 1 call' : `Export ${calls} calls`),
    formats: {
      xlsx: {
        name: 'Excel workbook (.xlsx)',
        hint: 'Ids are text: no digit is lost, and nothing is a formula',
      },
      csv: {
        name: 'CSV',
        hint: 'UTF-8; what a spreadsheet would run or change gets an apostrophe, and the last column says where',
      },
    },
    exportWhat:
      "Time, connection, identity, call, ids, outcome and reason, the server's message, duration, row of a run. No token, no bodies, no answers.",
    keepPersonal: 'Keep personal data',
    keepPersonalMeans:
      'Otherwise phone and identity-card numbers and e-mail addresses become placeholders such as <phone-1>; order and task ids stay',
    exportMost: (most, all) => `One file takes ${most} calls: the newest ${most} of ${all} are exported.`,
    exporting: 'Exporting',
    exported: (name) => `Exported: ${name}`,
    exportFailed: (why) => `Nothing was exported: ${why}`,
    failed: 'Nothing was exported: the program made a mistake.',

    charts: 'Charts',
    chartsHint: 'These calls by day, duration, refusal and connection',
    toList: 'Back to the list',
    range: 'Time range',
    days: (days) => `${days} days`,
    counted: (calls, from, to) => `${calls === '1' ? '1 call' : `${calls} calls`}, ${from} to ${to}`,
    counting: 'Counting',
    countingEnded: 'Counting was stopped',
    count: 'Count again',
    none: 'No calls in this time',
    noneMore: 'Choose another range, or change the filters.',
    titles: {
      calls: 'Calls by day',
      durations: 'Duration',
      refusals: 'Refused by the server',
      connections: 'Connections',
    },
    abouts: {
      calls: 'by outcome',
      durations: 'what half, 90% and 99% of the calls stay below; what was not sent is left out',
      refusals: 'messages that differ in numbers only are one',
      connections: 'by outcome; right: what half and 99% stay below',
    },
    asTable: 'Table',
    asChart: 'Chart',
    chartAs: {
      csv: { name: 'CSV', hint: 'Save the figures of this chart as CSV', export: 'Export CSV' },
      png: { name: 'Picture', hint: 'Save this chart as a PNG picture', export: 'Export picture' },
    },
    exportChart: (title) => `Export chart: ${title}`,
    day: 'Day',
    call: 'Call',
    total: 'Total',
    measured: 'Measured',
    byDay: 'By day',
    byCall: 'By call',
    noDurations: 'No call was measured',
    noRefusals: 'No call was refused by the server',
    saidNothing: 'The server gave no reason',
    others: 'Others',
    calls: 'Calls',
  },
);
