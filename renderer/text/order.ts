import type { ValueType } from '../../shared/draft/draft';
import type { Replaced } from '../screens/order/state/order-action';
import { bilingual } from './bilingual';

interface OrderWords {
  readonly create: string;
  readonly load: string;
  readonly modeLabel: string;
  readonly clear: string;
  readonly undo: string;
  readonly replaced: Readonly<Record<Replaced, (what: string) => string>>;
  readonly willSend: (count: number) => string;
  readonly noneSent: string;
  readonly wayOf: (label: string) => string;
  readonly notSent: string;
  readonly types: Readonly<Record<ValueType, string>>;
  readonly yes: string;
  readonly no: string;
  readonly columnName: (table: string, row: number) => string;
  readonly columnType: (table: string, row: number) => string;
  readonly columnValue: (table: string, row: number) => string;
  readonly removeColumn: (table: string, row: number) => string;
  readonly namePlaceholder: string;
  readonly valuePlaceholder: string;
  readonly addColumn: string;
  readonly addColumnTo: (table: string) => string;
  readonly addTable: string;
  readonly tableName: (row: number) => string;
  readonly tablePlaceholder: string;
  readonly removeTable: (name: string) => string;
  readonly noTables: string;
  readonly failHint: string;
  readonly form: string;
}

/** The order form's own words. */
export const orderText = bilingual<OrderWords>(
  {
    create: '新建',
    load: '加载',
    modeLabel: '新建还是加载工单',
    clear: '清空',
    undo: '撤销',
    replaced: {
      column: (what) => `已删除列 ${what}`,
      table: (what) => `已删除表 ${what}`,
      loaded: () => '已换成加载这个工单，其余已清空',
      cleared: () => '表单已清空',
      pasted: () => '已填入粘贴的内容',
    },
    willSend: (count) => `发送 ${count} 项`,
    noneSent: '不发送',
    wayOf: (label) => `${label}：怎样发送`,
    notSent: '不发送',
    types: { text: '文本', number: '数字', boolean: '是/否', json: 'JSON', empty: '空字符串', null: 'null' },
    yes: '是',
    no: '否',
    columnName: (table, row) => `${table} 列名 ${row}`,
    columnType: (table, row) => `${table} 类型 ${row}`,
    columnValue: (table, row) => `${table} 值 ${row}`,
    removeColumn: (table, row) => `${table} 删除列 ${row}`,
    namePlaceholder: '列名',
    valuePlaceholder: '值（留空则不发送）',
    addColumn: '添加列',
    addColumnTo: (table) => `${table} 添加列`,
    addTable: '添加 tabc 表',
    tableName: (row) => `tabc 表名 ${row}`,
    tablePlaceholder: '表名，不含前缀',
    removeTable: (name) => `删除表 ${name}`,
    noTables: '没有 tabc 表。添加一张，填不含前缀的表名，例如 xxx 就是表 tabcxxx。',
    failHint: '只随“失败结案”发送。',
    form: '工单表单',
  },
  {
    create: 'Create',
    load: 'Load',
    modeLabel: 'Create or load an order',
    clear: 'Clear',
    undo: 'Undo',
    replaced: {
      column: (what) => `Column ${what} removed`,
      table: (what) => `Table ${what} removed`,
      loaded: () => 'The form now loads this order; the rest was cleared',
      cleared: () => 'Form cleared',
      pasted: () => 'Filled from the pasted text',
    },
    willSend: (count) => `${count} sent`,
    noneSent: 'not sent',
    wayOf: (label) => `${label}: how it is sent`,
    notSent: 'Not sent',
    types: {
      text: 'Text',
      number: 'Number',
      boolean: 'Yes/no',
      json: 'JSON',
      empty: 'Empty string',
      null: 'null',
    },
    yes: 'yes',
    no: 'no',
    columnName: (table, row) => `${table} column name ${row}`,
    columnType: (table, row) => `${table} type ${row}`,
    columnValue: (table, row) => `${table} value ${row}`,
    removeColumn: (table, row) => `${table} remove column ${row}`,
    namePlaceholder: 'column',
    valuePlaceholder: 'value (empty: not sent)',
    addColumn: 'Add column',
    addColumnTo: (table) => `${table} add column`,
    addTable: 'Add tabc table',
    tableName: (row) => `tabc table name ${row}`,
    tablePlaceholder: 'name without prefix',
    removeTable: (name) => `Remove table ${name}`,
    noTables: 'No tabc tables. Add one and type its name without the prefix: xxx is table tabcxxx.',
    failHint: 'Sent with Fail only.',
    form: 'Order form',
  },
);
