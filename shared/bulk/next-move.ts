import { mayStart, type Pulse, type PulseSettings } from './pulse';
import type { Run, RunEvent } from './run-machine';

/** What the runner sees when it asks what to do next. */
export interface RunView {
  /** Rows that may be sent. */
  readonly ready: number;
  /** Rows that the journal has in flight; more than `inAir` after an outcome could not be written. */
  readonly inFlight: number;
  /** Calls of this run whose end is not yet written. */
  readonly inAir: number;
  /** Those of them that have ended: the breaker has heard of it, and the next row may share their commit. */
  readonly landing: number;
  /** A wait that `afterEnd` asked for is not over. */
  readonly waiting: boolean;
}

/** The runner's next move. `wait`: for the end of a call, of a wait, or for a person. */
export type Move =
  | { readonly kind: 'begin-row' }
  | { readonly kind: 'wait' }
  | { readonly kind: 'tell'; readonly event: RunEvent };

/** THE runner's rule: whether a row begins now, and when a run has come to a pause or to its end. */
export function nextMove(run: Run, pulse: Pulse, settings: PulseSettings, view: RunView): Move {
  if (run.state !== 'running') return { kind: 'wait' };
  const open = run.pausing === null && view.ready > 0;
  if (open && view.waiting) return { kind: 'wait' };
  if (open && mayStart(pulse, settings, view.inAir - view.landing)) return { kind: 'begin-row' };
  // What is in the air ends and is written first: a run that is shown paused has nothing uncertain under way.
  if (view.inAir > 0) return { kind: 'wait' };
  if (view.ready + view.inFlight === 0) return { kind: 'tell', event: { kind: 'all-final' } };
  return { kind: 'tell', event: { kind: 'pause', reason: run.pausing ?? 'first-rows' } };
}
