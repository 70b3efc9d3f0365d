import type { Dictionary } from '../../shared/library/entry';
import type { Encoding, EntryField, ImportPlan, Separator } from '../../shared/library/exchange';
import { bilingual } from './bilingual';

export const IMPORT_STEPS = ['source', 'table', 'compare', 'done'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];
export type Difference = 'added' | 'changed' | 'gone' | 'refused';

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
  readonly limits: string;
  readonly reading: (name: string) => string;
  readonly pasted: string;
  readonly refused: (name: string) => string;
  readonly nothingChanged: string;
  readonly readAs: string;
  readonly encoding: string;
  readonly encodings: Readonly<Record<Encoding, string>>;
  readonly separator: string;
  readonly separators: Readonly<Record<Separator, string>>;
  readonly sheet: string;
  readonly hiddenSheet: (name: string) => string;
  readonly header: string;
  readonly noHeader: string;
  readonly headerAt: (line: number) => string;
  readonly notes: (count: number) => string;
  readonly holds: string;
  readonly holdsHint: string;
  readonly chooseDictionary: string;
  readonly mapping: string;
  readonly mappingHint: string;
  readonly fields: Readonly<Record<EntryField, string>>;
  readonly notMapped: string;
  readonly column: (place: number) => string;
  readonly forAll: string;
  readonly forAllHint: Readonly<Record<'columns' | 'steps', string>>;
  readonly sample: (shown: string, rows: string) => string;
  readonly moreColumns: (count: number) => string;
  readonly missing: Readonly<Record<'dictionary' | 'code' | 'table' | 'map' | 'table-unknown', string>>;
  readonly toCompare: string;
  readonly rows: (count: string) => string;
  readonly library: (entries: string, templates: string) => string;
  readonly map: (name: string, code: string, steps: string, links: string) => string;
  readonly strayLinks: (count: string) => string;
  readonly mode: string;
  readonly modes: Readonly<Record<ImportPlan['mode'], string>>;
  readonly merge: string;
  readonly replaceLibrary: string;
  readonly replaceScope: (dictionary: string, scope: string) => string;
  readonly replaceDictionary: (dictionary: string) => string;
  readonly differences: Readonly<Record<Difference | 'same', string>>;
  readonly templatesChange: (added: string, changed: string, gone: string) => string;
  readonly onlyFirst: (shown: string, all: string) => string;
  readonly noneOf: Readonly<Record<Difference, string>>;
  readonly before: string;
  readonly after: string;
  readonly line: (line: string) => string;
  readonly comparing: string;
  readonly apply: (count: string) => string;
  readonly applyRemoving: (count: string, gone: string) => string;
  readonly nothingToDo: string;
  readonly leavesOut: (count: string) => string;
  readonly gone: string;
  readonly full: string;
  readonly readAgain: string;
  readonly doneTitle: (name: string) => string;
  readonly done: (added: string, changed: string, gone: string) => string;
  readonly doneUndone: string;
  readonly undoHint: string;
  readonly show: (dictionary: string) => string;
  readonly another: string;
  readonly nothing: string;
  readonly scopeOf: Readonly<Record<Extract<Dictionary, 'columns' | 'steps'>, string>>;
}

/** The way of an import: where it comes from, how it was read, what it would change. */
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
    limits: '最大 20 MB，200,000 行',
    reading: (name) => `正在读取“${name}”`,
    pasted: '粘贴的内容',
    refused: (name) => `“${name}”没有读入`,
    nothingChanged: '资料库没有任何改动。',
    readAs: '怎样读的',
    encoding: '编码',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 LE',
      'utf-16be': 'UTF-16 BE',
      gb18030: 'GB18030（GBK）',
    },
    separator: '分隔符',
    separators: { ',': '逗号 ,', ';': '分号 ;', '\t': '制表符', '|': '竖线 |' },
    sheet: '工作表',
    hiddenSheet: (name) => `${name}（隐藏）`,
    header: '表头',
    noHeader: '没有表头',
    headerAt: (line) => `第 ${line} 行`,
    notes: (count) => `读取时注意到 ${count} 件事`,
    holds: '内容是',
    holdsHint: '按表头猜的，可以改',
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
    forAllHint: {
      columns: '表里没有表名那一列时，在这里指定',
      steps: '表里没有地图那一列时，在这里指定',
    },
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
    rows: (count) => `${count} 行`,
    library: (entries, templates) => `一份资料库：${entries} 条，${templates} 个模板`,
    map: (name, code, steps, links) =>
      `地图 ${name === '' ? code : `${name}（${code}）`}：${steps} 个步骤，${links} 条连线`,
    strayLinks: (count) => `有 ${count} 条连线的一端不是这张地图的步骤，没有采用。`,
    mode: '怎样导入',
    modes: { merge: '合并', replace: '替换' },
    merge: '新的加进来，编码相同的以它为准，其余的都留着。',
    replaceLibrary: '以它为准：它没有的词条和模板都会删除。',
    replaceScope: (dictionary, scope) => `以它为准：${scope} 的“${dictionary}”里，它没有的都会删除。`,
    replaceDictionary: (dictionary) => `以它为准：“${dictionary}”里，它没有的都会删除。`,
    differences: { added: '新增', changed: '改动', gone: '删除', same: '相同', refused: '不采用的行' },
    templatesChange: (added, changed, gone) => `模板：新增 ${added}，改动 ${changed}，删除 ${gone}`,
    onlyFirst: (shown, all) => `只列出前 ${shown} 条，共 ${all} 条`,
    noneOf: {
      added: '没有新增的词条',
      changed: '没有改动的词条',
      gone: '没有要删除的词条',
      refused: '每一行都可以采用',
    },
    before: '原来',
    after: '改为',
    line: (line) => `第 ${line} 行`,
    comparing: '正在比较',
    apply: (count) => `导入 ${count} 条`,
    applyRemoving: (count, gone) => `导入 ${count} 条，删除 ${gone} 条`,
    nothingToDo: '没有要改动的',
    leavesOut: (count) => `${count} 行不采用`,
    gone: '读过的内容已经放下了：期间又读了别的。请重新来一次。',
    full: '资料库装不下这么多：最多 200,000 条词条、5,000 个模板。没有任何改动。',
    readAgain: '重新选择来源',
    doneTitle: (name) => `已导入“${name}”`,
    done: (added, changed, gone) => `新增 ${added}，改动 ${changed}，删除 ${gone}`,
    doneUndone: '已撤销：资料库和导入之前一样。',
    undoHint: '在资料库再有改动之前，都可以撤销。',
    show: (dictionary) => `查看${dictionary}`,
    another: '再导入一个',
    nothing: '（空）',
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
    limits: 'At most 20 MB and 200,000 rows',
    reading: (name) => `Reading '${name}'`,
    pasted: 'pasted text',
    refused: (name) => `'${name}' was not taken`,
    nothingChanged: 'Nothing in the library has changed.',
    readAs: 'How it was read',
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
    hiddenSheet: (name) => `${name} (hidden)`,
    header: 'Header',
    noHeader: 'No header',
    headerAt: (line) => `Line ${line}`,
    notes: (count) => (count === 1 ? 'Noticed while reading' : `${count} things noticed while reading`),
    holds: 'It holds',
    holdsHint: 'Guessed from the header; can be changed',
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
    forAllHint: {
      columns: 'Where no column names the table, give it here',
      steps: 'Where no column names the map, give it here',
    },
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
    rows: (count) => (count === '1' ? '1 row' : `${count} rows`),
    library: (entries, templates) =>
      `A library: ${entries === '1' ? '1 entry' : `${entries} entries`}, ${templates === '1' ? '1 template' : `${templates} templates`}`,
    map: (name, code, steps, links) =>
      `Map ${name === '' ? code : `${name} (${code})`}: ${steps === '1' ? '1 step' : `${steps} steps`}, ${links === '1' ? '1 link' : `${links} links`}`,
    strayLinks: (count) =>
      count === '1'
        ? '1 link has an end that is no step of this map; it was left out.'
        : `${count} links have an end that is no step of this map; they were left out.`,
    mode: 'How to import',
    modes: { merge: 'Merge', replace: 'Replace' },
    merge: 'New entries come in, those with the same code are replaced, all others stay.',
    replaceLibrary: 'It takes the place of the library: entries and templates that it lacks are deleted.',
    replaceScope: (dictionary, scope) => `Of ${dictionary} in ${scope}, what it lacks is deleted.`,
    replaceDictionary: (dictionary) => `Of ${dictionary}, what it lacks is deleted.`,
    differences: {
      added: 'New',
      changed: 'Changed',
      gone: 'Deleted',
      same: 'Same',
      refused: 'Rows left out',
    },
    templatesChange: (added, changed, gone) => `Templates: ${added} new, ${changed} changed, ${gone} deleted`,
    onlyFirst: (shown, all) => `The first ${shown} of ${all}`,
    noneOf: {
      added: 'No entry is new',
      changed: 'No entry changes',
      gone: 'No entry is deleted',
      refused: 'Every row can be taken',
    },
    before: 'Before',
    after: 'After',
    line: (line) => `Line ${line}`,
    comparing: 'Comparing',
    apply: (count) => (count === '1' ? 'Import 1 entry' : `Import ${count} entries`),
    applyRemoving: (count, gone) => `Import ${count}, delete ${gone}`,
    nothingToDo: 'Nothing to change',
    leavesOut: (count) => (count === '1' ? '1 row is left out' : `${count} rows are left out`),
    gone: 'What was read has been let go, since something else was read meanwhile. Bring it once more.',
    full: 'The library cannot hold that much: 200,000 entries and 5,000 templates at most. Nothing has changed.',
    readAgain: 'Choose the source again',
    doneTitle: (name) => `Imported '${name}'`,
    done: (added, changed, gone) => `${added} new, ${changed} changed, ${gone} deleted`,
    doneUndone: 'Undone: the library is as it was before the import.',
    undoHint: 'It can be undone until something else in the library changes.',
    show: (dictionary) => `Show ${dictionary}`,
    another: 'Import something else',
    nothing: '(empty)',
    scopeOf: { columns: 'table', steps: 'map' },
  },
);
