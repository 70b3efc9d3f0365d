import type { Dictionary } from '../../shared/library/entry';
import type { Encoding, EntryField, Separator } from '../../shared/library/exchange';
import { bilingual } from './bilingual';

export const IMPORT_STEPS = ['source', 'table', 'compare', 'done'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

interface ImportText {
  readonly title: string;
  readonly steps: Readonly<Record<ImportStep, string>>;
  readonly close: string;
  readonly back: string;
  readonly other: string;
  readonly sourceTitle: string;
  readonly sourceHow: string;
  readonly ways: Readonly<
    Record<'file' | 'paste' | 'drop', { readonly title: string; readonly what: string }>
  >;
  readonly choose: string;
  readonly limits: (megabytes: string, rows: string) => string;
  readonly reading: (name: string) => string;
  readonly pasted: string;
  readonly refused: (name: string) => string;
  readonly readingStands: string;
  readonly nothingChanged: string;
  readonly howRead: string;
  readonly readOtherwise: string;
  readonly readAs: (encoding: string) => string;
  readonly auto: string;
  readonly autoAs: (found: string) => string;
  readonly encoding: string;
  readonly encodings: Readonly<Record<Encoding, string>>;
  readonly separator: string;
  readonly separators: Readonly<Record<Separator, string>>;
  readonly sheet: string;
  readonly rows: (count: string) => string;
  readonly hiddenSheet: (name: string) => string;
  readonly header: string;
  readonly noHeader: string;
  readonly headerAt: (line: number) => string;
  readonly notes: (count: number) => string;
  readonly holds: string;
  readonly chooseDictionary: string;
  readonly mapping: string;
  readonly mappingHint: string;
  readonly fields: Readonly<Record<EntryField, string>>;
  readonly notMapped: string;
  readonly column: (place: number) => string;
  readonly forAll: string;
  readonly sample: (shown: string, rows: string) => string;
  readonly moreColumns: (count: number) => string;
  readonly missing: Readonly<Record<'dictionary' | 'code' | 'table' | 'map' | 'table-unknown', string>>;
  readonly toCompare: string;
  readonly scopeOf: Readonly<Record<Extract<Dictionary, 'columns' | 'steps'>, string>>;
}

/** The way of an import: where it comes from, how it was read, which column is what. */
export const importText = bilingual<ImportText>(
  {
    title: '导入',
    steps: { source: '来源', table: '读取与对应', compare: '比较', done: '完成' },
    close: '关闭导入',
    back: '上一步',
    other: '换一个来源',
    sourceTitle: '导入词条',
    sourceHow: '先看清会改动什么，再决定是否导入；导入之后还可以撤销。',
    ways: {
      file: {
        title: '选择文件',
        what: 'CSV、TSV、Excel 工作簿（.xlsx），或别人导出的资料库文件（.json）',
      },
      paste: {
        title: '粘贴（Ctrl+V）',
        what: 'Excel 里复制的几列，网页端 WO3.getStruct() 打印的内容，或资料库文件的全文',
      },
      drop: { title: '拖到这里', what: '把文件拖到窗口里的任何地方' },
    },
    choose: '选择文件…',
    limits: (megabytes, rows) => `最大 ${megabytes} MB，${rows} 行`,
    reading: (name) => `正在读取“${name}”`,
    pasted: '粘贴的内容',
    refused: (name) => `“${name}”没有读入`,
    readingStands: '这样读不了，仍按原来的读法',
    nothingChanged: '资料库没有任何改动。',
    howRead: '怎样读的',
    readOtherwise: '换一种读法',
    readAs: (encoding) => `按 ${encoding} 读取`,
    auto: '自动',
    autoAs: (found) => `自动：${found}`,
    encoding: '字符编码',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
      gb18030: 'GB18030（GBK）',
    },
    separator: '分隔符',
    separators: { ',': '逗号 ,', ';': '分号 ;', '\t': '制表符', '|': '竖线 |' },
    sheet: '工作表',
    rows: (count) => `${count} 行`,
    hiddenSheet: (name) => `${name}（隐藏）`,
    header: '表头',
    noHeader: '没有表头',
    headerAt: (line) => `第 ${line} 行`,
    notes: (count) => `读取时注意到 ${count} 件事`,
    holds: '内容是',
    chooseDictionary: '请选择',
    mapping: '哪一列是什么',
    mappingHint: '没有对应的，保持资料库里原来的样子',
    fields: {
      scope: '范围',
      code: '编码',
      name: '名称',
      type: '类型',
      values: '可选值',
      format: '日期格式',
      canClose: '可否结案',
      canSendBack: '可否回退',
      next: '后续步骤',
    },
    notMapped: '（没有）',
    column: (place) => `第 ${place} 列`,
    forAll: '所有行都属于',
    sample: (shown, rows) => `前 ${shown} 行，共 ${rows} 行`,
    moreColumns: (count) => `还有 ${count} 列没有显示`,
    missing: {
      dictionary: '请选择内容是什么',
      code: '请指出哪一列是编码',
      table: '请指出哪一列是表，或为所有行指定',
      map: '请指出哪一列是地图，或为所有行指定',
      'table-unknown': '没有这个表：只能是 objective、task、step 或以 tabc 开头的表名',
    },
    toCompare: '比较',
    scopeOf: { columns: '表', steps: '地图' },
  },
  {
    title: 'Import',
    steps: { source: 'Source', table: 'Reading and columns', compare: 'Comparison', done: 'Done' },
    close: 'Close the import',
    back: 'Back',
    other: 'Another source',
    sourceTitle: 'Import entries',
    sourceHow: 'You see what would change before anything does, and an import can be undone.',
    ways: {
      file: {
        title: 'Choose a file',
        what: 'CSV, TSV, an Excel workbook (.xlsx), or a library file that someone exported (.json)',
      },
      paste: {
        title: 'Paste (Ctrl+V)',
        what: 'Columns copied from Excel, what WO3.getStruct() prints in the web client, or the text of a library file',
      },
      drop: { title: 'Drop it here', what: 'A file can be dropped anywhere in the window' },
    },
    choose: 'Choose a file…',
    limits: (megabytes, rows) => `At most ${megabytes} MB and ${rows} rows`,
    reading: (name) => `Reading '${name}'`,
    pasted: 'pasted text',
    refused: (name) => `'${name}' was not taken`,
    readingStands: 'It cannot be read so; the last reading stands',
    nothingChanged: 'Nothing in the library has changed.',
    howRead: 'How it was read',
    readOtherwise: 'Read it otherwise',
    readAs: (encoding) => `Read it as ${encoding}`,
    auto: 'Automatic',
    autoAs: (found) => `Automatic: ${found}`,
    encoding: 'Encoding',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
      gb18030: 'GB18030 (GBK)',
    },
    separator: 'Separator',
    separators: { ',': 'comma ,', ';': 'semicolon ;', '\t': 'tab', '|': 'bar |' },
    sheet: 'Sheet',
    rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
    hiddenSheet: (name) => `${name} (hidden)`,
    header: 'Header',
    noHeader: 'No header',
    headerAt: (line) => `Line ${line}`,
    notes: (count) => (count === 1 ? 'Noticed while reading' : `${count} things noticed while reading`),
    holds: 'It holds',
    chooseDictionary: 'Choose',
    mapping: 'Which column is what',
    mappingHint: 'What no column fills stays as the library has it',
    fields: {
      scope: 'Scope',
      code: 'Code',
      name: 'Name',
      type: 'Type',
      values: 'Allowed values',
      format: 'Date format',
      canClose: 'May close',
      canSendBack: 'May send back',
      next: 'Next steps',
    },
    notMapped: '(none)',
    column: (place) => `Column ${place}`,
    forAll: 'All rows belong to',
    sample: (shown, rows) => `First ${shown} of ${rows} rows`,
    moreColumns: (count) =>
      count === 1 ? '1 more column is not shown' : `${count} more columns are not shown`,
    missing: {
      dictionary: 'Say what it holds',
      code: 'Say which column is the code',
      table: 'Say which column is the table, or give one for all rows',
      map: 'Say which column is the map, or give one for all rows',
      'table-unknown': 'No such table: objective, task, step, or a name that begins with tabc',
    },
    toCompare: 'Compare',
    scopeOf: { columns: 'table', steps: 'map' },
  },
);
