import type { KeptDraft } from '../../../../shared/desk';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { editDraft, removedBy } from './apply-edit';
import type { OrderAction, Replaced, Section } from './order-action';

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
  readonly undo: {
    readonly draft: Draft;
    readonly writtenFor: string | null;
    readonly replaced: Replaced;
    readonly what: string;
  } | null;
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

/** The state in which what was kept goes on; its problems are said again once a person comes to them. */
export function orderFrom(kept: KeptDraft | null): OrderState {
  return kept ? { ...INITIAL_ORDER, draft: kept.draft, writtenFor: kept.connectionId } : INITIAL_ORDER;
}

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
      // Accepted there, the draft belongs there from now on.
      return { ...state, accepted: action.draft, writtenFor: action.connectionId };
    case 'written-for':
      return { ...state, writtenFor: action.connectionId };
    case 'undo':
      return state.undo
        ? { ...state, draft: state.undo.draft, writtenFor: state.undo.writtenFor, undo: null }
        : state;
    case 'replace': {
      const { draft, writtenFor } = state;
      const undo = { draft, writtenFor, replaced: action.replaced, what: '' };
      const replacedTimes = state.replacedTimes + 1;
      return {
        ...state,
        draft: action.draft,
        undo,
        replacedTimes,
        touched: new Set(),
        tried: false,
        writtenFor: action.writtenFor,
      };
    }
    case 'remove-column':
    case 'remove-table':
      return removal(state, action);
    default:
      return { ...state, draft: editDraft(state.draft, action), undo: null };
  }
}

function removal(state: OrderState, action: Parameters<typeof removedBy>[1]): OrderState {
  const { draft, writtenFor } = state;
  const removed = removedBy(draft, action);
  return { ...state, draft: editDraft(draft, action), undo: removed && { draft, writtenFor, ...removed } };
}

function withMember<T>(set: ReadonlySet<T>, member: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
