import type { PracticeOrder } from '../../shared/desk.practice';
import { bilingual } from './bilingual';

interface PracticeText {
  readonly title: string;
  readonly what: string;
  readonly running: string;
  readonly stopped: string;
  readonly stoppedMeaning: string;
  readonly address: string;
  readonly token: string;
  readonly tokenGood: string;
  readonly tokenExpired: string;
  readonly tokenExpiredMeaning: string;
  readonly expire: string;
  readonly expireMeaning: string;
  readonly renew: string;
  readonly renewMeaning: string;
  readonly orders: string;
  readonly count: (count: string) => string;
  readonly reset: (count: string) => string;
  readonly resetTitle: string;
  readonly resetMeaning: string;
  readonly failed: string;
  readonly columns: {
    readonly order: string;
    readonly map: string;
    readonly customer: string;
    readonly status: string;
    readonly steps: string;
    readonly changed: string;
  };
  readonly status: Readonly<Record<PracticeOrder['status'], string>>;
  readonly detail: string;
  readonly close: string;
  readonly gone: string;
  readonly load: string;
  readonly created: string;
  readonly objectiveStatus: string;
  readonly stepsTitle: string;
  readonly stepColumns: {
    readonly at: string;
    readonly call: string;
    readonly by: string;
    readonly routing: string;
  };
  /** Who acted where a token was all that the server saw. */
  readonly byToken: string;
  readonly toStep: string;
  readonly toGrp: string;
  readonly toBy: string;
  readonly toRole: string;
  readonly noRouting: string;
  readonly emptyText: string;
  readonly tables: string;
  readonly noColumns: string;
  readonly columnCount: (count: number) => string;
  readonly none: string;
  readonly noneMore: string;
  readonly toOrder: string;
}

/** Words of the practice server's page. */
export const practiceText = bilingual<PracticeText>(
  {
    title: '练习服务器',
    what: '一台在本机运行的 NGS：照接口约定检查和答复，工单只存在这里，什么都不会到达真实系统。',
    running: '运行中',
    stopped: '未运行',
    stoppedMeaning: '练习服务器没有运行。关闭程序再打开，它会重新启动。',
    address: '服务根地址',
    token: '令牌',
    tokenGood: '有效',
    tokenExpired: '已失效',
    tokenExpiredMeaning: '现在发送会得到“未授权”。',
    expire: '让令牌失效',
    expireMeaning: '像登录到期一样：服务器忘掉令牌，之后的调用都得到“未授权”。',
    renew: '换发新令牌',
    renewMeaning: '服务器造一个新令牌，并直接填进练习连接。',
    orders: '练习工单',
    count: (count) => `${count} 个`,
    reset: (count) => `清空 ${count} 个练习工单`,
    resetTitle: '清空练习服务器',
    resetMeaning: '这些工单连同操作记录和字段都会删除，不能撤销。调用历史、连接和令牌不受影响。',
    failed: '没有做成，请再试一次。',
    columns: {
      order: '工单 / 任务',
      map: 'mapId',
      customer: 'customerGuid',
      status: '状态',
      steps: '操作',
      changed: '最后改动',
    },
    status: { open: '处理中', closed: '已结案', failed: '失败结案' },
    detail: '练习工单',
    close: '关闭工单',
    gone: '这个练习工单已被清空',
    load: '在工单页加载',
    created: '新建于',
    objectiveStatus: '结案状态',
    stepsTitle: '操作记录',
    stepColumns: { at: '时间', call: '操作', by: '处理人', routing: '去向' },
    byToken: '令牌持有者',
    toStep: '步骤',
    toGrp: '组',
    toBy: '人',
    toRole: '角色',
    noRouting: '–',
    emptyText: '空文本',
    tables: '字段',
    noColumns: '还没有写入过字段',
    columnCount: (count) => `${count} 个字段`,
    none: '还没有练习工单',
    noneMore: '在工单页选“练习服务器”连接，新建一个工单并保存，它就会出现在这里，连同每一步和每个字段。',
    toOrder: '去新建一个工单',
  },
  {
    title: 'Practice server',
    what: 'An NGS that runs on this computer: it checks and answers by the API, keeps its orders here, and nothing reaches a real system.',
    running: 'Running',
    stopped: 'Not running',
    stoppedMeaning: 'The practice server is not running. Close the program and open it again to start it.',
    address: 'Service root',
    token: 'Token',
    tokenGood: 'valid',
    tokenExpired: 'expired',
    tokenExpiredMeaning: 'A call now comes back unauthorized.',
    expire: 'Expire the token',
    expireMeaning:
      'As when a login ends: the server forgets the token, and every call after that comes back unauthorized.',
    renew: 'Issue a new token',
    renewMeaning: 'The server makes a new token and puts it straight into the practice connection.',
    orders: 'Practice orders',
    count: (count) => count,
    reset: (count) => (count === '1' ? 'Delete 1 practice order' : `Delete ${count} practice orders`),
    resetTitle: 'Empty the practice server',
    resetMeaning:
      'The orders go with their calls and columns, and this cannot be undone. Call history, connections and tokens stay.',
    failed: 'That did not work. Try again.',
    columns: {
      order: 'Order / task',
      map: 'mapId',
      customer: 'customerGuid',
      status: 'Status',
      steps: 'Calls',
      changed: 'Last change',
    },
    status: { open: 'Open', closed: 'Closed', failed: 'Closed as failed' },
    detail: 'Practice order',
    close: 'Close this panel',
    gone: 'This practice order was deleted',
    load: 'Load on the order page',
    created: 'Made',
    objectiveStatus: 'Closing status',
    stepsTitle: 'Calls made',
    stepColumns: { at: 'Time', call: 'Call', by: 'By', routing: 'To' },
    byToken: 'token holder',
    toStep: 'step',
    toGrp: 'group',
    toBy: 'person',
    toRole: 'role',
    noRouting: '–',
    emptyText: 'empty text',
    tables: 'Columns',
    noColumns: 'No column was written yet',
    columnCount: (count) => (count === 1 ? '1 column' : `${count} columns`),
    none: 'No practice orders yet',
    noneMore:
      'On the order page, choose the practice connection, make an order and save it: it appears here with every step and every column.',
    toOrder: 'Make an order',
  },
);
