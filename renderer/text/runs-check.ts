import type { LeftOut } from '../../shared/bulk/exchange';
import { bilingual } from './bilingual';

interface RunCheckText {
  readonly title: string;
  readonly all: string;
  readonly ready: string;
  /** The same of a row whose order is done again. */
  readonly readyAgain: string;
  readonly invalid: string;
  readonly leftOut: Readonly<Record<LeftOut, string>>;
  readonly leftOutTitle: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly repairs: string;
  readonly repairsHint: string;
  readonly repaired: string;
  readonly repair: string;
  readonly undoRepair: string;
  readonly doneBefore: Readonly<Record<'in' | 'out', string>>;
  readonly doneBeforeWhat: string;
  readonly grid: string;
  readonly search: string;
  readonly clear: string;
  readonly found: (shown: string, all: string) => string;
  readonly line: string;
  readonly state: string;
  readonly noneFound: string;
  readonly leaveOut: string;
  readonly takeIn: string;
  readonly leaveOutAll: (rows: string) => string;
  readonly takeInAll: (rows: string) => string;
  readonly moved: Readonly<Record<'out' | 'in', (rows: string) => string>>;
  readonly keys: string;
  readonly edit: (column: string, line: string) => string;
  readonly edited: (before: string) => string;
  readonly restore: string;
  readonly problemsOf: (line: string) => string;
  readonly fine: string;
  /** Why a row is not sent that was left out. */
  readonly outWhat: Readonly<Record<LeftOut, string>>;
  readonly repairedFrom: (before: string, after: string) => string;
  readonly toConfirm: (rows: string) => string;
  readonly nothingReady: string;
}

/** What is wrong with which rows before anything is sent, and mending it. */
export const runCheckText = bilingual<RunCheckText>(
  {
    title: '检查',
    all: '全部',
    ready: '可以发送',
    readyAgain: '将再次发送',
    invalid: '有问题',
    leftOut: {
      person: '手动排除',
      hidden: '隐藏的行',
      duplicate: '重复',
      'done-before': '以前已成功',
      'unknown-before': '以前结果未知',
    },
    leftOutTitle: '已排除',
    problems: '问题',
    noProblems: '没有发现问题。',
    repairs: '可以一次改好的',
    repairsHint: '改了什么会写进结果，原来的单元格不变。',
    repaired: '已修正',
    repair: '修正',
    undoRepair: '撤销',
    doneBefore: { out: '排除', in: '照样发送' },
    doneBeforeWhat: '以前办过或结果未知的工单',
    grid: '每一行',
    search: '查找编号、单元格',
    clear: '清除筛选',
    found: (shown, all) => `${shown} / ${all} 行`,
    line: '行',
    state: '状态',
    noneFound: '没有符合的行。',
    leaveOut: '排除这一行',
    takeIn: '加回这一行',
    leaveOutAll: (rows) => `排除这 ${rows} 行`,
    takeInAll: (rows) => `加回这 ${rows} 行`,
    moved: {
      out: (rows) => `已排除 ${rows} 行`,
      in: (rows) => `已加回 ${rows} 行`,
    },
    keys: '方向键移动，F2 或 Enter 修改，Delete 排除或加回这一行，直接打字是查找',
    edit: (column, line) => `第 ${line} 行“${column}”`,
    edited: (before) => (before === '' ? '改过，原来是空的' : `改过，原来是“${before}”`),
    restore: '撤销这处修改',
    problemsOf: (line) => `第 ${line} 行`,
    fine: '这一行没有问题。',
    outWhat: {
      person: '手动排除了这一行，不会发送。',
      hidden: '文件里隐藏或被筛选掉的行，按“来源”里的选择不发送。',
      duplicate: '前面已有同样的一行，这一行不发送。',
      'done-before': '它的工单以前已成功，这一行不发送。',
      'unknown-before': '它的工单以前办过，结果未知，这一行不发送。',
    },
    repairedFrom: (before, after) => `“${before}”改为“${after}”`,
    toConfirm: (rows) => `确认 ${rows} 行`,
    nothingReady: '没有可以发送的行',
  },
  {
    title: 'Check',
    all: 'All',
    ready: 'Ready to send',
    readyAgain: 'To send again',
    invalid: 'With problems',
    leftOut: {
      person: 'left out by hand',
      hidden: 'hidden rows',
      duplicate: 'duplicates',
      'done-before': 'accepted before',
      'unknown-before': 'unknown from before',
    },
    leftOutTitle: 'Left out',
    problems: 'Problems',
    noProblems: 'No problem was found.',
    repairs: 'Mended at once',
    repairsHint: 'What was mended is written into the result; the cells themselves stay as they came.',
    repaired: 'mended',
    repair: 'Mend',
    undoRepair: 'Undo',
    doneBefore: { out: 'Leave out', in: 'Send again' },
    doneBeforeWhat: 'Orders that were done before, or may have been',
    grid: 'Rows',
    search: 'Search ids and cells',
    clear: 'Clear filters',
    found: (shown, all) => `${shown} of ${all} rows`,
    line: 'Line',
    state: 'State',
    noneFound: 'No row matches.',
    leaveOut: 'Leave this row out',
    takeIn: 'Take this row in',
    leaveOutAll: (rows) => (rows === '1' ? 'Leave this row out' : `Leave these ${rows} rows out`),
    takeInAll: (rows) => (rows === '1' ? 'Take this row in' : `Take these ${rows} rows in`),
    moved: {
      out: (rows) => (rows === '1' ? '1 row left out' : `${rows} rows left out`),
      in: (rows) => (rows === '1' ? '1 row taken in' : `${rows} rows taken in`),
    },
    keys: 'Arrows move, F2 or Enter edits, Delete leaves the row out or takes it in, typing searches',
    edit: (column, line) => `Line ${line}, '${column}'`,
    edited: (before) => (before === '' ? 'Edited; it came empty' : `Edited; it came as '${before}'`),
    restore: 'Undo this edit',
    problemsOf: (line) => `Line ${line}`,
    fine: 'Nothing is wrong with this row.',
    outWhat: {
      person: 'This row was left out by hand: it is not sent.',
      hidden: "The file hides or filters this row: as chosen under 'Source', it is not sent.",
      duplicate: 'A row before it says the same: this one is not sent.',
      'done-before': 'Its order was accepted before: this row is not sent.',
      'unknown-before': 'Its order was sent before with an unknown outcome: this row is not sent.',
    },
    repairedFrom: (before, after) => `'${before}' is sent as '${after}'`,
    toConfirm: (rows) => (rows === '1' ? 'Confirm 1 row' : `Confirm ${rows} rows`),
    nothingReady: 'No row could be sent',
  },
);
