import type { Blank } from '../../shared/bulk/columns';
import { bilingual } from './bilingual';

interface RunColumnsText {
  /** A hidden column, where what is hidden is left out. */
  readonly hiddenOut: string;
  readonly call: string;
  readonly callHint: Readonly<Record<'order' | 'ids', string>>;
  readonly connection: string;
  readonly chooseConnection: string;
  /** The sheet that was read names no order, and there are others. */
  readonly otherSheets: (sheet: string, sheets: string) => string;
  readonly chooseSheet: string;
  readonly title: string;
  readonly hint: string;
  /** Of a plan that came as a file. */
  readonly planTitle: string;
  readonly ofPlan: string;
  readonly used: (used: string, all: string) => string;
  readonly head: Readonly<Record<'column' | 'cells' | 'use' | 'type' | 'blank', string>>;
  readonly column: (place: number) => string;
  readonly columnUse: (column: string) => string;
  readonly typeOf: (column: string) => string;
  readonly blankOf: (column: string) => string;
  readonly travels: string;
  readonly emptyCell: string;
  readonly groups: Readonly<Record<'none' | 'ids' | 'routing' | 'tables' | 'typed', string>>;
  readonly typedHint: string;
  readonly constants: string;
  readonly constantsHint: string;
  readonly addConstant: string;
  readonly removeConstant: (name: string) => string;
  readonly constantUse: string;
  readonly constantValue: string;
  readonly constantStates: Readonly<Record<'text' | 'empty' | 'null', string>>;
  readonly saved: string;
  readonly chooseSaved: string;
  readonly fits: string;
  readonly fitsNot: string;
  readonly save: string;
  readonly saveTitle: string;
  readonly saveName: string;
  readonly saveWhat: string;
  readonly replaces: (name: string) => string;
  readonly removeSaved: (name: string) => string;
  readonly arrange: string;
  readonly arrangeTitle: string;
  readonly arranged: string;
  readonly renameSaved: (name: string) => string;
  readonly losesSaved: (names: readonly string[]) => string;
  readonly removesSaved: (mappings: string) => string;
  readonly saving: string;
  readonly saysBlank: Readonly<Record<Blank, string>>;
}

/** Which column of the source fills which place of a body. */
export const runColumnsText = bilingual<RunColumnsText>(
  {
    hiddenOut: '隐藏的列，已排除',
    call: '操作',
    callHint: {
      order: '发送每一行写的字段。',
      ids: '只用工单 ID 和任务 ID，其他字段不会发送。',
    },
    connection: '连接',
    chooseConnection: '选择连接',
    otherSheets: (sheet, sheets) =>
      `读的是工作表“${sheet}”，它的表头里没有工单。这个工作簿有 ${sheets} 张工作表，名单可能在别的表里。`,
    chooseSheet: '选择工作表',
    title: '哪一列是什么',
    hint: '没有用到的列不会发送，会原样带到结果里。',
    planTitle: '计划文件里的列',
    ofPlan:
      '这是一个计划文件：每一行的请求在准备时已经写定，不会再改。下面的列是原名单的，不决定发送什么，只会原样带到结果里。',
    used: (used, all) => `${all} 列中用到 ${used} 列`,
    head: { column: '列', cells: '前三行', use: '用作', type: '类型', blank: '空单元格' },
    column: (place) => `第 ${place} 列`,
    columnUse: (column) => `“${column}”用作`,
    typeOf: (column) => `“${column}”的类型`,
    blankOf: (column) => `“${column}”的空单元格`,
    travels: '不发送，带到结果里',
    emptyCell: '空',
    groups: {
      none: '不发送',
      ids: '工单',
      routing: '流转与属性',
      tables: '表里的列',
      typed: '手写',
    },
    typedHint: '也可以直接输入，例如 objective.stringfield1 或 tabcrepair.a',
    constants: '每一行都一样的值',
    constantsHint: '文件里没有、但每一行都要发送的字段。',
    addConstant: '添加一个值',
    removeConstant: (name) => `去掉 ${name}`,
    constantUse: '字段',
    constantValue: '值',
    constantStates: { text: '值', empty: '空字符串', null: 'null' },
    saved: '保存过的对应',
    chooseSaved: '套用保存过的对应',
    fits: '表头相符',
    fitsNot: '表头不符',
    save: '保存这个对应…',
    saveTitle: '保存对应关系',
    saveName: '名称',
    saveWhat: '下次遇到同样的表头，选一下就好。',
    replaces: (name) => `替换“${name}”`,
    removeSaved: (name) => `删除“${name}”`,
    arrange: '管理…',
    arrangeTitle: '管理保存过的对应',
    arranged: '完成',
    renameSaved: (name) => `“${name}”的名称`,
    losesSaved: (names) => `将删除${names.map((name) => `“${name}”`).join('、')}，删除后找不回来。`,
    removesSaved: (mappings) => `删除 ${mappings} 个对应`,
    saving: '保存',
    saysBlank: {
      absent: '空单元格不发送，原值不变',
      empty: '空单元格会清空这个字段',
      null: '空单元格会写入 null',
    },
  },
  {
    hiddenOut: 'A hidden column, left out',
    call: 'Call',
    callHint: {
      order: 'Sends the fields that each row gives.',
      ids: 'Uses the order id and the task id only; no other field is sent.',
    },
    connection: 'Connection',
    chooseConnection: 'Choose a connection',
    otherSheets: (sheet, sheets) =>
      `The sheet '${sheet}' was read, and its headers name no order. The workbook has ${sheets} sheets: the list may be on another.`,
    chooseSheet: 'Choose the sheet',
    title: 'Which column is what',
    hint: 'Columns without a use are not sent; they travel to the result unchanged.',
    planTitle: 'Columns of the plan file',
    ofPlan:
      'The plan came as a file: the request of every row was made when it was prepared, and is final. The columns below are those of the list; they decide nothing of what is sent, and travel to the result unchanged.',
    used: (used, all) => `${used} of ${all} columns used`,
    head: { column: 'Column', cells: 'First three rows', use: 'Used as', type: 'Type', blank: 'Blank cell' },
    column: (place) => `Column ${place}`,
    columnUse: (column) => `Use of '${column}'`,
    typeOf: (column) => `Type of '${column}'`,
    blankOf: (column) => `Blank cells of '${column}'`,
    travels: 'Not sent, travels to the result',
    emptyCell: 'blank',
    groups: {
      none: 'Not sent',
      ids: 'Order',
      routing: 'Routing and order',
      tables: 'Columns of tables',
      typed: 'As typed',
    },
    typedHint: 'Or type it: objective.stringfield1, tabcrepair.a',
    constants: 'The same in every row',
    constantsHint: 'Fields that the file lacks and every row sends.',
    addConstant: 'Add a value',
    removeConstant: (name) => `Remove ${name}`,
    constantUse: 'Field',
    constantValue: 'Value',
    constantStates: { text: 'value', empty: 'empty string', null: 'null' },
    saved: 'Saved mappings',
    chooseSaved: 'Use a saved mapping',
    fits: 'same headers',
    fitsNot: 'other headers',
    save: 'Save this mapping…',
    saveTitle: 'Save the mapping',
    saveName: 'Name',
    saveWhat: 'For the next file with the same headers.',
    replaces: (name) => `Replace '${name}'`,
    removeSaved: (name) => `Delete '${name}'`,
    arrange: 'Manage…',
    arrangeTitle: 'Saved mappings',
    arranged: 'Done',
    renameSaved: (name) => `Name of '${name}'`,
    losesSaved: (names) => `${names.map((name) => `'${name}'`).join(', ')} will be deleted for good.`,
    removesSaved: (mappings) => (mappings === '1' ? 'Delete 1 mapping' : `Delete ${mappings} mappings`),
    saving: 'Save',
    saysBlank: {
      absent: 'A blank cell is not sent: the value stays',
      empty: 'A blank cell empties the field',
      null: 'A blank cell writes null',
    },
  },
);
