import type { Call } from '../../shared/contract/endpoints';
import type { Phase } from '../../shared/contract/outcome';
import { bilingual } from './bilingual';
import { OUTCOME_EN } from './outcome-en';
import { OUTCOME_ZH } from './outcome-zh';

interface SendingWords {
  readonly calls: Readonly<Record<Call, string>>;
  readonly problems: (errors: number, warnings: number) => string;
  readonly noProblems: string;
  readonly stillMissing: (names: readonly string[]) => string;
  readonly problemList: string;
  /** Which calls a problem keeps here, where it is not all. */
  readonly keeps: (calls: readonly string[]) => string;
  readonly goFix: string;
  readonly actions: string;
  /** In the bar, of an order that was ended from here. */
  readonly ended: (when: string, call: Call) => string;
  readonly previewOf: string;
  readonly preview: string;
  readonly previewAndAnswer: string;
  readonly closePreview: string;
  readonly foldAnswer: string;
  readonly unfoldAnswer: string;
  readonly through: string;
  readonly noConnection: string;
  readonly toConnections: string;
  readonly divider: string;
  readonly writtenFor: (name: string) => string;
  readonly keepHere: string;
  readonly answer: string;
  readonly noAnswer: string;
  /** What the program is doing while a phase lasts. */
  readonly doing: Readonly<Record<Phase, string>>;
  readonly waitingFor: (call: string, phase: string) => string;
  readonly seconds: (seconds: number) => string;
  readonly cancel: string;
  readonly cancelling: string;
  readonly cancelSafe: string;
  readonly cancelUnknown: string;
  readonly formStaysOpen: string;
  readonly serverSays: string;
  readonly noMessage: string;
  readonly value: string;
  readonly timing: string;
  readonly total: string;
  readonly notes: string;
  readonly changedSince: string;
  /** Of a send: its answer names the task that was there before; `left`: it named no task to handle. */
  readonly noNewTask: (left: boolean) => string;
  readonly loadIt: string;
  readonly loadItMeans: string;
  readonly loaded: string;
  readonly toPractice: string;
  readonly showInHistory: string;
  readonly notLeft: string;
  readonly unsure: (id: string | null) => string;
  readonly alreadySent: string;
}

/** What stands around a call: the bar, the preview, the way to an answer and the answer itself. */
export const orderSendingText = bilingual<SendingWords>(
  {
    calls: OUTCOME_ZH.calls,
    problems: (errors, warnings) =>
      [errors > 0 ? `${errors} 个问题` : '', warnings > 0 ? `${warnings} 个提醒` : '']
        .filter(Boolean)
        .join('，'),
    noProblems: '没有问题',
    stillMissing: (names) => `还要填 ${names.join('、')}`,
    problemList: '问题列表',
    keeps: (calls) => `不能${calls.join('、')}`,
    goFix: '去处理',
    actions: '操作',
    ended: (when, call) => `${when} 已${OUTCOME_ZH.calls[call]}`,
    previewOf: '预览哪个调用',
    preview: '预览',
    previewAndAnswer: '请求预览与答复',
    closePreview: '收起预览',
    foldAnswer: '收起答复',
    unfoldAnswer: '展开答复',
    through: '将通过',
    noConnection: '还没有选择连接。连接决定请求发往哪里、以谁的身份。',
    toConnections: '选择连接',
    divider: '表单与预览的分界',
    writtenFor: (name) => `这份草稿是在连接“${name}”下写的`,
    keepHere: '就用当前连接',
    answer: '答复',
    noAnswer: '服务器的答复会显示在这里。',
    doing: {
      prepare: '正在准备',
      resolve: '正在查找服务器地址',
      connect: '正在连接',
      proxy: '正在经过代理',
      tls: '正在加密握手',
      send: '正在发送',
      wait: '已发出，等待答复',
      receive: '正在接收答复',
      done: '正在记下结果',
    },
    waitingFor: (call, phase) => `${call}：${phase}`,
    seconds: (seconds) => `${seconds} 秒`,
    cancel: '取消',
    cancelling: '正在取消',
    cancelSafe: '还没有发出任何内容，现在取消就不会发送。',
    cancelUnknown: '请求可能已经到达服务器，现在取消只是不再等待，结果会是“未知”。',
    formStaysOpen: '等待时可以继续编辑表单。',
    serverSays: '服务器消息',
    noMessage: '（空）',
    value: 'value',
    timing: '用时',
    total: '合计',
    notes: '备注',
    changedSince: '发送之后表单已改动',
    noNewTask: (left) =>
      `没有产生下一个任务：答复里还是下送前的 taskId。${left ? '下送时没有填 operateTaskGuid，服务器就不生成任务。' : ''}`,
    loadIt: '加载这个工单',
    loadItMeans: '表单改为处理这个工单：填入它的两个编号，其余清空。已发送的内容在服务器上；可以撤销。',
    loaded: '表单中已是这个工单',
    toPractice: '去“练习”换新令牌',
    showInHistory: '在历史中查看',
    notLeft: '请求没有发出，工单没有变化。程序没有接受这次发送，请重新打开程序后再试。',
    unsure: (id) =>
      `程序出错，不知道请求是否已经发出。先到“历史”查看这次调用，再决定是否重发。${id ? `错误编号 ${id}` : ''}`,
    alreadySent: '这次发送已经交出去过，没有再发第二次。结果在“历史”里。',
  },
  {
    calls: OUTCOME_EN.calls,
    problems: (errors, warnings) =>
      [
        errors > 0 ? `${errors} ${errors === 1 ? 'problem' : 'problems'}` : '',
        warnings > 0 ? `${warnings} ${warnings === 1 ? 'note' : 'notes'}` : '',
      ]
        .filter(Boolean)
        .join(', '),
    noProblems: 'No problems',
    stillMissing: (names) => `Still to fill in: ${names.join(', ')}`,
    problemList: 'Problems',
    keeps: (calls) => `keeps ${calls.join(', ')} here`,
    goFix: 'Mend it',
    actions: 'Actions',
    ended: (when, call) => `${call === 'close' ? 'Closed' : 'Failed'} at ${when}`,
    previewOf: 'Call to preview',
    preview: 'Preview',
    previewAndAnswer: 'Request preview and answer',
    closePreview: 'Close preview',
    foldAnswer: 'Fold the answer',
    unfoldAnswer: 'Unfold the answer',
    through: 'Goes through',
    noConnection: 'No connection is chosen. It decides where requests go and who acts.',
    toConnections: 'Choose a connection',
    divider: 'Divider between form and preview',
    writtenFor: (name) => `This draft was written for the connection '${name}'`,
    keepHere: 'Use this one',
    answer: 'Answer',
    noAnswer: "The server's answer will stand here.",
    doing: {
      prepare: 'preparing',
      resolve: 'looking up the server',
      connect: 'connecting',
      proxy: 'going through the proxy',
      tls: 'securing the connection',
      send: 'sending',
      wait: 'sent, waiting for the answer',
      receive: 'receiving the answer',
      done: 'writing the outcome down',
    },
    waitingFor: (call, phase) => `${call}: ${phase}`,
    seconds: (seconds) => `${seconds} s`,
    cancel: 'Cancel',
    cancelling: 'Cancelling',
    cancelSafe: 'Nothing has left yet: cancelling now sends nothing.',
    cancelUnknown:
      "The request may have reached the server: cancelling only stops the wait, and the outcome will be 'unknown'.",
    formStaysOpen: 'The form can be edited meanwhile.',
    serverSays: 'Server message',
    noMessage: '(empty)',
    value: 'value',
    timing: 'Timing',
    total: 'total',
    notes: 'Notes',
    changedSince: 'The form changed since',
    noNewTask: (left) =>
      `No next task came of it: the answer names the task that was there before.${left ? ' The send left operateTaskGuid out, and without it the server generates none.' : ''}`,
    loadIt: 'Load this order',
    loadItMeans:
      'The form turns to this order: it takes its two ids and is cleared otherwise. What was sent is on the server; this can be undone.',
    loaded: 'This order is in the form',
    toPractice: 'Go to Practice for a new token',
    showInHistory: 'Show in history',
    notLeft:
      'The request did not leave; the order is unchanged. The program turned this call down: open it again and retry.',
    unsure: (id) =>
      `The program failed, and whether the request left is not known. Look at this call in the history before sending again.${id ? ` Error number ${id}` : ''}`,
    alreadySent:
      'This call was handed over before and was not sent a second time. Its outcome is in the history.',
  },
);
