import { bilingual } from './bilingual';

/** What keeps an entry from being saved. */
export const ENTRY_PROBLEMS = [
  'code-missing',
  'table-missing',
  'table-unknown',
  'map-missing',
  'hidden-character',
  'too-long', // `limit`
  'value-missing', // `row`
  'value-repeated', // `row`
  'taken',
  'full', // `limit`
] as const;
export type EntryProblemKind = (typeof ENTRY_PROBLEMS)[number];

interface EntryText {
  readonly isNew: string;
  readonly shared: string;
  readonly sharedMeaning: string;
  readonly override: string;
  readonly close: string;
  readonly fields: Readonly<
    Record<
      'table' | 'map' | 'code' | 'name' | 'type' | 'values' | 'format' | 'canClose' | 'canSendBack' | 'next',
      string
    >
  >;
  readonly columnCode: string;
  readonly hints: Readonly<Record<'table' | 'map' | 'code' | 'name' | 'values' | 'format' | 'next', string>>;
  readonly answers: Readonly<Record<'yes' | 'no' | 'unknown', string>>;
  readonly value: (row: number) => string;
  readonly label: (row: number) => string;
  readonly valueColumn: string;
  readonly labelColumn: string;
  readonly addValue: string;
  readonly removeValue: (value: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly unsaved: string;
  readonly discard: string;
  readonly remove: string;
  readonly problemCount: (count: number) => string;
  readonly problems: Readonly<Record<EntryProblemKind, (params: Readonly<Record<string, string>>) => string>>;
  readonly leave: {
    readonly title: (code: string) => string;
    readonly what: string;
    readonly save: string;
    readonly discard: string;
    readonly stay: string;
  };
  readonly uses: (count: string, when: string) => string;
}

/** The panel of one entry. */
export const entryText = bilingual<EntryText>(
  {
    isNew: '新词条',
    shared: '共享',
    sharedMeaning: '来自共享资料库，在这里只能看。',
    override: '在这里改成自己的',
    close: '关闭',
    fields: {
      table: '表',
      map: '地图',
      code: '编码',
      name: '名称',
      type: '类型',
      values: '可选值',
      format: '日期格式',
      canClose: '结案',
      canSendBack: '回退',
      next: '后续步骤',
    },
    columnCode: '字段名',
    hints: {
      table: 'objective、task、step，或以 tabc 开头的表名',
      map: '步骤所属地图的编码',
      code: '发给服务器的就是它，一字不差',
      name: '人们怎么叫它；按它和它的拼音查找',
      values: '填工单时可选，也可以不选而自己写。可粘贴 Excel 的一列或两列。',
      format: '例如 YYYY-MM-DD HH:mm:ss',
      next: '从这一步可以走到的步骤',
    },
    answers: { yes: '可以', no: '不可以', unknown: '不知道' },
    value: (row) => `第 ${row} 个值`,
    label: (row) => `第 ${row} 个值的名称`,
    valueColumn: '值',
    labelColumn: '名称',
    addValue: '添加一个值',
    removeValue: (value) => `删掉值 ${value}`,
    save: '保存',
    saved: '已保存',
    unsaved: '有未保存的改动',
    discard: '放弃改动',
    remove: '删除',
    problemCount: (count) => `${count} 处要改`,
    problems: {
      'code-missing': () => '必填。',
      'table-missing': () => '请说明是哪个表的字段。',
      'table-unknown': () => '没有这个表。只能是 objective、task、step 或以 tabc 开头的表名。',
      'map-missing': () => '请说明是哪张地图的步骤。',
      'hidden-character': () => '里面有看不见的字符，请重新输入。',
      'too-long': (p) => `最长 ${p.limit ?? ''} 个字符。`,
      'value-missing': (p) => `第 ${p.row ?? ''} 行只有名称，没有值。`,
      'value-repeated': (p) => `第 ${p.row ?? ''} 行的值上面已经有了。`,
      taken: () => '这个编码已经有了。请打开那一条来改，或换一个编码。',
      full: (p) => `资料库已满（${p.limit ?? ''} 条）。请先删除不用的词条。`,
    },
    leave: {
      title: (code) => `“${code}”还没有保存`,
      what: '离开之前，保存还是放弃这些改动？',
      save: '保存',
      discard: '放弃改动',
      stay: '留在这里',
    },
    uses: (count, when) => `用过 ${count} 次，最近一次 ${when}`,
  },
  {
    isNew: 'New entry',
    shared: 'shared',
    sharedMeaning: 'From the shared library: it can only be looked at here.',
    override: 'Override here',
    close: 'Close',
    fields: {
      table: 'Table',
      map: 'Map',
      code: 'Code',
      name: 'Name',
      type: 'Type',
      values: 'Allowed values',
      format: 'Date format',
      canClose: 'Closing',
      canSendBack: 'Sending back',
      next: 'Next steps',
    },
    columnCode: 'Column',
    hints: {
      table: 'objective, task, step, or a name that begins with tabc',
      map: 'Code of the map that the step belongs to',
      code: 'This is what is sent, to the letter',
      name: 'What people call it; it is found by this and by its pinyin',
      values:
        'Offered in an order, where another value can still be typed. One or two Excel columns can be pasted.',
      format: 'Such as YYYY-MM-DD HH:mm:ss',
      next: 'Steps that can be reached from this one',
    },
    answers: { yes: 'May', no: 'May not', unknown: 'Not known' },
    value: (row) => `Value ${row}`,
    label: (row) => `Name of value ${row}`,
    valueColumn: 'Value',
    labelColumn: 'Name',
    addValue: 'Add a value',
    removeValue: (value) => `Remove value ${value}`,
    save: 'Save',
    saved: 'Saved',
    unsaved: 'Unsaved changes',
    discard: 'Discard',
    remove: 'Delete',
    problemCount: (count) => (count === 1 ? '1 thing to mend' : `${count} things to mend`),
    problems: {
      'code-missing': () => 'This is required.',
      'table-missing': () => 'Say which table the column belongs to.',
      'table-unknown': () => 'No such table: objective, task, step, or a name that begins with tabc.',
      'map-missing': () => 'Say which map the step belongs to.',
      'hidden-character': () => 'It holds an invisible character. Type it again.',
      'too-long': (p) => `At most ${p.limit ?? ''} characters.`,
      'value-missing': (p) => `Row ${p.row ?? ''} has a name but no value.`,
      'value-repeated': (p) => `The value of row ${p.row ?? ''} stands above already.`,
      taken: () => 'This code exists already. Open that entry to change it, or take another code.',
      full: (p) => `The library is full (${p.limit ?? ''} entries). Delete some that are not used.`,
    },
    leave: {
      title: (code) => `'${code}' is not saved`,
      what: 'Save the changes before you leave, or discard them?',
      save: 'Save',
      discard: 'Discard',
      stay: 'Stay here',
    },
    uses: (count, when) => `Used ${count} times, last on ${when}`,
  },
);
