import { bilingual } from './bilingual';

interface HistoryText {
  readonly list: string;
  readonly columns: {
    readonly chosen: string;
    readonly time: string;
    readonly connection: string;
    readonly call: string;
    readonly order: string;
    readonly about: string;
    readonly outcome: string;
    readonly said: string;
    readonly duration: string;
  };
  readonly choose: (call: string) => string;
  readonly chosen: (calls: string) => string;
  readonly chooseNone: string;
  /** The button that takes the orders of calls into a run. */
  readonly newRun: (calls: string) => string;
  readonly newRunHint: string;
  readonly newRunMost: (rows: string) => string;
  readonly newRunNone: string;
  readonly outcomes: string;
  readonly calls: string;
  readonly connections: string;
  readonly goneConnection: string;
  readonly clear: string;
  readonly count: (total: string) => string;
  readonly countOf: (shown: string, total: string) => string;
  readonly arrived: (count: number) => string;
  readonly noCalls: string;
  readonly noCallsMore: string;
  readonly toOrder: string;
  readonly noneFound: string;
  readonly detail: string;
  readonly close: string;
  readonly gone: string;
  readonly serverMessage: string;
  readonly noMessage: string;
  readonly loadOrder: string;
  readonly loadNewOrder: string;
  readonly request: string;
  readonly requestNotSent: string;
  readonly answer: string;
  readonly noAnswer: string;
  readonly noAnswerYet: string;
  readonly emptyAnswer: string;
  readonly answerHeaders: (count: number) => string;
  readonly tree: string;
  readonly source: string;
  readonly answerBody: string;
  readonly notes: string;
  readonly timing: string;
  readonly noTiming: string;
  readonly total: string;
  readonly mayHaveSent: string;
  readonly neverSent: string;
  readonly about: string;
  readonly facts: {
    readonly callNumber: string;
    readonly startedAt: string;
    readonly connection: string;
    readonly identity: string;
    readonly details: string;
  };
  readonly ids: {
    readonly oId: string;
    readonly taskId: string;
    readonly mapId: string;
    readonly customerGuid: string;
  };
  /** The ids that an answer named. */
  readonly answered: { readonly oId: string; readonly taskId: string };
}

/** Words of the history. */
export const historyText = bilingual<HistoryText>(
  {
    list: '调用历史',
    columns: {
      chosen: '',
      time: '时间',
      connection: '连接',
      call: '操作',
      order: '工单 / 任务',
      about: '客户 · 地图',
      outcome: '结果',
      said: '说明',
      duration: '用时',
    },
    choose: (call) => `选中调用 ${call}`,
    chosen: (calls) => `已选 ${calls} 条`,
    chooseNone: '取消选择',
    newRun: (calls) => `用这 ${calls} 条新建批量`,
    newRunHint: '取出这些调用的工单和任务，每个任务一行；还没有选的话就是列表里的全部',
    newRunMost: (rows) => `一个批量最多 ${rows} 行，请再筛选`,
    newRunNone: '这些调用没有留下工单的 ID，没有新建批量。',
    outcomes: '结果',
    calls: '操作',
    connections: '连接',
    goneConnection: '已删除的连接',
    clear: '清除筛选',
    count: (total) => `${total} 条`,
    countOf: (shown, total) => `${shown} / ${total} 条`,
    arrived: (count) => `${count} 条新调用`,
    noCalls: '还没有发过请求',
    noCallsMore: '从工单页发出的每一次调用都记在这里：发了什么、服务器答了什么、结果是什么。断电也不会丢。',
    toOrder: '去写一个工单',
    noneFound: '没有符合筛选的调用',
    detail: '调用详情',
    close: '关闭详情',
    gone: '这次调用已不在历史里',
    serverMessage: '服务器的消息',
    noMessage: '服务器没有留下消息',
    loadOrder: '在工单页加载',
    loadNewOrder: '在工单页加载新建的工单',
    request: '发出的请求',
    requestNotSent: '没有发出的请求',
    answer: '服务器的答复',
    noAnswer: '没有收到答复',
    noAnswerYet: '还在等答复',
    emptyAnswer: '答复没有正文',
    answerHeaders: (count) => `答复头（${count} 行）`,
    tree: '树',
    source: '原文',
    answerBody: '答复正文',
    notes: '和接口约定的出入（不影响结果）',
    timing: '各步用时',
    noTiming: '没有记到各步用时',
    total: '合计',
    mayHaveSent: '从这里起，请求可能已经发出',
    neverSent: '请求没有发出',
    about: '这次调用',
    facts: {
      callNumber: '编号',
      startedAt: '开始于',
      connection: '连接',
      identity: '身份',
      details: '技术细节',
    },
    ids: { oId: 'oId', taskId: 'taskId', mapId: 'mapId', customerGuid: 'customerGuid' },
    answered: { oId: '答复的 oId', taskId: '答复的 taskId' },
  },
  {
    list: 'Call history',
    columns: {
      chosen: '',
      time: 'Time',
      connection: 'Connection',
      call: 'Call',
      order: 'Order / task',
      about: 'Customer · map',
      outcome: 'Outcome',
      said: 'Said',
      duration: 'Took',
    },
    choose: (call) => `Choose call ${call}`,
    chosen: (calls) => `${calls} chosen`,
    chooseNone: 'Choose none',
    newRun: (calls) => `New run: ${calls === '1' ? '1 call' : `${calls} calls`}`,
    newRunHint: 'Takes the orders and tasks of these calls, a row each; all that are shown if none is chosen',
    newRunMost: (rows) => `A run holds at most ${rows} rows: narrow the filter`,
    newRunNone: 'These calls left no order ids; no run was made.',
    outcomes: 'Outcome',
    calls: 'Call',
    connections: 'Connection',
    goneConnection: 'Removed connection',
    clear: 'Clear filters',
    count: (total) => (total === '1' ? '1 call' : `${total} calls`),
    countOf: (shown, total) => `${shown} / ${total} calls`,
    arrived: (count) => (count === 1 ? '1 new call' : `${count} new calls`),
    noCalls: 'Nothing has been sent yet',
    noCallsMore:
      'Every call made from the order page is kept here: what was sent, what the server answered, what came of it. It survives a power cut.',
    toOrder: 'Write an order',
    noneFound: 'No call fits the filters',
    detail: 'Call',
    close: 'Close the call',
    gone: 'This call is no longer in the history',
    serverMessage: "Server's message",
    noMessage: 'The server left no message',
    loadOrder: 'Load on the order page',
    loadNewOrder: 'Load the new order on the order page',
    request: 'Request as sent',
    requestNotSent: 'Request, not sent',
    answer: "Server's answer",
    noAnswer: 'No answer was received',
    noAnswerYet: 'Still waiting for the answer',
    emptyAnswer: 'The answer has no body',
    answerHeaders: (count) => `Answer headers (${count})`,
    tree: 'Tree',
    source: 'As it came',
    answerBody: 'Body of the answer',
    notes: 'Departures from the API (they did not change the outcome)',
    timing: 'Time by step',
    noTiming: 'No times were noted',
    total: 'Total',
    mayHaveSent: 'From here on the request may have left',
    neverSent: 'The request did not leave',
    about: 'This call',
    facts: {
      callNumber: 'Number',
      startedAt: 'Began',
      connection: 'Connection',
      identity: 'Identity',
      details: 'Technical details',
    },
    ids: { oId: 'oId', taskId: 'taskId', mapId: 'mapId', customerGuid: 'customerGuid' },
    answered: { oId: 'oId answered', taskId: 'taskId answered' },
  },
);
