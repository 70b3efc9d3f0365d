import { z } from 'zod';
import { OPTIONAL_FIELDS, PLAIN_TABLES } from '../draft/draft';

/** The ids that name an order: a pair to load it, a pair to create one. */
export const ORDER_IDS = ['oId', 'taskId', 'mapId', 'customerGuid'] as const;
export type OrderId = (typeof ORDER_IDS)[number];

/** The fields of a body beside the ids and the tables; which call takes which is the catalogue's business. */
export const BULK_FIELDS = [...OPTIONAL_FIELDS, 'objectiveStatus'] as const;

const name = z.string().max(400);

/** What a source column fills. `tabc`: the table's name is without the prefix, as in a draft. */
export const targetShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ignored') }),
  z.strictObject({ kind: z.literal('id'), name: z.enum(ORDER_IDS) }),
  z.strictObject({ kind: z.literal('field'), name: z.enum(BULK_FIELDS) }),
  z.strictObject({ kind: z.literal('column'), table: z.enum(PLAIN_TABLES), name }),
  z.strictObject({ kind: z.literal('tabc'), table: name, name }),
]);
export type Target = Readonly<z.infer<typeof targetShape>>;

/** How the cells of a table's column are written; ids and fields are text whatever stands here. */
export const CELL_TYPES = ['text', 'number', 'boolean', 'json'] as const;
export type CellType = (typeof CELL_TYPES)[number];

/** What a blank cell means: nothing is sent, an empty string, null. An id has no choice: it is missing. */
export const BLANKS = ['absent', 'empty', 'null'] as const;
export type Blank = (typeof BLANKS)[number];

export const columnUse = z.strictObject({
  target: targetShape,
  type: z.enum(CELL_TYPES),
  blank: z.enum(BLANKS),
});
export type ColumnUse = Readonly<z.infer<typeof columnUse>>;

/** One value for every row of a run; `use.blank` says nothing here: text that is empty is not sent. */
export const constantShape = z.strictObject({
  use: columnUse,
  text: z.string(),
  state: z.enum(['text', 'empty', 'null']),
});
export type Constant = Readonly<z.infer<typeof constantShape>>;

/** One use a source column, in the order of the file, and what is the same in every row. */
export const bulkMapping = z.strictObject({
  columns: z.array(columnUse).max(1000).readonly(),
  constants: z.array(constantShape).max(200).readonly(),
});
export type BulkMapping = Readonly<z.infer<typeof bulkMapping>>;

/** A mapping kept under a name, with the headers that it was made for. */
export const savedMapping = z.strictObject({
  name: z.string(),
  headers: z.array(z.string()).max(1000).readonly(),
  mapping: bulkMapping,
});
export type SavedMapping = Readonly<z.infer<typeof savedMapping>>;

export const IGNORED: ColumnUse = { target: { kind: 'ignored' }, type: 'text', blank: 'absent' };

/** A use of a target as it starts out: text, a blank cell is not sent. */
export function columnFor(target: Target, type: CellType = 'text'): ColumnUse {
  return { target, type, blank: 'absent' };
}

/** A target as people write it in a header: `oId`, `objective.a`, `tabcxxx.a`; empty for an ignored column. */
export function targetLabel(target: Target): string {
  switch (target.kind) {
    case 'ignored':
      return '';
    case 'id':
    case 'field':
      return target.name;
    case 'column':
      return `${target.table}.${target.name}`;
    case 'tabc':
      return `tabc${target.table}.${target.name}`;
  }
}

/** True if targets say which orders are meant: both ids of one that is there, or both of what one is made from. */
export function nameOrders(targets: readonly Target[]): boolean {
  const names = new Set(targets.map(targetLabel));
  return (names.has('oId') && names.has('taskId')) || (names.has('mapId') && names.has('customerGuid'));
}

/** True if both fill the same place of a body. */
export function sameTarget(one: Target, other: Target): boolean {
  return targetKey(one) === targetKey(other);
}

/** A text that two targets share only if they are the same; null for an ignored column, which is like no other. */
export function targetKey(target: Target): string | null {
  switch (target.kind) {
    case 'ignored':
      return null;
    case 'id':
    case 'field':
      return target.name;
    case 'column':
      return JSON.stringify([target.table, target.name]);
    case 'tabc':
      return JSON.stringify(['tabc', target.table, target.name]);
  }
}
