import type { ColumnType, Dictionary } from '../../shared/library/entry';
import type { Suggestion } from '../../shared/library/exchange';
import { bilingual } from './bilingual';

interface LibraryText {
  readonly title: string;
  readonly import: string;
  readonly importTip: string;
  readonly resume: string;
  readonly names: Readonly<Record<Dictionary, string>>;
  readonly templates: string;
  readonly learn: string;
  readonly shared: string;
  readonly export: string;
  readonly exportTip: string;
  readonly nothingToExport: string;
  readonly exported: (name: string) => string;
  readonly exportFailed: (why: string) => string;
  readonly counts: (own: string, shared: string) => string;
  readonly search: string;
  readonly scopes: Readonly<Record<'columns' | 'steps', string>>;
  readonly allScopes: Readonly<Record<'columns' | 'steps', string>>;
  readonly add: Readonly<Record<Dictionary, string>>;
  readonly found: (count: string) => string;
  readonly columns: Readonly<
    Record<'chosen' | 'table' | 'map' | 'code' | 'name' | 'type' | 'facts' | 'uses' | 'source', string>
  >;
  readonly types: Readonly<Record<ColumnType, string>>;
  readonly noType: string;
  readonly values: (count: number) => string;
  readonly mayClose: string;
  readonly mayNotClose: string;
  readonly maySendBack: string;
  readonly mayNotSendBack: string;
  readonly nextSteps: (count: number) => string;
  readonly sources: Readonly<Record<Suggestion['source'], string>>;
  readonly choose: (code: string) => string;
  readonly chosen: (count: string) => string;
  readonly chooseAll: string;
  readonly chooseNone: string;
  readonly remove: (count: string) => string;
  readonly removeTitle: (count: string, dictionary: string) => string;
  readonly removeOneTitle: (code: string) => string;
  readonly removeMore: string;
  readonly removeEndsUndo: string;
  readonly notFound: (text: string) => string;
  readonly noneInScope: string;
  readonly clear: string;
  readonly empty: Readonly<Record<Dictionary, string>>;
  readonly emptyHow: string;
  readonly emptySteps: string;
  readonly example: string;
  readonly importFile: string;
  readonly undo: string;
  readonly imported: (name: string, entries: string) => string;
  readonly pasted: string;
  readonly undone: string;
  readonly undoGone: string;
  readonly failed: string;
  readonly dropHere: string;
}

/** The library screen: its dictionaries and what can be done with their entries. */
export const libraryText = bilingual<LibraryText>(
  {
    title: '资料库',
    import: '导入',
    importTip: '拖入文件或直接粘贴也可以；选择文件',
    resume: '继续导入',
    names: {
      columns: '字段',
      steps: '步骤',
      groups: '组',
      persons: '人员',
      roles: '角色',
      maps: '地图',
      organisations: '机构',
      substatuses: '子状态',
      customers: '客户',
    },
    templates: '模板',
    learn: '从历史中学习',
    shared: '共享资料库',
    export: '导出为一个文件',
    exportTip: '自己的词条和模板，不含连接、令牌和历史',
    nothingToExport: '还没有自己的词条或模板',
    exported: (name) => `已导出为 ${name}`,
    exportFailed: (why) => `没有导出：${why}`,
    counts: (own, shared) => `自己的 ${own} 条，共享 ${shared} 条`,
    search: '按编码、名称或拼音查找',
    scopes: { columns: '表', steps: '地图' },
    allScopes: { columns: '所有表', steps: '所有地图' },
    add: {
      columns: '添加字段',
      steps: '添加步骤',
      groups: '添加组',
      persons: '添加人员',
      roles: '添加角色',
      maps: '添加地图',
      organisations: '添加机构',
      substatuses: '添加子状态',
      customers: '添加客户',
    },
    found: (count) => `${count} 条`,
    columns: {
      chosen: '',
      table: '表',
      map: '地图',
      code: '编码',
      name: '名称',
      type: '类型',
      facts: '说明',
      uses: '用过',
      source: '',
    },
    types: { text: '文本', number: '数字', boolean: '是/否', json: 'JSON', date: '日期' },
    noType: '未定',
    values: (count) => `${count} 个可选值`,
    mayClose: '可结案',
    mayNotClose: '不可结案',
    maySendBack: '可回退',
    mayNotSendBack: '不可回退',
    nextSteps: (count) => `后续 ${count} 步`,
    sources: { own: '自己的', shared: '共享' },
    choose: (code) => `选中 ${code}`,
    chosen: (count) => `已选 ${count} 条`,
    chooseAll: '全选',
    chooseNone: '取消选择',
    remove: (count) => `删除 ${count} 条`,
    removeTitle: (count, dictionary) => `从“${dictionary}”中删除 ${count} 条？`,
    removeOneTitle: (code) => `删除“${code}”？`,
    removeMore: '已填好的工单不受影响。共享资料库里若有同样的编码，会重新显示出来。',
    removeEndsUndo: '删除之后，上次导入就不能再撤销了。',
    notFound: (text) => `没有编码、名称或拼音含“${text}”的词条。`,
    noneInScope: '这个范围里还没有词条。',
    clear: '显示全部',
    empty: {
      columns: '写下每个表有哪些字段，填工单时就能按名称、拼音找到它们，并带出类型和可选值。',
      steps: '写下每张地图有哪些步骤，下送时就能按名称选择，而不用记 NODEMAP_ID。',
      groups: '写下组的编码和名称，填“到组”时就能按名称或拼音选择。',
      persons: '写下工号和姓名，填“到人”时就能按姓名或拼音选择。',
      roles: '写下角色的编码和名称，填“到角色”时就能按名称或拼音选择。',
      maps: '写下地图的编码和名称，新建工单时就能按名称选择。',
      organisations: '写下机构的编码和名称，填“机构”时就能按名称或拼音选择。',
      substatuses: '写下子状态的编码和名称，填“子状态”时就能按名称选择。',
      customers: '写下客户的 GUID 和名称，新建工单时就能按名称或拼音选择。',
    },
    emptyHow: '粘贴 Excel 中的几列即可开始（Ctrl+V），例如：',
    emptySteps:
      '也可以在网页端的控制台运行 WO3.getStruct()，把打印的内容整段粘贴到这里；导入页写着每一步怎么做。',
    example: '可以粘贴的例子',
    importFile: '选择文件…',
    undo: '撤销这次导入',
    imported: (name, entries) => `导入“${name}”，写入 ${entries} 条`,
    pasted: '粘贴的内容',
    undone: '已撤销：资料库和导入之前一样。',
    undoGone: '这次导入已经不能撤销：之后又有了改动。',
    failed: '没有做成，请再试一次。',
    dropHere: '松开鼠标，导入这个文件',
  },
  {
    title: 'Library',
    import: 'Import',
    importTip: 'Dropping a file or pasting works too; choose a file',
    resume: 'Go on importing',
    names: {
      columns: 'Columns',
      steps: 'Steps',
      groups: 'Groups',
      persons: 'Persons',
      roles: 'Roles',
      maps: 'Maps',
      organisations: 'Organisations',
      substatuses: 'Sub-statuses',
      customers: 'Customers',
    },
    templates: 'Templates',
    learn: 'Learn from history',
    shared: 'Shared library',
    export: 'Export as one file',
    exportTip: 'Own entries and templates; no connections, tokens or history',
    nothingToExport: 'There are no entries or templates of your own yet',
    exported: (name) => `Exported as ${name}`,
    exportFailed: (why) => `Not exported: ${why}`,
    counts: (own, shared) => `${own} own, ${shared} shared`,
    search: 'Find by code, name or pinyin',
    scopes: { columns: 'Table', steps: 'Map' },
    allScopes: { columns: 'All tables', steps: 'All maps' },
    add: {
      columns: 'Add a column',
      steps: 'Add a step',
      groups: 'Add a group',
      persons: 'Add a person',
      roles: 'Add a role',
      maps: 'Add a map',
      organisations: 'Add an organisation',
      substatuses: 'Add a sub-status',
      customers: 'Add a customer',
    },
    found: (count) => (count === '1' ? '1 entry' : `${count} entries`),
    columns: {
      chosen: '',
      table: 'Table',
      map: 'Map',
      code: 'Code',
      name: 'Name',
      type: 'Type',
      facts: 'Facts',
      uses: 'Used',
      source: '',
    },
    types: { text: 'Text', number: 'Number', boolean: 'Yes/no', json: 'JSON', date: 'Date' },
    noType: 'Not said',
    values: (count) => (count === 1 ? '1 value' : `${count} values`),
    mayClose: 'may close',
    mayNotClose: 'may not close',
    maySendBack: 'may send back',
    mayNotSendBack: 'may not send back',
    nextSteps: (count) => (count === 1 ? '1 next step' : `${count} next steps`),
    sources: { own: 'own', shared: 'shared' },
    choose: (code) => `Choose ${code}`,
    chosen: (count) => `${count} chosen`,
    chooseAll: 'Choose all',
    chooseNone: 'Choose none',
    remove: (count) => (count === '1' ? 'Delete 1 entry' : `Delete ${count} entries`),
    removeTitle: (count, dictionary) =>
      count === '1' ? `Delete 1 entry from ${dictionary}?` : `Delete ${count} entries from ${dictionary}?`,
    removeOneTitle: (code) => `Delete '${code}'?`,
    removeMore:
      'Orders that were filled in stay as they are. Where the shared library has the same code, its entry shows again.',
    removeEndsUndo: 'After this, the last import can no longer be undone.',
    notFound: (text) => `No entry has '${text}' in its code, name or pinyin.`,
    noneInScope: 'There is no entry in this scope yet.',
    clear: 'Show all',
    empty: {
      columns:
        'Write down which columns each table has: in an order they are then found by name or pinyin, with their type and allowed values.',
      steps: 'Write down which steps each map has: a send then offers them by name, not by NODEMAP_ID.',
      groups: "Write down codes and names of groups: 'To group' then offers them by name or pinyin.",
      persons: "Write down staff codes and names: 'To person' then offers them by name or pinyin.",
      roles: "Write down codes and names of roles: 'To role' then offers them by name or pinyin.",
      maps: 'Write down codes and names of maps: a new order then offers them by name.',
      organisations: "Write down codes and names: 'Organisation' then offers them by name or pinyin.",
      substatuses: "Write down codes and names: 'Sub-status' then offers them by name.",
      customers: 'Write down GUIDs and names of customers: a new order then offers them by name or pinyin.',
    },
    emptyHow: 'Paste some columns from Excel to begin (Ctrl+V), for instance:',
    emptySteps:
      'Or run WO3.getStruct() in the console of the web client and paste all that it prints here; the import page tells each step.',
    example: 'Example of what can be pasted',
    importFile: 'Choose a file…',
    undo: 'Undo this import',
    imported: (name, entries) =>
      entries === '1'
        ? `Imported '${name}': 1 entry written`
        : `Imported '${name}': ${entries} entries written`,
    pasted: 'pasted text',
    undone: 'Undone: the library is as it was before the import.',
    undoGone: 'This import can no longer be undone: something changed since.',
    failed: 'That did not work. Try again.',
    dropHere: 'Release to import this file',
  },
);
