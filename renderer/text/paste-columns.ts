import type { ColumnProblemKind, ColumnsRefusal, Layout } from '../../shared/paste/pasted-columns';
import { bilingual } from './bilingual';

interface PasteColumnsWords {
  readonly found: (count: number) => string;
  readonly layouts: Readonly<Record<Layout, string>>;
  readonly readAs: (layout: string) => string;
  /** `name` of the column, which may be empty. */
  readonly problems: Readonly<Record<ColumnProblemKind, (name: string) => string>>;
  readonly refusals: Readonly<Record<ColumnsRefusal, (limit: string) => string>>;
  readonly line: (line: string) => string;
  /** Columns that were not copied as JSON. */
  readonly leftOut: (names: string) => string;
}

const nameZh = (name: string) => (name.trim() === '' ? '列' : `列 ${name}`);
const nameEn = (name: string) => (name.trim() === '' ? 'The column' : `Column ${name}`);

/** Columns pasted into a table of the order form, and copied out of it. */
export const pasteColumnsText = bilingual<PasteColumnsWords>(
  {
    found: (count) => `粘贴了 ${count} 列`,
    layouts: {
      json: 'JSON 对象',
      pairs: '每行：列名、值',
      typed: '每行：列名、类型、值',
      across: '第一行列名，第二行值',
    },
    readAs: (layout) => `改按“${layout}”读`,
    problems: {
      'name-missing': () => '缺列名',
      'name-duplicate': (name) => `${nameZh(name)}重复`,
      'name-outer-space': (name) => `${nameZh(name)}的名称两端有空格`,
      'control-character': (name) => `${nameZh(name)}含看不见的字符`,
      'lone-surrogate': (name) => `${nameZh(name)}含半个字符，无法发送`,
      'ragged-row': (name) => `${nameZh(name)}这一行的单元格数与其他行不同`,
      'type-unknown': (name) => `${nameZh(name)}的类型不认识，按文本`,
      'value-dropped': (name) => `${nameZh(name)}的类型不带值，值未采用`,
      'boolean-read': (name) => `${nameZh(name)}的值已读作 true 或 false`,
      'header-passed': () => '表头一行已跳过',
    },
    refusals: {
      empty: () => '没有内容',
      'too-large': (limit) => `内容超过 ${limit} 个字符`,
      'too-many': (limit) => `超过 ${limit} 列`,
      'not-a-table': () => '不是列的表：每行应是列名和值',
      'not-json': () => '这不是 JSON',
      'duplicate-key': () => '有重复的键',
    },
    line: (line) => `第 ${line} 行`,
    leftOut: (names) => `值有误，未复制：${names}`,
  },
  {
    found: (count) => `${count} ${count === 1 ? 'column' : 'columns'} pasted`,
    layouts: {
      json: 'JSON object',
      pairs: 'a row each: name, value',
      typed: 'a row each: name, type, value',
      across: 'names in the first row, values in the second',
    },
    readAs: (layout) => `Read it as “${layout}”`,
    problems: {
      'name-missing': () => 'Column name missing',
      'name-duplicate': (name) => `${nameEn(name)} stands there twice`,
      'name-outer-space': (name) => `${nameEn(name)} has spaces around its name`,
      'control-character': (name) => `${nameEn(name)} holds an invisible character`,
      'lone-surrogate': (name) => `${nameEn(name)} holds half a character, which cannot be sent`,
      'ragged-row': (name) => `${nameEn(name)} has another number of cells than the other rows`,
      'type-unknown': (name) => `${nameEn(name)} has an unknown type; read as text`,
      'value-dropped': (name) => `${nameEn(name)} has a type without a value; its value was left out`,
      'boolean-read': (name) => `${nameEn(name)} was read as true or false`,
      'header-passed': () => 'The header row was passed over',
    },
    refusals: {
      empty: () => 'Nothing there',
      'too-large': (limit) => `More than ${limit} characters`,
      'too-many': (limit) => `More than ${limit} columns`,
      'not-a-table': () => 'No table of columns: a row should be a name and a value',
      'not-json': () => 'This is not JSON',
      'duplicate-key': () => 'A key stands there twice',
    },
    line: (line) => `line ${line}`,
    leftOut: (names) => `Not copied, the value is wrong: ${names}`,
  },
);
