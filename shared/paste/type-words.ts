import type { ValueType } from '../draft/draft';

/** Words for a column's type in both languages, beside the one that `columnsAsTsv` writes, which is the type itself. */
const WORDS: Readonly<Record<ValueType, string>> = {
  text: 'text string str char varchar varchar2 nvarchar 文本 字符串 字符 文字',
  number: 'number numeric int integer decimal float double 数字 数值 整数 小数',
  boolean: 'boolean bool yes/no 是/否 布尔 布尔值',
  json: 'json',
  empty: 'empty 空字符串',
  null: 'null',
};
const TYPES: ReadonlyMap<string, ValueType> = new Map(
  Object.entries(WORDS).flatMap(([type, words]) => words.split(' ').map((word) => [word, type as ValueType])),
);
const HEADERS: ReadonlyMap<string, 'name' | 'type' | 'value'> = new Map([
  ...['name', 'column', 'field', '名称', '列名', '列', '字段', '字段名'].map(
    (word) => [word, 'name'] as const,
  ),
  ...['type', '类型', '数据类型'].map((word) => [word, 'type'] as const),
  ...['value', '值', '内容'].map((word) => [word, 'value'] as const),
]);
const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ...['true', 'yes', '是', '真'].map((word) => [word, 'true'] as const),
  ...['false', 'no', '否', '假'].map((word) => [word, 'false'] as const),
]);

/** The type that a word names, in either language and any case; null: no type. */
export function typeNamed(word: string): ValueType | null {
  return TYPES.get(plain(word)) ?? null;
}

/** What a word at the head of a table says of its column. */
export function headerNamed(word: string | undefined): 'name' | 'type' | 'value' | null {
  return HEADERS.get(plain(word ?? '')) ?? null;
}

/** `true` or `false` for the words that people and spreadsheets write; null for anything else. */
export function booleanNamed(word: string): string | null {
  return BOOLEANS.get(plain(word)) ?? null;
}

function plain(word: string): string {
  return word.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}
