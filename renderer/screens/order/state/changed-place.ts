import {
  type Column,
  type Draft,
  OPTIONAL_FIELDS,
  PLAIN_TABLES,
  type TabcTable,
} from '../../../../shared/draft/draft';
import { ID_FIELDS } from './edit-draft';
import type { Section } from './order-action';
import { columnPlace } from './place';

/** A place of the form, or a section where no place is left. */
export type Spot =
  | { readonly kind: 'place'; readonly place: string }
  | { readonly kind: 'section'; readonly section: Section };

/** Where `after` first differs from `before`, as a spot of the form that is there now; null: nowhere. */
export function changedSpot(before: Draft, after: Draft): Spot | null {
  if (before.mode !== after.mode) return { kind: 'section', section: 'target' };
  const id = ID_FIELDS.find((name) => before[name] !== after[name]);
  if (id) return at(id);
  const field = OPTIONAL_FIELDS.find((name) => before.fields[name] !== after.fields[name]);
  if (field) return at(field);
  if (before.objectiveStatus !== after.objectiveStatus) return at('objectiveStatus');
  for (const table of PLAIN_TABLES) {
    const spot = inColumns(before[table], after[table], table);
    if (spot) return spot;
  }
  return inTables(before.tabc, after.tabc);
}

const at = (place: string): Spot => ({ kind: 'place', place });

/** The first row that differs; where one only went away, the row that stands there now, or the one before it. */
function inColumns(before: readonly Column[], after: readonly Column[], section: Section): Spot | null {
  if (before === after) return null;
  const old = new Map(before.map((column) => [column.id, column]));
  const edited = after.find((column) => old.get(column.id) !== column);
  if (edited) return at(columnPlace(edited.id, partOf(old.get(edited.id), edited)));
  const first = before.findIndex((column, index) => column.id !== after[index]?.id);
  if (first < 0) return null;
  const near = after[first] ?? after.at(-1);
  return near ? at(columnPlace(near.id, 'name')) : { kind: 'section', section };
}

function inTables(before: readonly TabcTable[], after: readonly TabcTable[]): Spot | null {
  if (before === after) return null;
  const old = new Map(before.map((table) => [table.id, table]));
  for (const table of after) {
    const was = old.get(table.id);
    if (was?.name !== table.name) return at(table.id);
    const spot = inColumns(was.columns, table.columns, 'tabc');
    if (spot) return spot;
  }
  const first = before.findIndex((table, index) => table.id !== after[index]?.id);
  if (first < 0) return null;
  const near = after[first] ?? after.at(-1);
  return near ? at(near.id) : { kind: 'section', section: 'tabc' };
}

function partOf(before: Column | undefined, after: Column): 'name' | 'value' {
  return before === undefined || before.name !== after.name ? 'name' : 'value';
}
