import type { Note } from '../../shared/contract/outcome';
import { bilingual } from './bilingual';

interface PartsText {
  readonly copy: (what: string) => string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly showAll: (characters: string) => string;
  readonly showLess: string;
  readonly hidden: (code: string) => string;
  readonly nothing: string;
  readonly open: (what: string) => string;
  readonly shut: (what: string) => string;
  readonly members: (count: number) => string;
  readonly items: (count: number) => string;
  readonly more: (count: number) => string;
  readonly notJson: string;
  readonly request: string;
  readonly wholeRequest: string;
  readonly headers: string;
  readonly body: string;
  readonly noBody: string;
  /** '…belongs to A, but the chosen connection is B…', in three pieces around two names. */
  readonly otherConnection: string;
  readonly butCurrentIs: string;
  readonly switchFirst: string;
  /** The order was created by this call. */
  readonly newOrder: string;
  readonly loading: string;
  readonly retry: string;
  readonly failed: {
    readonly title: string;
    readonly defect: (id: string) => string;
    readonly forbidden: string;
    readonly other: string;
  };
  readonly notes: Readonly<Record<Note, string>>;
}

/** Words of the parts that several screens share. */
export const partsText = bilingual<PartsText>(
  {
    copy: (what) => `复制 ${what}`,
    copied: '已复制',
    copyFailed: '没有复制成，请选中文字再复制',
    showAll: (characters) => `显示全部（${characters} 个字符）`,
    showLess: '收起',
    hidden: (code) => `看不见的字符 ${code}`,
    nothing: '空',
    open: (what) => `展开 ${what}`,
    shut: (what) => `收起 ${what}`,
    members: (count) => `${count} 个键`,
    items: (count) => `${count} 项`,
    more: (count) => `再显示 ${count} 项`,
    notJson: '不是 JSON，照原文显示',
    request: '请求',
    wholeRequest: '整个请求',
    headers: '请求头',
    body: '请求体',
    noBody: '没有请求体',
    otherConnection: '这个工单属于连接“',
    butCurrentIs: '”，当前选的却是“',
    switchFirst: '”：发送前先切换。',
    newOrder: '新建',
    loading: '正在读取',
    retry: '再试一次',
    failed: {
      title: '没有读出来',
      defect: (id) => `程序自己出了错；读取不会发送任何内容。把编号 ${id} 交给管理员，日志里能查到。`,
      forbidden: '程序拒绝了这个页面的请求。请重新打开程序。',
      other: '程序没有按约定答复。请再试一次；还是不行，请重新打开程序。',
    },
    notes: {
      'code-as-text': '答复的 code 是文本，不是数字',
      'not-declared-json': '答复没有声明自己是 JSON',
      'byte-order-mark': '答复以字节顺序标记（BOM）开头',
      'other-charset': '答复用的不是 UTF-8',
      'message-not-text': '答复的 message 不是文本，照它的 JSON 显示',
      'shown-by-guess': '答复的编码是猜的，只用于显示',
      'record-damaged': '这条记录有一部分已损坏，损坏的部分不显示',
    },
  },
  {
    copy: (what) => `Copy ${what}`,
    copied: 'Copied',
    copyFailed: 'Not copied: select the text and copy it',
    showAll: (characters) => `Show all (${characters} characters)`,
    showLess: 'Show less',
    hidden: (code) => `Invisible character ${code}`,
    nothing: 'empty',
    open: (what) => `Unfold ${what}`,
    shut: (what) => `Fold ${what}`,
    members: (count) => (count === 1 ? '1 key' : `${count} keys`),
    items: (count) => (count === 1 ? '1 item' : `${count} items`),
    more: (count) => `Show ${count} more`,
    notJson: 'Not JSON: shown as it came',
    request: 'Request',
    wholeRequest: 'the whole request',
    headers: 'Headers',
    body: 'Body',
    noBody: 'No body',
    otherConnection: "This order belongs to '",
    butCurrentIs: "', but the chosen connection is '",
    switchFirst: "': switch before sending.",
    newOrder: 'new',
    loading: 'Loading',
    retry: 'Try again',
    failed: {
      title: 'Could not be read',
      defect: (id) =>
        `An error in the program itself; reading sends nothing. Give number ${id} to the administrator, who finds it in the log.`,
      forbidden: 'The program turned this page down. Open the program again.',
      other:
        'The program did not answer as agreed. Try again; if that does not help, open the program again.',
    },
    notes: {
      'code-as-text': 'The code of the answer is text, not a number',
      'not-declared-json': 'The answer does not say that it is JSON',
      'byte-order-mark': 'The answer begins with a byte order mark (BOM)',
      'other-charset': 'The answer is not in UTF-8',
      'message-not-text': 'The message of the answer is not text; it is shown as its JSON',
      'shown-by-guess': "The answer's encoding is a guess, for showing only",
      'record-damaged': 'A part of this record is damaged and is not shown',
    },
  },
);
