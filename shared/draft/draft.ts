/**
 * How a column's value is written. A row whose text is empty is not sent at all: to send an empty string or
 * null is a choice of its own (`empty`, `null`), so a stray empty field can never wipe a column.
 */
export const VALUE_TYPES = ['text', 'number', 'boolean', 'json', 'empty', 'null'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** One column of a table: `text` holds what was typed (digits of a number, `true`/`false`, JSON source). */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly type: ValueType;
  readonly text: string;
}

/** One optional field of the order body: text as typed, or chosen empty, or chosen null; empty text is not sent. */
export interface Field {
  readonly type: 'text' | 'empty' | 'null';
  readonly text: string;
}

/** One tabc table; `name` is without the `tabc` prefix, which the server adds. */
export interface TabcTable {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly Column[];
}

/** The optional fields of an order body, in the contract's order. */
export const OPTIONAL_FIELDS = [
  'operateTaskGuid',
  'toStep',
  'toGrp',
  'toBy',
  'toRole',
  'substatus',
  'rolegroupId',
] as const;
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];

/** The tables whose columns a body may carry beside the tabc tables, in the contract's order (tabc stands before step). */
export const PLAIN_TABLES = ['objective', 'task', 'step'] as const;
export type PlainTable = (typeof PLAIN_TABLES)[number];

/** What a person is writing: one order, for any of the four calls. */
export interface Draft {
  readonly mode: 'create' | 'load';
  readonly mapId: string;
  readonly customerGuid: string;
  readonly oId: string;
  readonly taskId: string;
  readonly fields: Readonly<Record<OptionalField, Field>>;
  readonly objective: readonly Column[];
  readonly task: readonly Column[];
  readonly tabc: readonly TabcTable[];
  readonly step: readonly Column[];
  /** Only failedClose takes it; the server uses FAILED when it is absent. */
  readonly objectiveStatus: Field;
}

const UNTOUCHED: Field = { type: 'text', text: '' };

/** A draft in which nothing was touched: its body holds nothing. */
export const EMPTY_DRAFT: Draft = {
  mode: 'create',
  mapId: '',
  customerGuid: '',
  oId: '',
  taskId: '',
  fields: {
    operateTaskGuid: UNTOUCHED,
    toStep: UNTOUCHED,
    toGrp: UNTOUCHED,
    toBy: UNTOUCHED,
    toRole: UNTOUCHED,
    substatus: UNTOUCHED,
    rolegroupId: UNTOUCHED,
  },
  objective: [],
  task: [],
  tabc: [],
  step: [],
  objectiveStatus: UNTOUCHED,
};
