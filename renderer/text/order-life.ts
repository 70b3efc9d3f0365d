import { bilingual } from './bilingual';

interface OrderLifeText {
  /** The way to it: from a call, a row, a draft. */
  readonly open: string;
  readonly openHint: string;
  readonly noOrder: string;
  readonly title: string;
  readonly back: string;
  readonly count: (calls: string) => string;
  /** There are more than are shown. */
  readonly newestOnly: (shown: string, total: string) => string;
  readonly onConnections: string;
  readonly otherOrders: string;
  readonly none: string;
  readonly noneMore: string;
  readonly last: string;
  readonly unknowns: (count: number) => string;
  readonly made: string;
  readonly attempt: (run: string, row: string) => string;
  readonly openCall: (call: string, when: string) => string;
  /** What a body writes, by what is known of it. */
  readonly wrote: string;
  readonly mayHaveWritten: string;
  readonly wouldHaveWritten: string;
  readonly writing: string;
  readonly wroteNothing: string;
  readonly cannotTell: string;
  readonly moreWrites: (count: number) => string;
  readonly was: string;
}

/** Words of everything ever done to one order. */
export const orderLifeText = bilingual<OrderLifeText>(
  {
    open: '工单经过',
    openHint: '在这里对这个工单做过的每一次调用，按时间排列',
    noOrder: '先选一条有 oId 的调用',
    title: '工单经过',
    back: '回到历史列表',
    count: (calls) => `${calls} 次调用`,
    newestOnly: (shown, total) => `共 ${total} 次，只列出最近的 ${shown} 次`,
    onConnections: '哪个连接',
    otherOrders: '几个连接上都有这个编号：它们是不同的工单，分开列出。',
    none: '这里没有对这个工单做过调用',
    noneMore: '在别的程序或别的电脑上做的，这里看不到。',
    last: '最近一次',
    unknowns: (count) => `${count} 次结果未知`,
    made: '新建了这个工单',
    attempt: (run, row) => `批量 ${run} 序号 ${row}`,
    openCall: (call, when) => `打开 ${when} 的${call}`,
    wrote: '写入',
    mayHaveWritten: '可能写入',
    wouldHaveWritten: '没写成',
    writing: '正在写入',
    wroteNothing: '没有写字段',
    cannotTell: '请求体看不出写了什么',
    moreWrites: (count) => `还有 ${count} 处`,
    was: '原为',
  },
  {
    open: 'Life of the order',
    openHint: 'Every call ever made here for this order, in time',
    noOrder: 'Choose a call with an oId first',
    title: 'Life of the order',
    back: 'Back to the history',
    count: (calls) => (calls === '1' ? '1 call' : `${calls} calls`),
    newestOnly: (shown, total) => `The newest ${shown} of ${total} calls`,
    onConnections: 'Connection',
    otherOrders:
      'Several connections have an order of this id: these are different orders, each told by itself.',
    none: 'No call was made here for this order',
    noneMore: 'What was done in other programs or on other computers cannot be seen here.',
    last: 'Last',
    unknowns: (count) => (count === 1 ? '1 outcome unknown' : `${count} outcomes unknown`),
    made: 'made this order',
    attempt: (run, row) => `run ${run}, no. ${row}`,
    openCall: (call, when) => `Open ${call} of ${when}`,
    wrote: 'wrote',
    mayHaveWritten: 'may have written',
    wouldHaveWritten: 'did not write',
    writing: 'writing',
    wroteNothing: 'wrote no fields',
    cannotTell: 'the body does not tell what was written',
    moreWrites: (count) => `${count} more`,
    was: 'was',
  },
);
