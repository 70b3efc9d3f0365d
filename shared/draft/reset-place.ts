import type { Call } from '../contract/endpoints';
import { columnIsSent } from './body';
import { type ChangedPlace, changedSince, tabcName } from './changes';
import {
  type Column,
  type Draft,
  OPTIONAL_FIELDS,
  type OptionalField,
  PLAIN_TABLES,
  type PlainTable,
} from './draft';
import { freshId, idsOf } from './fresh-ids';

const IDS = ['mapId', 'customerGuid', 'oId', 'taskId'] as const;

/** The draft with one place as `before` sends it; every other place, and what is not sent, stays as it is. */
export function resetPlace(draft: Draft, before: Draft, place: ChangedPlace): Draft {
  switch (place.kind) {
    case 'field':
      return resetField(draft, before, place.name);
    case 'column':
      return withTable(draft, place.table, (columns, newId) =>
        resetColumn(columns, columnsOf(before, place.table), place.name, newId),
      );
    case 'order': {
      const { table } = place;
      if (table === null) return { ...draft, tabc: inOrderOf(draft.tabc, before.tabc) };
      return withTable(draft, table, (columns) => inOrderOf(columns, columnsOf(before, table)));
    }
  }
}

/** The draft with every place as `before` sends it in this call. */
export function resetAll(draft: Draft, before: Draft, call: Call): Draft {
  const reset = (from: Draft, isOrder: boolean) =>
    changedSince(before, from, call)
      .map(({ place }) => place)
      .filter(({ kind }) => (kind === 'order') === isOrder)
      .reduce((now, place) => resetPlace(now, before, place), from);
  return reset(reset(draft, false), true);
}

function resetField(draft: Draft, before: Draft, name: string): Draft {
  const id = IDS.find((one) => one === name);
  // Whether an id is sent depends on create or load, so that goes back with it.
  if (id) return { ...draft, mode: before.mode, [id]: before[id] };
  if (name === 'objectiveStatus') return { ...draft, objectiveStatus: before.objectiveStatus };
  const field = OPTIONAL_FIELDS.find((one): one is OptionalField => one === name);
  return field ? { ...draft, fields: { ...draft.fields, [field]: before.fields[field] } } : draft;
}

const plainTable = (table: string): PlainTable | undefined => PLAIN_TABLES.find((one) => one === table);

function columnsOf(draft: Draft, table: string): readonly Column[] {
  const plain = plainTable(table);
  return plain ? draft[plain] : (draft.tabc.find(({ name }) => tabcName(name) === table)?.columns ?? []);
}

type EditColumns = (columns: readonly Column[], newId: () => string) => readonly Column[];

/** Edits a table by the name that a body has for it; a tabc table that the form no longer has comes back at the end. */
function withTable(draft: Draft, table: string, edit: EditColumns): Draft {
  const used = idsOf(draft);
  const newColumnId = () => freshId(used, 'c');
  const plain = plainTable(table);
  if (plain) return { ...draft, [plain]: edit(draft[plain], newColumnId) };
  if (draft.tabc.some(({ name }) => tabcName(name) === table)) {
    return {
      ...draft,
      tabc: draft.tabc.map((one) =>
        tabcName(one.name) === table ? { ...one, columns: edit(one.columns, newColumnId) } : one,
      ),
    };
  }
  const added = {
    id: freshId(used, 't'),
    name: table.slice(tabcName('').length),
    columns: edit([], newColumnId),
  };
  return { ...draft, tabc: [...draft.tabc, added] };
}

function resetColumn(
  columns: readonly Column[],
  before: readonly Column[],
  name: string,
  newId: () => string,
): readonly Column[] {
  const isIt = (column: Column) => column.name === name && columnIsSent(column);
  const old = before.find(isIt);
  if (!old) return columns.filter((column) => !isIt(column));
  const at = columns.findIndex((column) => column.name === name);
  if (at < 0) return [...columns, { ...old, id: newId() }];
  return columns.flatMap((column, index) => {
    if (index === at) return [{ ...old, id: column.id }];
    return isIt(column) ? [] : [column];
  });
}

/** Those that `before` has too, in its order, at the places that they hold; all others stay where they are. */
function inOrderOf<T extends { readonly name: string }>(
  list: readonly T[],
  before: readonly T[],
): readonly T[] {
  const places = new Map(before.map(({ name }, index) => [name, index]));
  const placeOf = ({ name }: T) => places.get(name) ?? 0;
  const known = list.filter(({ name }) => places.has(name)).sort((a, b) => placeOf(a) - placeOf(b));
  let next = 0;
  return list.map((one) => {
    if (!places.has(one.name)) return one;
    const moved = known[next] ?? one;
    next += 1;
    return moved;
  });
}
