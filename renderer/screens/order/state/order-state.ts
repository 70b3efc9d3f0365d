import { type Column, type Draft, EMPTY_DRAFT, type Field } from '../../../../shared/draft/draft';
import {
  type ChoiceField,
  editColumns,
  editTabc,
  type IdField,
  type TableRef,
  withColumns,
  withField,
} from './edit-draft';

/** The form's parts that fold. */
export const SECTIONS = ['target', 'routing', 'order', 'objective', 'task', 'tabc', 'step', 'fail'] as const;
export type Section = (typeof SECTIONS)[number];

/** Why the form as it was can be brought back. */
export type Replaced = 'column' | 'table' | 'loaded' | 'cleared' | 'pasted';

export interface OrderState {
  readonly draft: Draft;
  /** The connection in force when the draft was begun; null while nothing is written. */
  readonly writtenFor: string | null;
  /** Places a person has been to: what is missing there is said aloud. */
  readonly touched: ReadonlySet<string>;
  /** A person tried to send with problems: all of them are said aloud. */
  readonly tried: boolean;
  readonly folded: ReadonlySet<Section>;
  /** The draft as a server last accepted it; anything else is unsent work. */
  readonly accepted: Draft | null;
  /** How often the whole form was replaced. */
  readonly replacedTimes: number;
  readonly undo: { readonly draft: Draft; readonly replaced: Replaced; readonly what: string } | null;
}

export const INITIAL_ORDER: OrderState = {
  draft: EMPTY_DRAFT,
  writtenFor: null,
  touched: new Set(),
  tried: false,
  folded: new Set(),
  accepted: null,
  replacedTimes: 0,
  undo: null,
};

export type OrderAction =
  | { readonly kind: 'set-mode'; readonly mode: Draft['mode'] }
  | { readonly kind: 'set-ids'; readonly ids: Partial<Readonly<Record<IdField, string>>> }
  | { readonly kind: 'set-field'; readonly name: ChoiceField; readonly field: Field }
  | {
      readonly kind: 'add-columns';
      readonly table: TableRef;
      readonly columns: readonly Column[];
      readonly after: string | null;
    }
  | {
      readonly kind: 'change-column';
      readonly table: TableRef;
      readonly id: string;
      readonly change: Partial<Column>;
    }
  | { readonly kind: 'remove-column'; readonly table: TableRef; readonly id: string }
  | { readonly kind: 'add-table'; readonly id: string; readonly column: Column }
  | { readonly kind: 'rename-table'; readonly id: string; readonly name: string }
  | { readonly kind: 'remove-table'; readonly id: string }
  | { readonly kind: 'replace'; readonly draft: Draft; readonly replaced: Replaced; readonly what: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'touch'; readonly place: string }
  | { readonly kind: 'tried' }
  | { readonly kind: 'fold'; readonly section: Section; readonly folded: boolean }
  | { readonly kind: 'accepted'; readonly draft: Draft }
  | { readonly kind: 'written-for'; readonly connectionId: string | null };

/** Work that would be lost: something is written, and no server accepted it as it stands. */
export function hasUnsentWork(state: OrderState): boolean {
  return state.draft !== state.accepted && !isBlank(state.draft);
}

/** True if nothing is written; which of create and load is chosen is no writing. */
export function isBlank(draft: Draft): boolean {
  const { mapId, customerGuid, oId, taskId, fields, objectiveStatus, objective, task, tabc, step } = draft;
  return (
    [mapId, customerGuid, oId, taskId].every((id) => id === '') &&
    [...Object.values(fields), objectiveStatus].every(
      (field) => field.type === 'text' && field.text === '',
    ) &&
    [objective, task, tabc, step].every((list) => list.length === 0)
  );
}

export function orderReducer(state: OrderState, action: OrderAction): OrderState {
  switch (action.kind) {
    case 'touch':
      return state.touched.has(action.place)
        ? state
        : { ...state, touched: new Set(state.touched).add(action.place) };
    case 'tried':
      return { ...state, tried: true };
    case 'fold':
      return { ...state, folded: withMember(state.folded, action.section, action.folded) };
    case 'accepted':
      return { ...state, accepted: action.draft };
    case 'written-for':
      return { ...state, writtenFor: action.connectionId };
    case 'undo':
      return state.undo ? { ...state, draft: state.undo.draft, undo: null } : state;
    case 'replace': {
      const undo = { draft: state.draft, replaced: action.replaced, what: action.what };
      const replacedTimes = state.replacedTimes + 1;
      return {
        ...state,
        draft: action.draft,
        undo,
        replacedTimes,
        touched: new Set(),
        tried: false,
        writtenFor: null,
      };
    }
    case 'remove-column':
    case 'remove-table':
      return { ...state, draft: editDraft(state.draft, action), undo: undoOfRemoval(state.draft, action) };
    default:
      return { ...state, draft: editDraft(state.draft, action), undo: null };
  }
}

type Edit = Extract<
  OrderAction,
  {
    kind:
      | 'set-mode'
      | 'set-ids'
      | 'set-field'
      | 'add-columns'
      | 'change-column'
      | 'remove-column'
      | 'add-table'
      | 'rename-table'
      | 'remove-table';
  }
>;

function editDraft(draft: Draft, action: Edit): Draft {
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

/** Only what held something is worth bringing back. */
function undoOfRemoval(
  draft: Draft,
  action: Extract<Edit, { kind: 'remove-column' | 'remove-table' }>,
): OrderState['undo'] {
  if (action.kind === 'remove-table') {
    const table = draft.tabc.find((one) => one.id === action.id);
    return table ? { draft, replaced: 'table', what: `tabc${table.name}` } : null;
  }
  const columns = [
    draft.objective,
    draft.task,
    draft.step,
    ...draft.tabc.map((table) => table.columns),
  ].flat();
  const column = columns.find((one) => one.id === action.id);
  return column && (column.name || column.text) ? { draft, replaced: 'column', what: column.name } : null;
}

function withMember<T>(set: ReadonlySet<T>, member: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
