import type { HintKind } from '../../shared/library/hints';
import { bilingual } from './bilingual';

type Params = Readonly<Record<string, string>>;

interface ColumnsWords {
  /** What the dictionaries say against a draft; it may be sent all the same. */
  readonly hints: Readonly<Record<HintKind, (params: Params) => string>>;
  readonly copyTable: (table: string) => string;
  readonly copyAs: { readonly json: string; readonly tsv: string };
  readonly copied: (count: number) => string;
  readonly nothingToCopy: string;
  readonly rowKeys: string;
  /** What the keys of a row do, the keys as the platform writes them. */
  readonly rowKeyWords: {
    readonly after: string;
    readonly move: string;
    readonly walk: string;
    readonly type: string;
    readonly state: string;
    readonly notSent: string;
    readonly remove: string;
    readonly suggest: string;
  };
  readonly moved: (column: string, row: number, rows: number) => string;
  readonly removed: (column: string) => string;
  readonly typeIs: (column: string, type: string) => string;
  readonly dismiss: string;
  readonly moreProblems: (count: number) => string;
  readonly foldTable: (table: string) => string;
  readonly tableSends: (count: number) => string;
  readonly prefixAsk: string;
  readonly prefixDrop: (name: string) => string;
  readonly prefixKeep: (name: string) => string;
  readonly prefixFirst: string;
  readonly fillTask: string;
  readonly taskFilled: string;
  readonly stateKeys: (state: string, clear: string) => string;
  readonly addKeys: (end: string, below: string) => string;
}

/** Rows of columns, their tables, and what the dictionaries say of them. */
export const orderColumnsText = bilingual<ColumnsWords>(
  {
    hints: {
      'step-of-other-map': ({ map = '' }) => `资料库里这一步属于地图 ${map}，仍可发送`,
      'step-not-closable': ({ step = '', name = '' }) =>
        `据历史记录，这个工单上次送到步骤 ${[step, name].join(' ').trim()}，资料库说这一步不能结案。资料库可能过时，仍可结案。`,
      'value-not-listed': () => '不在可选值中',
      'not-in-format': ({ format = '' }) => `格式应为 ${format}`,
    },
    copyTable: (table) => `复制 ${table} 的列`,
    copyAs: { json: '复制为 JSON', tsv: '复制为表格（TSV）' },
    copied: (count) => `已复制 ${count} 列`,
    nothingToCopy: '没有可复制的列',
    rowKeys: '行内快捷键',
    rowKeyWords: {
      after: '在下面插入一列',
      move: '上移、下移这一列',
      walk: '到上一列、下一列',
      type: '换类型',
      state: '空字符串、null、原值',
      notSent: '不发送',
      remove: '删除这一列',
      suggest: '打开候选',
    },
    moved: (column, row, rows) => `${column} 移到第 ${row} 行，共 ${rows} 行`,
    removed: (column) => `已删除列 ${column}`,
    typeIs: (column, type) => `${column}：${type}`,
    dismiss: '知道了',
    moreProblems: (count) => `还有 ${count} 处`,
    foldTable: (table) => `收起或展开 ${table}`,
    tableSends: (count) => (count === 0 ? '不发送' : `发送 ${count} 项`),
    prefixAsk: '服务器会自动加 tabc。表名是：',
    prefixDrop: (name) => `${name}（表 tabc${name}）`,
    prefixKeep: (name) => `就叫 ${name}（表 tabc${name}）`,
    prefixFirst: '表名带了 tabc 前缀，请先在表名旁选定',
    fillTask: '填入任务的 taskId',
    taskFilled: '已填入 taskId',
    stateKeys: (state, clear) => `${state}：空字符串、null、原值 · ${clear}：不发送`,
    addKeys: (end, below) =>
      `末行的值里按 ${end} 添加；任一行里按 ${below} 在下面插入；可粘贴 Excel 的行或 JSON 对象`,
  },
  {
    hints: {
      'step-of-other-map': ({ map = '' }) =>
        `The library has this step in map ${map}; it can be sent all the same`,
      'step-not-closable': ({ step = '', name = '' }) =>
        `By the history this order was last sent to step ${[step, name].join(' ').trim()}, where the library says an order may not be closed. Libraries age: it can be tried all the same.`,
      'value-not-listed': () => 'not among its values',
      'not-in-format': ({ format = '' }) => `format is ${format}`,
    },
    copyTable: (table) => `Copy the columns of ${table}`,
    copyAs: { json: 'Copy as JSON', tsv: 'Copy as a table (TSV)' },
    copied: (count) => (count === 1 ? '1 column copied' : `${count} columns copied`),
    nothingToCopy: 'No columns to copy',
    rowKeys: 'Keys in a row',
    rowKeyWords: {
      after: 'Insert a column below',
      move: 'Move the column up, down',
      walk: 'Previous, next column',
      type: 'Next type',
      state: 'Empty string, null, the value',
      notSent: 'Not sent',
      remove: 'Remove the column',
      suggest: 'Open suggestions',
    },
    moved: (column, row, rows) => `${column} is row ${row} of ${rows} now`,
    removed: (column) => `Column ${column} removed`,
    typeIs: (column, type) => `${column}: ${type}`,
    dismiss: 'Got it',
    moreProblems: (count) => `${count} more`,
    foldTable: (table) => `Fold or unfold ${table}`,
    tableSends: (count) => (count === 0 ? 'not sent' : `${count} sent`),
    prefixAsk: 'The server adds tabc itself. The name is:',
    prefixDrop: (name) => `${name} (table tabc${name})`,
    prefixKeep: (name) => `really ${name} (table tabc${name})`,
    prefixFirst: 'Typed with the tabc prefix: choose beside the name which table is meant',
    fillTask: 'Use the taskId of the task',
    taskFilled: 'taskId filled in',
    stateKeys: (state, clear) => `${state}: empty string, null, the value · ${clear}: not sent`,
    addKeys: (end, below) =>
      `${end} in the last value adds one, ${below} in any row inserts one below; rows from Excel or a JSON object can be pasted`,
  },
);
