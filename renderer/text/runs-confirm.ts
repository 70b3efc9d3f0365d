import type { Call } from '../../shared/contract/endpoints';
import { bilingual } from './bilingual';

/** What a run does to its orders: a call, or that it makes new ones. */
export type Deed = Call | 'create' | 'createAndSend';

interface RunConfirmText {
  readonly title: string;
  /** What will happen, as one sentence with the number of orders. */
  readonly happens: Readonly<Record<Deed, (rows: string) => string>>;
  /** The button: what is done to how many. */
  readonly start: Readonly<Record<Deed, (rows: string) => string>>;
  readonly noWayBack: string;
  readonly nothingYet: string;
  /** Leads to the step whose question is open; and why the button is off until then. */
  readonly toSource: string;
  readonly answerFirst: string;
  /** The same list was run before: when, as what, and how many of its rows were done or may have been. */
  readonly ranBefore: (when: string, name: string, rows: string) => string;
  /** The same of a plan that is confirmed. */
  readonly ranBeforePlan: (when: string, name: string, rows: string) => string;
  /** Orders among those to be sent that were done before, or may have been. */
  readonly doneAgain: (rows: string) => string;
  readonly facts: Readonly<
    Record<'connection' | 'address' | 'acting' | 'rows' | 'leftOut' | 'invalid' | 'plan', string>
  >;
  readonly noActor: string;
  readonly sent: (rows: string) => string;
  readonly notSent: (rows: string) => string;
  readonly none: string;
  readonly samples: (shown: number) => string;
  readonly sampleOf: (line: string) => string;
  readonly noSamples: string;
  readonly pace: string;
  readonly concurrency: string;
  readonly concurrencyHint: string;
  readonly perSecond: string;
  readonly perSecondHint: string;
  readonly unlimited: string;
  readonly firstRows: string;
  readonly firstRowsHint: string;
  readonly typed: string;
  /** Why the button does not work yet. */
  readonly typeFirst: string;
  /** The same, where it is no production and orders are done again. */
  readonly typedAgain: string;
  readonly typeName: (name: string) => string;
  readonly typeRows: (rows: string) => string;
  readonly nameLabel: string;
  readonly rowsLabel: string;
  /** Orders that are done again. */
  readonly againLabel: string;
  readonly prepare: string;
  readonly prepareHint: string;
  readonly saved: (name: string) => string;
  readonly savePlan: string;
  readonly confirmedAt: (when: string) => string;
  readonly hash: string;
  readonly hashMeans: string;
  readonly startTitle: Readonly<Record<Deed, (rows: string) => string>>;
  readonly again: string;
}

const orders = (rows: string) => (rows === '1' ? '1 order' : `${rows} orders`);
const newOrders = (rows: string) => (rows === '1' ? '1 new order' : `${rows} new orders`);

/** What will happen, seen and confirmed before the first request leaves. */
export const runConfirmText = bilingual<RunConfirmText>(
  {
    title: '确认',
    happens: {
      create: (rows) => `将新建 ${rows} 个工单，写入每一行给出的字段。`,
      createAndSend: (rows) => `将新建 ${rows} 个工单，写入每一行的字段，并送到下一步。`,
      save: (rows) => `将保存 ${rows} 个工单，写入每一行给出的字段。`,
      send: (rows) => `将下送 ${rows} 个工单：写入每一行的字段，并送到下一步。`,
      close: (rows) => `将成功结案 ${rows} 个工单。`,
      failedClose: (rows) => `将失败结案 ${rows} 个工单。`,
    },
    start: {
      create: (rows) => `新建 ${rows} 个工单`,
      createAndSend: (rows) => `新建并下送 ${rows} 个工单`,
      save: (rows) => `保存 ${rows} 个工单`,
      send: (rows) => `下送 ${rows} 个工单`,
      close: (rows) => `结案 ${rows} 个工单`,
      failedClose: (rows) => `失败结案 ${rows} 个工单`,
    },
    noWayBack: '接口没有撤回的办法。',
    nothingYet: '按下按钮之后才会发出第一个请求。',
    toSource: '去“来源”回答',
    answerFirst: '先回答“来源”里的问题，才能确认。',
    doneAgain: (rows) =>
      `其中 ${rows} 个工单以前已经成功，或可能已经成功，会再办一次。不想再发，回到“检查”选“排除”。`,
    ranBefore: (when, name, rows) =>
      `同一份名单已在 ${when} 的“${name}”中运行过，其中 ${rows} 行已成功或可能已成功。其中同样的行已排除，不再发送；确实要再发一次，在“检查”里选“照样发送”。`,
    ranBeforePlan: (when, name, rows) =>
      `同一份名单已在 ${when} 的“${name}”中运行过，其中 ${rows} 行已成功或可能已成功。其中同样的行会跳过，不再发送；确实要再发一次，运行后在“结果”里选中它们，点“取消跳过”。`,
    facts: {
      connection: '连接',
      address: '地址',
      acting: '身份',
      rows: '发送',
      leftOut: '排除',
      invalid: '有问题',
      plan: '计划',
    },
    noActor: '没有令牌',
    sent: (rows) => `${rows} 行`,
    notSent: (rows) => `${rows} 行，不发送`,
    none: '没有',
    samples: (shown) => `将要发出的前 ${shown} 个请求`,
    sampleOf: (line) => `文件第 ${line} 行`,
    noSamples: '还没有可以发送的行。',
    pace: '速度',
    concurrency: '同时请求数',
    concurrencyHint: '同时进行几个请求，1 到 8 个，1 最稳妥',
    perSecond: '每秒最多请求数',
    perSecondHint: '每秒最多发几个请求；不填：答复多快就多快',
    unlimited: '不限',
    firstRows: '先发行数',
    firstRowsHint: '先发几行就暂停，看过结果再继续；0：不停',
    typed: '这是生产环境，请照着输入：',
    typeFirst: '先照着输入，一字不差才能开始',
    typedAgain: '有工单会再办一次，请照着输入：',
    typeName: (name) => `连接名称：${name}`,
    typeRows: (rows) => `行数：${rows}`,
    nameLabel: '连接名称',
    rowsLabel: '行数',
    againLabel: '再办一次的工单数',
    prepare: '只准备，存为文件…',
    prepareHint: '确认计划但不运行。文件可以交给另一个人，在他的电脑上原样运行；改过的文件会被拒绝。',
    saved: (name) => `计划已存为“${name}”。`,
    savePlan: '把计划存为文件…',
    confirmedAt: (when) => `${when} 确认`,
    hash: '计划指纹',
    hashMeans: '每一行的请求体、地址和身份都由它确定，一个字都改不了。',
    startTitle: {
      create: (rows) => `新建 ${rows} 个工单？`,
      createAndSend: (rows) => `新建并下送 ${rows} 个工单？`,
      save: (rows) => `保存 ${rows} 个工单？`,
      send: (rows) => `下送 ${rows} 个工单？`,
      close: (rows) => `结案 ${rows} 个工单？`,
      failedClose: (rows) => `失败结案 ${rows} 个工单？`,
    },
    again: '再试一次',
  },
  {
    title: 'Confirm',
    happens: {
      create: (rows) => `${newOrders(rows)} will be created, each with the fields of its row.`,
      createAndSend: (rows) =>
        `${newOrders(rows)} will be created, each with the fields of its row, and sent on to its next step.`,
      save: (rows) => `${orders(rows)} will be saved, each with the fields of its row.`,
      send: (rows) => `${orders(rows)} will be sent on to their next step, each with the fields of its row.`,
      close: (rows) => `${orders(rows)} will be closed as successful.`,
      failedClose: (rows) => `${orders(rows)} will be closed as failed.`,
    },
    start: {
      create: (rows) => `Create ${orders(rows)}`,
      createAndSend: (rows) => `Create and send ${orders(rows)}`,
      save: (rows) => `Save ${orders(rows)}`,
      send: (rows) => `Send ${orders(rows)}`,
      close: (rows) => `Close ${orders(rows)}`,
      failedClose: (rows) => `Fail ${orders(rows)}`,
    },
    noWayBack: 'The API has no way back.',
    nothingYet: 'The first request leaves only after the button is pressed.',
    toSource: "Answer under 'Source'",
    answerFirst: "The question under 'Source' has to be answered first.",
    doneAgain: (rows) =>
      `${rows === '1' ? '1 of these orders was' : `${rows} of these orders were`} accepted before, or may have been, and will be done again. If that is not meant, leave them out in 'Check'.`,
    ranBefore: (when, name, rows) =>
      `The same list was run in '${name}' (${when}); ${rows === '1' ? '1 row of it was' : `${rows} rows of it were`} done, or may have been. Rows that are the same are left out; to send them again all the same, choose 'Send again' in 'Check'.`,
    ranBeforePlan: (when, name, rows) =>
      `The same list was run in '${name}' (${when}); ${rows === '1' ? '1 row of it was' : `${rows} rows of it were`} done, or may have been. Rows that are the same are skipped, not sent; to send them again all the same, run it, then choose them in the result and unskip them.`,
    facts: {
      connection: 'Connection',
      address: 'Address',
      acting: 'Acting as',
      rows: 'Sent',
      leftOut: 'Left out',
      invalid: 'Problems',
      plan: 'Plan',
    },
    noActor: 'no token',
    sent: (rows) => (rows === '1' ? '1 row' : `${rows} rows`),
    notSent: (rows) => (rows === '1' ? '1 row, not sent' : `${rows} rows, not sent`),
    none: 'none',
    samples: (shown) => (shown === 1 ? 'The first request' : `The first ${shown} requests`),
    sampleOf: (line) => `Line ${line}`,
    noSamples: 'No row could be sent yet.',
    pace: 'Pace',
    concurrency: 'Requests at once',
    concurrencyHint: 'How many requests are under way at a time, 1 to 8; 1 is the safest',
    perSecond: 'Requests a second at most',
    perSecondHint: 'How many requests leave a second at most; empty: as fast as answers come',
    unlimited: 'no limit',
    firstRows: 'Rows to begin with',
    firstRowsHint: 'Pauses after so many rows, to look at the outcome first; 0: no pause',
    typed: 'This is production. Type:',
    typeFirst: 'Type what is asked for first, to the letter',
    typedAgain: 'Orders are done again. Type:',
    typeName: (name) => `the connection: ${name}`,
    typeRows: (rows) => `the number of rows: ${rows}`,
    nameLabel: "Connection's name",
    rowsLabel: 'Number of rows',
    againLabel: 'Number of orders done again',
    prepare: 'Prepare only, save as a file…',
    prepareHint:
      'Confirms the plan without running it. Somebody else can run the file exactly so on another desk; a changed file is refused.',
    saved: (name) => `The plan was saved as '${name}'.`,
    savePlan: 'Save the plan as a file…',
    confirmedAt: (when) => `Confirmed ${when}`,
    hash: 'Fingerprint',
    hashMeans: 'It stands for the body of every row, the address and who acts: not a letter can be changed.',
    startTitle: {
      create: (rows) => `Create ${orders(rows)}?`,
      createAndSend: (rows) => `Create and send ${orders(rows)}?`,
      save: (rows) => `Save ${orders(rows)}?`,
      send: (rows) => `Send ${orders(rows)}?`,
      close: (rows) => `Close ${orders(rows)}?`,
      failedClose: (rows) => `Fail ${orders(rows)}?`,
    },
    again: 'Try again',
  },
);
