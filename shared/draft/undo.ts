/** Steps that can be taken back. */
export const HISTORY_STEPS = 500;
/** A longer pause than this, in ms, ends a run of edits at one place. */
const RUN_PAUSE_MS = 1000;

/** Where and when (ms) an edit was made. */
export interface EditMark {
  readonly key: string;
  readonly at: number;
}

/** A value, what it was and what was taken back: oldest first, next first. Values are shared, never copied. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** The last edit of a run that the next one may join; null: the next edit begins a step. */
  readonly run: EditMark | null;
}

/** The history of a value that nothing happened to yet. */
export function historyOf<T>(now: T): History<T> {
  return { past: [], now, future: [], run: null };
}

/** After one edit: it joins the last step if it is at the same place within a second of it; what was taken back is gone. */
export function edited<T>(history: History<T>, next: T, mark: EditMark): History<T> {
  if (next === history.now) return history;
  return joins(history.run, mark)
    ? { past: history.past, now: next, future: [], run: mark }
    : { ...stepped(history, next), run: mark };
}

/** After the whole value became another one (a load, a template): a step of its own. */
export function replaced<T>(history: History<T>, next: T): History<T> {
  return next === history.now ? history : stepped(history, next);
}

/** One step back; the same history if there is none. */
export function undone<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    now: before,
    future: [history.now, ...history.future],
    run: null,
  };
}

/** One step forward again; the same history if none was taken back. */
export function redone<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future, run: null };
}

function joins(run: EditMark | null, { key, at }: EditMark): boolean {
  return run !== null && run.key === key && at >= run.at && at - run.at <= RUN_PAUSE_MS;
}

function stepped<T>({ past, now }: History<T>, next: T): History<T> {
  return { past: [...past, now].slice(-HISTORY_STEPS), now: next, future: [], run: null };
}
