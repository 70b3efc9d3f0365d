import type { Outcome } from '../contract/outcome';

/** Where a row stands. Each row of a run is in exactly one of these, always. */
export const ROW_STATES = [
  'invalid', // has a reason not to be sent; never leaves this state
  'ready',
  'in-flight', // its intent is on disk, its outcome is not
  'accepted',
  'refused',
  'unknown', // may have been done: waits for a person
  'skipped',
  'confirmed-done', // a person looked it up: it is done
] as const;
export type RowState = (typeof ROW_STATES)[number];

/** Rows whose order was done, or may have been: sent once more it could be done twice. */
export const MAY_BE_DONE: readonly RowState[] = ['in-flight', 'accepted', 'unknown', 'confirmed-done'];

/** One row as the journal keeps it. */
export interface Row {
  readonly state: RowState;
  /** An attempt at it once ended unknown. From then on only `accepted` or a person ends the row. */
  readonly hadUnknown: boolean;
  /** Intents written, ever. */
  readonly attempts: number;
  /** Times it came back to `ready` by itself since a person last acted on it or resumed the run. */
  readonly repeats: number;
}

/** What a person says of an unknown row. */
export const DECISIONS = [
  'done',
  'not-done', // and is to be sent
  'leave', // not done, and not to be sent
  'send-again', // whatever it is
] as const;
export type Decision = (typeof DECISIONS)[number];

/** What can happen to a row; those marked so are a person's. */
export type RowEvent =
  | { readonly kind: 'intent' }
  | { readonly kind: 'ended'; readonly outcome: Outcome }
  /** In flight in the journal, and no call of it is in the air: the program was ended, or the disk failed. */
  | { readonly kind: 'found-in-flight' }
  /** A person. */
  | { readonly kind: 'decided'; readonly decision: Decision }
  /** A person: a refused row once more. */
  | { readonly kind: 'retry' }
  /** A person, for this row or for the rest of a run that is stopped. */
  | { readonly kind: 'skip' }
  /** A person; not in a stopped run. */
  | { readonly kind: 'take-back-skip' }
  /** A person resumed the run: its waiting rows have all their repeats again. */
  | { readonly kind: 'resumed' };

/** A row that was not sent yet. */
export const NEW_ROW: Row = { state: 'ready', hadUnknown: false, attempts: 0, repeats: 0 };

/** True where nothing more is sent unless a person acts: a run of nothing but such rows is finished. */
export function isSettled(state: RowState): boolean {
  return state !== 'ready' && state !== 'in-flight';
}

/** The row after the event, or null where the event cannot happen to such a row. */
export function nextRow(row: Row, event: RowEvent): Row | null {
  switch (event.kind) {
    case 'intent':
      return from('ready', row, { state: 'in-flight', attempts: row.attempts + 1 });
    case 'ended':
      return from('in-flight', row, ended(row, event.outcome));
    case 'found-in-flight':
      return from('in-flight', row, UNKNOWN);
    case 'decided':
      return from('unknown', row, DECIDED[event.decision]);
    case 'retry':
      return row.hadUnknown ? null : from('refused', row, READY_ANEW);
    case 'skip':
      // Not sending it again does not make it undone: what is uncertain stays listed as such.
      return from('ready', row, row.hadUnknown ? UNKNOWN : { state: 'skipped' });
    case 'take-back-skip':
      // Taken back, what a person said is unsaid: the row is as uncertain as it was.
      return from('skipped', row, row.hadUnknown ? UNKNOWN : READY_ANEW);
    case 'resumed':
      return from('ready', row, READY_ANEW);
  }
}

const UNKNOWN = { state: 'unknown', hadUnknown: true } as const;
const READY_ANEW = { state: 'ready', repeats: 0 } as const;
const DECIDED: Readonly<Record<Decision, Partial<Row>>> = {
  done: { state: 'confirmed-done' },
  'not-done': READY_ANEW,
  leave: { state: 'skipped' },
  'send-again': READY_ANEW,
};

/** True for a row of unknown outcome of which a person said that it is not done and stays so. */
export function isLeftUndone({ state, hadUnknown }: Pick<Row, 'state' | 'hadUnknown'>): boolean {
  return state === 'skipped' && hadUnknown;
}

function from(state: RowState, row: Row, change: Partial<Row>): Row | null {
  return row.state === state ? { ...row, ...change } : null;
}

/**
 * After an unknown attempt nothing but `accepted` tells what happened: a later refusal may mean 'it is closed
 * already', and a later call that was not sent says nothing about the earlier one.
 */
function ended(row: Row, outcome: Outcome): Partial<Row> {
  if (outcome === 'accepted') return { state: 'accepted' };
  if (outcome === 'unknown' || row.hadUnknown) return UNKNOWN;
  switch (outcome) {
    case 'refused':
      return { state: 'refused' };
    case 'unauthorized':
      return { state: 'ready' };
    case 'throttled':
    case 'not-sent':
      return { state: 'ready', repeats: row.repeats + 1 };
  }
}
