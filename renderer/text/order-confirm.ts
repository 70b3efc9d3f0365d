import type { Call } from '../../shared/contract/endpoints';
import { bilingual } from './bilingual';

type PerCall = Readonly<Record<Call, string>>;

interface ConfirmWords {
  readonly title: PerCall;
  readonly button: (call: Call, order: string, again: boolean) => string;
  readonly newOrder: string;
  readonly order: string;
  readonly creates: string;
  readonly connection: string;
  readonly actingAs: string;
  readonly token: (last4: string) => string;
  readonly address: string;
  readonly follows: PerCall;
  readonly createsFollows: string;
  readonly status: string;
  readonly statusDefault: string;
  /** An order was created from this draft; and the button that makes another one. */
  readonly createdBefore: (when: string) => string;
  readonly another: string;
  readonly acceptedBefore: (when: string, call: Call, creates: boolean) => string;
  /** The very call of the history that is sent once more; `outcome`: the word of its mark. */
  readonly repeats: (when: string, outcome: string) => string;
  readonly endedBefore: (when: string, call: Call) => string;
  readonly leftOut: (count: number) => string;
  readonly unknownBefore: (when: string, call: Call, creates: boolean) => string;
  /** The same while that call has no outcome yet. */
  readonly onItsWay: (when: string, call: Call, creates: boolean) => string;
}

const againZh: PerCall = {
  save: '再次保存会再写一遍字段',
  send: '再次下送可能会多送一步',
  close: '如果其实已经结案，服务器会拒绝；这不说明第一次没有成功',
  failedClose: '如果其实已经失败结案，服务器会拒绝；这不说明第一次没有成功',
};
const againEn: PerCall = {
  save: 'Saving again writes the columns once more',
  send: 'Sending again may move the order one step too far',
  close:
    'If it was closed after all, the server will refuse, which does not tell that the first attempt failed',
  failedClose:
    'If it was failed after all, the server will refuse, which does not tell that the first attempt failed',
};
const verbEn: PerCall = { save: 'Save', send: 'Send', close: 'Close', failedClose: 'Fail' };
const verbZh: PerCall = { save: '保存', send: '下送', close: '结案', failedClose: '失败结案' };

/** What is asked before a call leaves, or before the form is replaced. */
export const orderConfirmText = bilingual<ConfirmWords>(
  {
    title: {
      save: '保存这个工单？',
      send: '下送这个工单？',
      close: '结案这个工单？',
      failedClose: '失败结案这个工单？',
    },
    button: (call, order, again) =>
      `${again ? '再次' : ''}${verbZh[call]}${/^[\x21-\x7e]/.test(order) ? ' ' : ''}${order}`,
    newOrder: '新工单',
    order: '工单',
    creates: '新建',
    connection: '连接',
    actingAs: '身份',
    token: (last4) => `令牌 ••${last4}`,
    address: '地址',
    follows: {
      save: '写入表单中要发送的字段。',
      send: '写入字段，并把工单送到下一步。',
      close: '工单将成功结案，接口没有撤回的办法。',
      failedClose: '工单将失败结案，接口没有撤回的办法。',
    },
    createsFollows: '会新建一个工单。',
    createdBefore: (when) =>
      `${when} 已经用这个草稿建成了一个工单，这次会再建一个。要改刚才那个，请取消并加载它：答复里有按钮，“最近的工单”里也有。`,
    another: '再建一个工单',
    acceptedBefore: (when, call, creates) =>
      creates
        ? `${when} 已经用同样的内容新建成功。再来一次会多建一个工单。`
        : `${when} 已经用同样的内容${verbZh[call]}成功。${againZh[call]}。`,
    repeats: (when, outcome) => `这是 ${when} 的那次再发一遍，正文一样；那次的结果是“${outcome}”。`,
    endedBefore: (when, call) =>
      `${when} 已经从这里${verbZh[call]}成功。已结案的工单，服务器一般不再接受操作。`,
    leftOut: (count) => `表单里还有 ${count} 项没有保存，不会随这次操作发送。需要的话先取消，保存后再来。`,
    status: '失败状态',
    statusDefault: 'FAILED（服务器默认；要用别的，先在表单最下方填写）',
    unknownBefore: (when, call, creates) =>
      creates
        ? `${when} 用同一个 mapId 和客户的那次新建，结果仍是“未知”：工单可能已经建好。再发一次可能会多建一个。`
        : `${when} 对这个工单的那次${verbZh[call]}，结果仍是“未知”：可能已经成功。${againZh[call]}。`,
    onItsWay: (when, call, creates) =>
      creates
        ? `${when} 用同一个 mapId 和客户的那次新建还在途中，结果没有出来：再发一次可能会多建一个工单。等它的结果出来再决定。`
        : `${when} 对这个工单的那次${verbZh[call]}还在途中，结果没有出来。${againZh[call]}。等它的结果出来再决定。`,
  },
  {
    title: {
      save: 'Save this order?',
      send: 'Send this order?',
      close: 'Close this order?',
      failedClose: 'Fail this order?',
    },
    button: (call, order, again) => `${verbEn[call]} ${order}${again ? ' again' : ''}`,
    newOrder: 'new order',
    order: 'Order',
    creates: 'Creates',
    connection: 'Connection',
    actingAs: 'Acting as',
    token: (last4) => `token ••${last4}`,
    address: 'Address',
    follows: {
      save: 'Writes the fields that the form sends.',
      send: 'Writes the fields and moves the order to the next step.',
      close: 'The order will be closed as successful. The API has no way back.',
      failedClose: 'The order will be closed as failed. The API has no way back.',
    },
    createsFollows: 'A new order will be created. ',
    createdBefore: (when) =>
      `An order was created from this draft at ${when}; this makes another one. To change that one, cancel and load it: from the answer, or from the recent orders.`,
    another: 'Create another order',
    acceptedBefore: (when, call, creates) =>
      creates
        ? `An order with the same content was created at ${when}. Once more makes a second one.`
        : `The same content was accepted at ${when} ('${verbEn[call]}'). ${againEn[call]}.`,
    repeats: (when, outcome) =>
      `This is the call of ${when} once more, with the same body; that one ended as '${outcome}'.`,
    endedBefore: (when, call) =>
      `This order was ended from here at ${when} ('${verbEn[call]}'). A server usually refuses whatever follows.`,
    leftOut: (count) =>
      `The form holds ${count === 1 ? 'one value' : `${count} values`} that ${count === 1 ? 'was' : 'were'} not saved; this call does not send ${count === 1 ? 'it' : 'them'}. To keep ${count === 1 ? 'it' : 'them'}, cancel and save first.`,
    status: 'Failed status',
    statusDefault: "FAILED (the server's own; for another, fill in the last section of the form first)",
    unknownBefore: (when, call, creates) =>
      creates
        ? `A create with the same mapId and customer at ${when} is still 'unknown': the order may exist already. Repeating it may create a second one.`
        : `The call '${verbEn[call]}' for this order at ${when} is still 'unknown': it may have gone through. ${againEn[call]}.`,
    onItsWay: (when, call, creates) =>
      creates
        ? `A create with the same mapId and customer of ${when} is still on its way: repeating it may create a second order. Wait for its outcome before deciding.`
        : `The call '${verbEn[call]}' for this order of ${when} is still on its way. ${againEn[call]}. Wait for its outcome before deciding.`,
  },
);
