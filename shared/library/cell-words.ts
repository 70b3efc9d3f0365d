import { type AllowedValue, COLUMN_TYPES, type ColumnType } from './entry';

const YES = '1 y yes true t on v √ ✓ ✔ ☑ 是 可 可以 能 允许 支持 有 对 真'.split(' ');
const NO = '0 n no false f off × ✗ ✘ ☐ 否 不 不可 不可以 不能 不允许 不支持 无 没有 错 假'.split(' ');
const ANSWERS = new Map([
  ...YES.map((word) => [word, true] as const),
  ...NO.map((word) => [word, false] as const),
]);

const TYPE_WORDS: Readonly<Record<ColumnType, string>> = {
  text: 'text string str char nchar varchar nvarchar varchar2 nvarchar2 ntext clob nclob uuid guid uniqueidentifier 文本 文字 字符 字符串 字符型 文本型 单行文本 多行文本',
  number:
    'number num numeric decimal dec int integer bigint smallint tinyint float double real money long 数 数字 数值 数字型 数值型 整数 整型 小数 浮点 浮点数 金额',
  boolean: 'boolean bool bit yes/no 布尔 布尔型 布尔值 是否 是/否',
  json: 'json jsonb object array 对象 数组',
  date: 'date datetime time timestamp smalldatetime 日期 时间 日期时间 时间戳 日期型',
};
const TYPES = new Map(
  COLUMN_TYPES.flatMap((type) => TYPE_WORDS[type].split(' ').map((word) => [word, type] as const)),
);

const TABLE_WORDS = new Map(
  Object.entries({
    objective: 'objective 工单 工单表 主表',
    task: 'task elitetask 任务 任务表',
    step: 'step workorderstep3 步骤 步骤表',
  }).flatMap(([table, words]) => words.split(' ').map((word) => [word, table] as const)),
);

/** Only the first of these that stands in a cell parts its list. */
const LIST_MARKS = [/\r\n|\r|\n/, /[;；]/, /[|｜]/, /、/, /[,，]/];

/** Words that people put where there is nothing. */
const PLACEHOLDER =
  /^(?:#?n\/a|n\.a\.?|none|null|\(null\)|<null>|nil|undefined|[-\u2010-\u2015]+|\/+|无|空)$/i;

/** Letter case, width and the spaces around do not matter to a word. */
const wordOf = (text: string): string => text.normalize('NFKC').trim().toLowerCase();

/** True for a word that stands for nothing: null, N/A, a dash. It is never a code. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 40 && PLACEHOLDER.test(wordOf(text));
}

/** What a cell says to a question of yes or no; null: nothing, undefined: neither. */
export function yesOrNo(text: string): boolean | null | undefined {
  const word = wordOf(text);
  return word === '' ? null : ANSWERS.get(word);
}

/** The type that people or databases call so, as `VARCHAR(50)` or 日期; null: nothing, undefined: unknown. */
export function columnTypeNamed(text: string): ColumnType | null | undefined {
  const word = wordOf(text);
  if (word === '') return null;
  return (
    TYPES.get(word) ??
    TYPES.get(
      word
        .replace(/\(.*\)$/s, '')
        .replace(/\d$/, '')
        .trim(),
    )
  );
}

/** A table's name as the library keeps it: `ELITETASK` is `task`, `TABCxxx` is `tabcxxx`; undefined: no table of a body. */
export function tableNamed(text: string): string | undefined {
  return TABLE_WORDS.get(wordOf(text)) ?? (/^tabc./is.test(text) ? `tabc${text.slice(4)}` : undefined);
}

/** The parts of a list in one cell, without blank ones. */
export function listParts(text: string): readonly string[] {
  const mark = LIST_MARKS.find((candidate) => candidate.test(text));
  const parts = mark ? text.split(mark) : [text];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** The values that a cell allows: `A=open; B=done`, `A:open`, or values alone. */
export function allowedValues(text: string): readonly AllowedValue[] {
  const parts = listParts(text);
  const mark = parts.some((part) => /[=＝]/.test(part)) ? /[=＝]/ : /[:：]/;
  return parts.map((part) => {
    const at = part.search(mark);
    const label = part.slice(at + 1).trim();
    // 10:30 is a time, no value with its label.
    if (at < 1 || (mark.source === '[:：]' && /^\d/.test(label))) return { value: part, label: '' };
    return { value: part.slice(0, at).trim(), label };
  });
}
