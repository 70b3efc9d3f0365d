import type { LeftOut, SkippedAs } from '../../../shared/bulk/exchange';
import type { RepairKind, RowProblem, RowProblemKind } from '../../../shared/bulk/row-problems';
import type { Language } from '../../../shared/desk.app';
import { PROBLEM_WORDS } from './problem-words';

/** What main writes into a result, where no page puts it into words. */
export interface ExportWords {
  /** The sheet of a workbook. */
  readonly sheet: string;
  /** Behind the name of a list: no export is proposed under the name of what it came from. */
  readonly fileName: string;
  /** The column that a remark is about. */
  readonly column: (name: string) => string;
  readonly changed: (from: string, to: string) => string;
  /** Between two remarks in one cell. */
  readonly between: string;
  /** A person looked, found it not done, and left it so. */
  readonly leftUndone: string;
  /** The same, found done; behind it why its last attempt is unknown. */
  readonly foundDone: (why: string) => string;
  /** Accepted, after an attempt that nobody knows the outcome of. */
  readonly maybeTwice: string;
  readonly leftOut: Readonly<Record<LeftOut, string>>;
  readonly skippedAs: Readonly<Record<SkippedAs, string>>;
  readonly repairs: Readonly<Record<RepairKind, string>>;
  readonly problem: (kind: RowProblemKind, params: RowProblem['params']) => string;
  /** Text that a cell of a workbook cannot hold was cut; the columns by their letters. */
  readonly cut: (columns: string) => string;
}

export const EXPORT_WORDS: Readonly<Record<Language, ExportWords>> = {
  'zh-CN': {
    sheet: '结果',
    fileName: '结果',
    column: (name) => `${name}：`,
    changed: (from, to) => `“${from}”改为“${to}”`,
    between: '；',
    leftUndone: '人工确认没有办，不再办',
    foundDone: (why) => `人工确认已办（发送时：${why}）`,
    maybeTwice: '此前有一次发送结果未知，可能办了两次',
    leftOut: {
      person: '手工排除',
      hidden: '隐藏的行',
      duplicate: '重复的行',
      'done-before': '以前已办成',
      'unknown-before': '以前办过，结果未知',
    },
    skippedAs: {
      elsewhere: '别处（其他批次或手工）已发送过，跳过',
      stopped: '批次停止时还没有发送',
    },
    repairs: {
      edges: '去掉首尾空白，',
      braces: '去掉花括号，',
      'boolean-word': '读作是或否，',
      'full-width': '全角转半角，',
      'guid-hyphens': '补上连字符，',
      quotes: '去掉引号，',
      'code-edges': '去掉首尾空白，',
      'yes-no': '读作是或否，',
      thousands: '去掉千分位，',
      'spaces-as-blank': '空格当作空，',
      'word-as-blank': '当作空，',
    },
    problem: problemIn('zh-CN'),
    cut: (columns) => `${columns} 列的文字超过 Excel 单元格的上限（32767 个字符），已截断`,
  },
  'en-US': {
    sheet: 'Result',
    fileName: 'result',
    column: (name) => `${name}: `,
    changed: (from, to) => `'${from}' became '${to}'`,
    between: '; ',
    leftUndone: 'looked up by hand: not done, left so',
    foundDone: (why) => `looked up by hand: done (when it was sent: ${why})`,
    maybeTwice: 'an attempt before ended unknown: it may have been done twice',
    leftOut: {
      person: 'left out by hand',
      hidden: 'hidden row',
      duplicate: 'duplicate',
      'done-before': 'accepted before',
      'unknown-before': 'unknown from before',
    },
    skippedAs: {
      elsewhere: 'skipped: sent already by another run or by hand',
      stopped: 'not sent: the run was stopped',
    },
    repairs: {
      edges: 'white space at the ends taken off, ',
      braces: 'braces taken off, ',
      'boolean-word': 'read as yes or no, ',
      'full-width': 'full width made narrow, ',
      'guid-hyphens': 'hyphens put in, ',
      quotes: 'quotes taken off, ',
      'code-edges': 'white space at the ends taken off, ',
      'yes-no': 'read as yes or no, ',
      thousands: 'thousands separators taken off, ',
      'spaces-as-blank': 'spaces taken as blank, ',
      'word-as-blank': 'taken as blank, ',
    },
    problem: problemIn('en-US'),
    cut: (columns) =>
      `text in ${columns} is longer than a cell of Excel holds (32,767 characters) and was cut`,
  },
};

function problemIn(language: Language): ExportWords['problem'] {
  // One pass: what a value says is never read as a place for another.
  return (kind, params) =>
    PROBLEM_WORDS[language][kind].replace(/\{(\w+)\}/g, (_place, name: string) => params[name] ?? '');
}
