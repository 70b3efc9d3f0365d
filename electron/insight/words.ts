import type { Call } from '../../shared/contract/endpoints';
import type { Language } from '../../shared/desk.app';
import type { Chart, TALLIED } from '../../shared/desk.insight';

/** The columns of a list of calls as a file, in this order. */
export const LIST_COLUMNS = [
  ...(['number', 'at', 'localTime', 'connection', 'kind', 'identity', 'call'] as const),
  ...(['oId', 'taskId', 'mapId', 'customerGuid', 'outcome', 'reason', 'status', 'message'] as const),
  ...(['durationMs', 'run', 'row', 'answeredOId', 'answeredTaskId', 'remarks'] as const),
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

interface InsightWords {
  /** What the sheet and the file of a list are called. */
  readonly list: string;
  readonly columns: Readonly<Record<ListColumn, string>>;
  readonly apostrophes: string;
  readonly kinds: Readonly<Record<'practice' | 'test' | 'production', string>>;
  readonly calls: Readonly<Record<Call, string>>;
  readonly outcomes: Readonly<Record<(typeof TALLIED)[number], string>>;
  /** What the files of the charts are called. */
  readonly charts: Readonly<Record<Chart, string>>;
  readonly figures: {
    readonly day: string;
    readonly total: string;
    /** Behind the percentiles: calls that were measured. */
    readonly measured: string;
    readonly calls: string;
    readonly said: string;
    readonly saidNothing: string;
    readonly others: string;
    /** Before the durations of all calls of one kind. */
    readonly dayOrCall: string;
  };
}

/** What main writes into files of the history, where no page puts it into words. */
export const INSIGHT_WORDS: Readonly<Record<Language, InsightWords>> = {
  'zh-CN': {
    list: '调用历史',
    columns: {
      number: '编号',
      at: '时间（UTC）',
      localTime: '时间（本机）',
      connection: '连接',
      kind: '类型',
      identity: '身份',
      call: '操作',
      oId: 'oId',
      taskId: 'taskId',
      mapId: 'mapId',
      customerGuid: 'customerGuid',
      outcome: '结果',
      reason: '原因',
      status: 'HTTP 状态',
      message: '服务器消息',
      durationMs: '用时（毫秒）',
      run: '批次编号',
      row: '批次行号',
      answeredOId: '答复的 oId',
      answeredTaskId: '答复的 taskId',
      remarks: '备注',
    },
    apostrophes: '加了撇号的列',
    kinds: { practice: '练习', test: '测试', production: '生产' },
    calls: { save: '保存', send: '下送', close: '结案', failedClose: '失败结案' },
    outcomes: {
      accepted: '成功',
      refused: '拒绝',
      unauthorized: '未授权',
      throttled: '限流',
      'not-sent': '未发出',
      unknown: '未知',
      'in-flight': '进行中',
    },
    charts: { calls: '每日调用', durations: '用时', refusals: '拒绝原因', connections: '各连接' },
    figures: {
      day: '日期',
      total: '合计',
      measured: '计时的调用',
      calls: '调用数',
      said: '服务器消息',
      saidNothing: '没有消息',
      others: '其他',
      dayOrCall: '日期或操作',
    },
  },
  'en-US': {
    list: 'Call history',
    columns: {
      number: 'Number',
      at: 'Time (UTC)',
      localTime: 'Time (this computer)',
      connection: 'Connection',
      kind: 'Kind',
      identity: 'Identity',
      call: 'Call',
      oId: 'oId',
      taskId: 'taskId',
      mapId: 'mapId',
      customerGuid: 'customerGuid',
      outcome: 'Outcome',
      reason: 'Reason',
      status: 'HTTP status',
      message: "Server's message",
      durationMs: 'Took (ms)',
      run: 'Run',
      row: 'Row of the run',
      answeredOId: 'oId answered',
      answeredTaskId: 'taskId answered',
      remarks: 'Remarks',
    },
    apostrophes: 'Columns with an apostrophe added',
    kinds: { practice: 'Practice', test: 'Test', production: 'Production' },
    calls: { save: 'Save', send: 'Send', close: 'Close', failedClose: 'Fail' },
    outcomes: {
      accepted: 'Accepted',
      refused: 'Refused',
      unauthorized: 'Unauthorized',
      throttled: 'Throttled',
      'not-sent': 'Not sent',
      unknown: 'Unknown',
      'in-flight': 'On its way',
    },
    charts: {
      calls: 'Calls by day',
      durations: 'Durations',
      refusals: 'Refusals',
      connections: 'Connections',
    },
    figures: {
      day: 'Day',
      total: 'Total',
      measured: 'Calls measured',
      calls: 'Calls',
      said: "Server's message",
      saidNothing: 'No message',
      others: 'Others',
      dayOrCall: 'Day or call',
    },
  },
};
