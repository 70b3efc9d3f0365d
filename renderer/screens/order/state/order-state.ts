import type { Call } from '../../../../shared/contract/endpoints';
import { bodyText } from '../../../../shared/draft/body';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import type { AcceptedDraft, OrderTab } from '../../../../shared/draft/order-tab';
import { edited, type History, historyOf, redone, replaced, undone } from '../../../../shared/draft/undo';
import { holdsToken } from '../../../../shared/paste/secrets';
import { editDraft, removedBy } from './apply-edit';
import { ID_FIELDS } from './edit-draft';
import type { Edit, OrderAction, OrderView, Replaced } from './order-action';
import { partsAround } from './place';
import type { RepeatedCall } from './repeated-call';
import { readBody, type TypedBody } from './typed-body';

/** A draft and the connection that it belongs to: undo brings back both, so text never changes its connection. */
export interface Written {
  readonly draft: Draft;
  /** Null while nothing is written. */
  readonly connectionId: string | null;
  /** Null: the body reads as the draft sends it. */
  readonly typed: TypedBody | null;
}

/** One tab: what is written in it and how it came to be, and what a person sees of it. */
export interface OrderState {
  readonly id: string;
  readonly written: History<Written>;
  /** The draft as a server last accepted it. */
  readonly accepted: AcceptedDraft | null;
  readonly template: string;
  /** The recorded call that it was opened from, until it was sent again; known until the program ends. */
  readonly repeats: RepeatedCall | null;
  /** The call that it is for: of the recorded call that it was opened from, or what its template ends with. */
  readonly endsWith: Call | null;
  /** The call whose request is shown. */
  readonly shownCall: Call;
  /** The call of an opened bundle that it was opened from; null: none. */
  readonly replays: NonNullable<OrderTab['replays']> | null;
  /** Places a person has been to: what is missing there is said aloud. */
  readonly touched: ReadonlySet<string>;
  /** A person tried to send with problems: all of them are said aloud. */
  readonly tried: boolean;
  /** Sections by their names and tabc tables by their ids. */
  readonly folded: ReadonlySet<string>;
  readonly view: OrderView;
  /** How often the whole form was replaced. */
  readonly replacedTimes: number;
  /** What the last edit took away; said with an undo until the next edit. */
  readonly removed: { readonly replaced: Replaced; readonly what: string } | null;
}

/** A tab as it was kept; its problems are said again once a person comes to them. */
export function orderFrom(tab: OrderTab): OrderState {
  const { id, draft, connectionId, accepted, template, call } = tab;
  const typed = tab.typed === undefined ? null : readBody(draft, tab.typed.call, tab.typed.text).typed;
  return {
    id,
    written: historyOf({ draft, connectionId, typed }),
    accepted,
    template,
    repeats: null,
    endsWith: call,
    replays: tab.replays ?? null,
    shownCall: call ?? 'save',
    touched: new Set(),
    tried: false,
    folded: new Set(),
    view: typed === null ? 'form' : 'json',
    replacedTimes: 0,
    removed: null,
  };
}

/** What of a tab is kept on disk. */
export function keptOf({ id, written, accepted, template, endsWith, replays }: OrderState): OrderTab {
  const { draft, connectionId, typed } = written.now;
  // A credential that was typed or dropped into the text stays in the window.
  const kept =
    typed === null || holdsToken(typed.text) ? {} : { typed: { call: typed.call, text: typed.text } };
  return {
    id,
    draft,
    connectionId,
    accepted,
    template,
    call: endsWith,
    ...kept,
    ...(replays ? { replays } : {}),
  };
}

/** A tab in which nothing is written. */
export function blankOrder(
  id: string,
  written: Partial<Pick<OrderTab, 'draft' | 'connectionId'>> = {},
): OrderState {
  return orderFrom({
    id,
    draft: EMPTY_DRAFT,
    connectionId: null,
    ...written,
    accepted: null,
    template: '',
    call: null,
  });
}

/** Work that would be lost: something is written beside the ids of a load, and it is not what a server accepted. */
export function hasUnsentWork({ written: { now }, accepted }: OrderState): boolean {
  if (now.typed?.problem) return true;
  if (isBlank(now.draft) || holdsOnlyLoad(now.draft)) return false;
  return accepted === null || accepted.connectionId !== now.connectionId || !sendsSame(accepted, now.draft);
}

/** What a server accepted of the very order that the form is about; null: of another, or of none. */
export function acceptedOfThis({ written: { now }, accepted }: OrderState): AcceptedDraft | null {
  if (accepted === null || accepted.connectionId !== now.connectionId) return null;
  const { draft } = accepted;
  const same = draft.mode === now.draft.mode && ID_FIELDS.every((name) => draft[name] === now.draft[name]);
  return same ? accepted : null;
}

/** When the draft created an order, which it knows no number of: sent once more it makes another. Null: it did not. */
export function createdAt(state: OrderState): number | null {
  return state.written.now.draft.mode === 'create' ? (acceptedOfThis(state)?.at ?? null) : null;
}

function sendsSame(accepted: AcceptedDraft, draft: Draft): boolean {
  return (
    accepted.draft === draft || bodyText(accepted.draft, accepted.call) === bodyText(draft, accepted.call)
  );
}

/** True if nothing is written, no text that is wrong either. */
export function isUntouched({ draft, typed }: Written): boolean {
  return typed === null && isBlank(draft);
}

/** True if nothing is written; which of create and load is chosen is no writing. */
export function isBlank(draft: Draft): boolean {
  return ID_FIELDS.every((name) => draft[name] === '') && holdsNothing(draft);
}

function holdsOnlyLoad(draft: Draft): boolean {
  return draft.mode === 'load' && draft.mapId === '' && draft.customerGuid === '' && holdsNothing(draft);
}

function holdsNothing({ fields, objectiveStatus, objective, task, tabc, step }: Draft): boolean {
  return (
    [...Object.values(fields), objectiveStatus].every(
      (field) => field.type === 'text' && field.text === '',
    ) && [objective, task, tabc, step].every((list) => list.length === 0)
  );
}

/** The tab after one action; `at` in milliseconds: edits of one place that follow closely are undone together. */
export function orderReducer(state: OrderState, action: OrderAction, at: number): OrderState {
  const { written } = state;
  switch (action.kind) {
    case 'touch':
      return state.touched.has(action.place)
        ? state
        : { ...state, touched: new Set(state.touched).add(action.place) };
    case 'tried':
      return { ...state, tried: true };
    case 'fold':
      return { ...state, folded: withMember(state.folded, action.part, action.folded) };
    case 'show-place': {
      const around = partsAround(written.now.draft, action.place);
      return around.some((part) => state.folded.has(part))
        ? { ...state, folded: new Set([...state.folded].filter((part) => !around.includes(part))) }
        : state;
    }
    case 'show-call':
      return { ...orderReducer(state, { kind: 'tidy-body' }, at), shownCall: action.call };
    case 'accepted':
      return { ...state, accepted: action.accepted };
    case 'repeated':
      return { ...state, repeats: null };
    case 'belongs-to':
      // No step of its own: undo takes back what was written, not where.
      return {
        ...state,
        written: { ...written, now: { ...written.now, connectionId: action.connectionId } },
      };
    case 'type-body':
      return { ...state, written: withBody(written, action, at), removed: null };
    case 'tidy-body':
      // No step of its own: nothing that is sent changes.
      return written.now.typed?.problem === null
        ? { ...state, written: { ...written, now: { ...written.now, typed: null } } }
        : state;
    case 'drop-body':
      return { ...state, written: replaced(written, { ...written.now, typed: null }) };
    case 'view':
      return { ...state, view: action.view };
    case 'undo':
      return { ...state, written: undone(written), removed: null };
    case 'redo':
      return { ...state, written: redone(written), removed: null };
    case 'replace': {
      const { draft, connectionId } = action;
      return {
        ...state,
        written: replaced(written, { draft, connectionId, typed: null }),
        removed: { replaced: action.replaced, what: '' },
        replacedTimes: state.replacedTimes + 1,
        touched: new Set(),
        tried: false,
      };
    }
    case 'set-draft':
      return {
        ...state,
        written: withDraft(written, action.draft, action.step, at),
        removed: null,
      };
    default: {
      const { draft } = written.now;
      const removes = action.kind === 'remove-column' || action.kind === 'remove-table';
      return {
        ...state,
        written: withDraft(written, editDraft(draft, action), stepOf(action), at),
        removed: removes ? removedBy(draft, action) : null,
      };
    }
  }
}

function withDraft(
  written: History<Written>,
  draft: Draft,
  key: string | null,
  at: number,
): History<Written> {
  if (draft === written.now.draft) return written;
  return stepTo(written, { ...written.now, draft, typed: null }, key, at);
}

function withBody(
  written: History<Written>,
  { call, text, step }: Extract<OrderAction, { kind: 'type-body' }>,
  at: number,
): History<Written> {
  const read = readBody(written.now.draft, call, text);
  const { draft, typed } = written.now;
  if (read.draft === draft && read.typed === null && typed === null) return written;
  return stepTo(written, { ...written.now, ...read }, step, at);
}

function stepTo(written: History<Written>, next: Written, key: string | null, at: number): History<Written> {
  return key === null ? replaced(written, next) : edited(written, next, { key, at });
}

/** Names the step of an edit: typing on in one place is one step; null: always a step of its own. */
function stepOf(edit: Edit): string | null {
  switch (edit.kind) {
    case 'set-ids':
      return `ids ${Object.keys(edit.ids).join(' ')}`;
    case 'set-field':
      return `field ${edit.name} ${edit.field.type}`;
    case 'change-column':
      return `column ${edit.id} ${Object.keys(edit.change).join(' ')}`;
    case 'rename-table':
      return `table ${edit.id}`;
    default:
      return null;
  }
}

function withMember<T>(set: ReadonlySet<T>, member: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(member);
  else next.delete(member);
  return next;
}
