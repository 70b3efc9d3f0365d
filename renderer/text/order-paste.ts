import type { FillWay, PasteGoal, RowState } from '../screens/order/paste/pasted-draft';
import { bilingual } from './bilingual';

interface OrderPasteWords {
  readonly button: string;
  readonly tip: string;
  readonly area: string;
  readonly press: (keys: string) => string;
  readonly source: (lines: number) => string;
  readonly showSource: string;
  readonly hideSource: string;
  readonly goal: string;
  readonly goals: Readonly<Record<PasteGoal, string>>;
  readonly way: string;
  readonly ways: Readonly<Record<FillWay, string>>;
  readonly guid: string;
  readonly list: (count: number) => string;
  readonly states: Readonly<Record<RowState, string>>;
  /** What stands there now and stays, or goes. */
  readonly now: string;
  readonly gone: (places: string) => string;
  readonly nothing: string;
  readonly open: string;
  /** The place in the pasted text, behind what it says. */
  readonly withPlace: (words: string, place: string) => string;
}

/** What was pasted, before it fills anything. */
export const orderPasteText = bilingual<OrderPasteWords>(
  {
    button: '粘贴…',
    tip: '粘贴到当前草稿；光标不在输入框里时直接粘贴也可以',
    area: '粘贴的原文',
    press: (keys) => `在下面按 ${keys}。剪贴板由你来粘贴，程序不会自己去读。`,
    source: (lines) => `已粘贴 ${lines} 行`,
    showSource: '看原文',
    hideSource: '收起原文',
    goal: '填到',
    goals: { here: '当前草稿', new: '新草稿' },
    way: '已填的内容',
    ways: { fill: '保留，只填空的', replace: '全部换掉' },
    guid: '这个 GUID',
    list: (count) => `其中 ${count} 项`,
    states: {
      fills: '填入',
      same: '已相同',
      stays: '保留现有',
      replaces: '换掉',
      'no-place': '放不进：这份草稿是另一种（新建或加载）',
    },
    now: '现有',
    gone: (places) => `会清掉：${places}`,
    nothing: '没有可填入的内容',
    open: '在新草稿中打开',
    withPlace: (words, place) => `${words}（${place}）`,
  },
  {
    button: 'Paste…',
    tip: 'Paste into this draft; outside of fields a plain paste does the same',
    area: 'Pasted text',
    press: (keys) => `Press ${keys} below. You paste: the program never reads the clipboard by itself.`,
    source: (lines) => `${lines} ${lines === 1 ? 'line' : 'lines'} pasted`,
    showSource: 'Show the text',
    hideSource: 'Hide the text',
    goal: 'Into',
    goals: { here: 'this draft', new: 'a new draft' },
    way: 'What is filled in already',
    ways: { fill: 'stays; only blanks are filled', replace: 'is replaced' },
    guid: 'This GUID',
    list: (count) => `${count} ${count === 1 ? 'value' : 'values'} in it`,
    states: {
      fills: 'filled in',
      same: 'the same',
      stays: 'yours stays',
      replaces: 'replaced',
      'no-place': 'no place: this draft is of the other kind (create or load)',
    },
    now: 'now',
    gone: (places) => `Cleared: ${places}`,
    nothing: 'Nothing in it fills anything',
    open: 'Open in a new draft',
    withPlace: (words, place) => `${words} (${place})`,
  },
);
