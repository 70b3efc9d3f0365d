import type { ComparedFact } from '../../shared/support/diff/compare-calls';
import { bilingual } from './bilingual';

interface CompareCallsText {
  /** The button of one call, and of two chosen ones. */
  readonly compareWith: string;
  readonly compareTwo: string;
  /** The same button while there are no two: its name, what it does with the opened call, why it does nothing. */
  readonly compare: string;
  readonly compareOpened: string;
  readonly needsTwo: string;
  /** Why the opened call cannot be copied now. */
  readonly shutFirst: string;
  /** Said while the second call is still to be chosen. */
  readonly pick: string;
  readonly stopPicking: string;
  readonly title: string;
  readonly close: string;
  readonly gone: string;
  readonly sides: { readonly one: string; readonly other: string };
  readonly views: { readonly changes: string; readonly all: string };
  readonly viewLabel: string;
  readonly nothing: string;
  readonly nothingButOrdinary: string;
  readonly about: string;
  readonly request: string;
  readonly requestHeaders: string;
  readonly requestBody: string;
  readonly answer: string;
  readonly answerHeaders: string;
  readonly answerBody: string;
  readonly facts: Readonly<Record<ComparedFact | 'connection' | 'identity' | 'time', string>>;
  readonly same: string;
  /** The same content, otherwise written. */
  readonly sameOtherwise: string;
  /** What a side has not. */
  readonly absent: string;
  readonly wholeBody: string;
  readonly line: (from: number, to: number) => string;
  readonly ordinary: string;
  /** Of a line that differs, for those who hear it. */
  readonly changed: string;
  readonly more: (rows: string) => string;
}

/** Words of two calls beside each other. */
export const compareCallsText = bilingual<CompareCallsText>(
  {
    compareWith: '比较…',
    compareTwo: '比较这两条',
    compare: '比较',
    compareOpened: '和打开的这一条比较：再选一条',
    shutFirst: '先关闭比较',
    needsTwo: '先选中两条，或打开一条，再比较',
    pick: '在列表里打开另一条，就和这一条比较',
    stopPicking: '不比了',
    title: '比较两次调用',
    close: '关闭比较',
    gone: '两次调用里有一次已不在历史里，没法比较',
    sides: { one: '甲', other: '乙' },
    views: { changes: '只看不同', all: '全部' },
    viewLabel: '看什么',
    nothing: '请求和答复都一样。',
    nothingButOrdinary: '请求和答复都一样，只有每次调用本来就会不同的头不一样。',
    about: '概况',
    request: '请求',
    requestHeaders: '请求头',
    requestBody: '请求体',
    answer: '答复',
    answerHeaders: '答复头',
    answerBody: '答复正文',
    facts: {
      method: '方法',
      address: '地址',
      outcome: '结果',
      reason: '依据',
      status: '状态码',
      connection: '连接',
      identity: '身份',
      time: '开始于',
    },
    same: '一样',
    sameOtherwise: '内容一样，只是写法（次序、空白或转义）不同',
    absent: '没有',
    wholeBody: '整个正文',
    line: (from, to) => (to > from ? `第 ${from}–${to} 行` : `第 ${from} 行`),
    ordinary: '随调用变化，不算不同',
    changed: '不同：',
    more: (rows) => `再显示 ${rows} 行`,
  },
  {
    compareWith: 'Compare…',
    compareTwo: 'Compare these two',
    compare: 'Compare',
    compareOpened: 'Compare the opened call with another one',
    shutFirst: 'Close the comparison first',
    needsTwo: 'Choose two calls, or open one, then compare',
    pick: 'Open another call in the list to compare it with this one',
    stopPicking: 'Stop',
    title: 'Two calls compared',
    close: 'Close the comparison',
    gone: 'One of the two calls is no longer in the history',
    sides: { one: 'A', other: 'B' },
    views: { changes: 'Differences', all: 'All' },
    viewLabel: 'What to see',
    nothing: 'Request and answer are the same.',
    nothingButOrdinary: 'Request and answer are the same but for headers that differ with every call.',
    about: 'At a glance',
    request: 'Request',
    requestHeaders: 'Request headers',
    requestBody: 'Request body',
    answer: 'Answer',
    answerHeaders: 'Answer headers',
    answerBody: 'Body of the answer',
    facts: {
      method: 'Method',
      address: 'Address',
      outcome: 'Outcome',
      reason: 'Reason',
      status: 'Status',
      connection: 'Connection',
      identity: 'Identity',
      time: 'Began',
    },
    same: 'The same',
    sameOtherwise: 'The same content, otherwise written (order, white space or escapes)',
    absent: 'absent',
    wholeBody: 'The whole body',
    line: (from, to) => (to > from ? `Lines ${from}–${to}` : `Line ${from}`),
    ordinary: 'follows from the call, no difference of its own',
    changed: 'Differs:',
    more: (rows) => `Show ${rows} more lines`,
  },
);
