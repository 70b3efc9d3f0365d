/** Where a run stands. */
export const RUN_STATES = ['draft', 'confirmed', 'running', 'paused', 'finished', 'stopped'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** Why a run pauses; each has its words and its remedy in the renderer. */
export const PAUSE_REASONS = [
  'user',
  'reopened', // finished, until a person made rows of it ready again
  'first-rows', // as many rows as a person wanted to see first
  'unauthorized', // 401 or 403
  'credentials', // no token, one that cannot be read, one for another address
  'redirect',
  'address', // 404 or 405: there is no such call at this address
  'foreign-answer', // not an answer of the NGS API
  'unknown-twice', // two outcomes in a row that nobody knows
  'offline', // not sent, and the repeats are used up or would not help
  'throttled', // asked to wait over 5 minutes, or the repeats are used up
  'sleep',
  'disk', // the journal cannot be written
  'same-refusal', // refused 10 times in a row with the same words
  'connection-changed', // no longer the connection of the confirmed plan
  'quit',
  'interrupted', // found running when the program started
] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** A run's state. `pausing`: nothing new is sent, and what is in the air has not ended yet. */
export type Run =
  | { readonly state: 'running'; readonly pausing: PauseReason | null }
  | { readonly state: 'paused'; readonly reason: PauseReason }
  | { readonly state: Exclude<RunState, 'running' | 'paused'> };

/** What can happen to a run. `pause`, `all-final` and `stop` happen only while none of its calls is in the air. */
export type RunEvent =
  /** A person confirmed the plan, and it is on disk. */
  | { readonly kind: 'confirm' }
  /** A person: the first start is one, too. */
  | { readonly kind: 'resume' }
  /** No new row from here on; the first reason stands. */
  | { readonly kind: 'pausing'; readonly reason: PauseReason }
  /** Nothing is in the air any more. */
  | { readonly kind: 'pause'; readonly reason: PauseReason }
  /** Every row is settled (`isSettled`). */
  | { readonly kind: 'all-final' }
  /** A person; the rows that are still ready are skipped with it. */
  | { readonly kind: 'stop' }
  /** The program started and found the run so. */
  | { readonly kind: 'start-up' }
  /** A person made rows of a finished run ready again. */
  | { readonly kind: 'reopen' };

/** The run after the event, or null where the event cannot happen to such a run. */
export function nextRun(run: Run, event: RunEvent): Run | null {
  switch (event.kind) {
    case 'confirm':
      return run.state === 'draft' ? { state: 'confirmed' } : null;
    case 'resume':
      return run.state === 'confirmed' || run.state === 'paused' ? { state: 'running', pausing: null } : null;
    case 'pausing':
      return run.state === 'running' ? { ...run, pausing: run.pausing ?? event.reason } : null;
    case 'pause':
      return run.state === 'running' ? { state: 'paused', reason: run.pausing ?? event.reason } : null;
    case 'all-final':
      return isOpen(run) ? { state: 'finished' } : null;
    case 'stop':
      return isOpen(run) ? { state: 'stopped' } : null;
    case 'start-up':
      // It never goes on by itself: who started the program may not know of the run.
      return run.state === 'running' ? { state: 'paused', reason: 'interrupted' } : run;
    case 'reopen':
      return run.state === 'finished' ? { state: 'paused', reason: 'reopened' } : null;
  }
}

/** Confirmed, and neither finished nor stopped. */
function isOpen(run: Run): boolean {
  return run.state === 'confirmed' || run.state === 'running' || run.state === 'paused';
}
