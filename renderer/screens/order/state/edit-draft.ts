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

/** New columns in the place of others; where none of those is there, after the one named, or at the end. */
export function withInstead(
  columns: readonly Column[],
  put: {
    readonly columns: readonly Column[];
    readonly instead: readonly string[];
    readonly after: string | null;
  },
): readonly Column[] {
  const gone = new Set(put.instead);
  const first = columns.findIndex(({ id }) => gone.has(id));
  if (first < 0) return withColumns(columns, put.columns, put.after);
  return [...columns.slice(0, first), ...put.columns, ...columns.slice(first)].filter(
    ({ id }) => !gone.has(id),
  );
}

/** A column one place further up or down; at the end it stays. */
export function withMoved(columns: readonly Column[], id: string, by: -1 | 1): readonly Column[] {
  const at = columns.findIndex((column) => column.id === id);
  const [column, other] = [columns[at], columns[at + by]];
  if (!column || !other) return columns;
  return columns.map((one) => (one === column ? other : one === other ? column : one));
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
