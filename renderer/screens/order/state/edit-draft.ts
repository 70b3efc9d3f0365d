import {
  type Column,
  type Draft,
  type Field,
  type OptionalField,
  PLAIN_TABLES,
  type PlainTable,
  type TabcTable,
} from '../../../../shared/draft/draft';

/** The ids that name an order, or what it is created from. */
export const ID_FIELDS = ['mapId', 'customerGuid', 'oId', 'taskId'] as const;
export type IdField = (typeof ID_FIELDS)[number];
export type ChoiceField = OptionalField | 'objectiveStatus';

/** A table of the draft: a plain one by its name, a tabc table by its id. */
export type TableRef = string;

const isPlain = (table: TableRef): table is PlainTable => PLAIN_TABLES.some((plain) => plain === table);

export function columnsOf(draft: Draft, table: TableRef): readonly Column[] {
  return isPlain(table) ? draft[table] : (draft.tabc.find((one) => one.id === table)?.columns ?? []);
}

export function editColumns(
  draft: Draft,
  table: TableRef,
  edit: (columns: readonly Column[]) => readonly Column[],
): Draft {
  if (isPlain(table)) return { ...draft, [table]: edit(draft[table]) };
  return editTabc(draft, table, (one) => ({ ...one, columns: edit(one.columns) }));
}

export function editTabc(draft: Draft, id: string, edit: (table: TabcTable) => TabcTable): Draft {
  return { ...draft, tabc: draft.tabc.map((table) => (table.id === id ? edit(table) : table)) };
}

/** New columns after the one named, or at the end. */
export function withColumns(
  columns: readonly Column[],
  added: readonly Column[],
  after: string | null,
): readonly Column[] {
  const at = after === null ? -1 : columns.findIndex((column) => column.id === after);
  return at < 0 ? [...columns, ...added] : [...columns.slice(0, at + 1), ...added, ...columns.slice(at + 1)];
}

export function withField(draft: Draft, name: ChoiceField, field: Field): Draft {
  return name === 'objectiveStatus'
    ? { ...draft, objectiveStatus: field }
    : { ...draft, fields: { ...draft.fields, [name]: field } };
}

/** The table in which a column stands. */
export function tableOfColumn(draft: Draft, column: string): TableRef | null {
  const holds = (columns: readonly Column[]) => columns.some((one) => one.id === column);
  return (
    PLAIN_TABLES.find((table) => holds(draft[table])) ??
    draft.tabc.find((table) => holds(table.columns))?.id ??
    null
  );
}
