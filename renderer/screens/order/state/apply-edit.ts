import type { Draft } from '../../../../shared/draft/draft';
import {
  columnsOf,
  editColumns,
  editTabc,
  withColumns,
  withField,
  withInstead,
  withMoved,
} from './edit-draft';
import type { Edit, Replaced } from './order-action';

/** The draft after one edit. */
export function editDraft(draft: Draft, action: Edit): Draft {
  switch (action.kind) {
    case 'set-mode':
      return { ...draft, mode: action.mode };
    case 'set-ids':
      return { ...draft, ...action.ids };
    case 'set-field':
      return withField(draft, action.name, action.field);
    case 'add-columns':
      return editColumns(draft, action.table, (columns) =>
        withColumns(columns, action.columns, action.after),
      );
    case 'change-column':
      return editColumns(draft, action.table, (columns) =>
        columns.map((one) => (one.id === action.id ? { ...one, ...action.change } : one)),
      );
    case 'put-columns':
      return editColumns(draft, action.table, (columns) => withInstead(columns, action));
    case 'move-column':
      return editColumns(draft, action.table, (columns) => withMoved(columns, action.id, action.by));
    case 'remove-column':
      return editColumns(draft, action.table, (columns) => columns.filter((one) => one.id !== action.id));
    case 'add-table':
      return { ...draft, tabc: [...draft.tabc, { id: action.id, name: '', columns: [action.column] }] };
    case 'rename-table':
      return editTabc(draft, action.id, (table) => ({ ...table, name: action.name }));
    case 'remove-table':
      return { ...draft, tabc: draft.tabc.filter((table) => table.id !== action.id) };
  }
}

/** What a removal took away, if it held something: only that is worth bringing back. */
export function removedBy(
  draft: Draft,
  action: Extract<Edit, { kind: 'remove-column' | 'remove-table' }>,
): { readonly replaced: Replaced; readonly what: string } | null {
  if (action.kind === 'remove-table') {
    const table = draft.tabc.find((one) => one.id === action.id);
    return table ? { replaced: 'table', what: `tabc${table.name}` } : null;
  }
  const column = columnsOf(draft, action.table).find((one) => one.id === action.id);
  return column && (column.name || column.text) ? { replaced: 'column', what: column.name } : null;
}
