import { type Column, type Draft, OPTIONAL_FIELDS, PLAIN_TABLES } from '../../../../shared/draft/draft';
import { ID_FIELDS } from './edit-draft';
import { columnPlace } from './place';

/** Where `after` first differs from `before`, as a place of the form that is there now; null: nowhere to go. */
export function changedPlace(before: Draft, after: Draft): string | null {
  const id = ID_FIELDS.find((name) => before[name] !== after[name]);
  if (id) return id;
  const field = OPTIONAL_FIELDS.find((name) => before.fields[name] !== after.fields[name]);
  if (field) return field;
  if (before.objectiveStatus !== after.objectiveStatus) return 'objectiveStatus';
  const old = new Map(allColumns(before).map((column) => [column.id, column]));
  const column = allColumns(after).find((one) => old.get(one.id) !== one);
  if (column) return columnPlace(column.id, partOf(old.get(column.id), column));
  const names = new Map(before.tabc.map(({ id: table, name }) => [table, name]));
  return after.tabc.find((table) => names.get(table.id) !== table.name)?.id ?? null;
}

function allColumns(draft: Draft): readonly Column[] {
  return [...PLAIN_TABLES.map((table) => draft[table]), ...draft.tabc.map(({ columns }) => columns)].flat();
}

function partOf(before: Column | undefined, after: Column): 'name' | 'value' {
  return before === undefined || before.name !== after.name ? 'name' : 'value';
}
