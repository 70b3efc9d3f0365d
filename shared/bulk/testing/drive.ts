import { nextMove } from '../next-move';
import { type AfterEnd, afterEnd, type EndFacts, NEW_PULSE, type PulseSettings } from '../pulse';
import { NEW_ROW, nextRow, type Row, type RowEvent } from '../row-machine';
import { nextRun, type PauseReason, type Run, type RunEvent } from '../run-machine';

/** How one call ends, and which of the calls in the air it is. */
export interface PlannedEnd {
  readonly pick: number;
  readonly facts: Omit<EndFacts, 'row'>;
}

/** What happened in a run, in order. */
export type Happened =
  | { readonly kind: 'began'; readonly row: number; readonly inAir: number }
  | { readonly kind: 'ended'; readonly row: number; readonly facts: EndFacts; readonly after: AfterEnd }
  | { readonly kind: 'paused'; readonly reason: PauseReason }
  | { readonly kind: 'resumed' }
  | { readonly kind: 'finished' };

const ACCEPTED: PlannedEnd['facts'] = {
  outcome: 'accepted',
  reason: 'code-1',
  status: 200,
  message: null,
  retryAfterSeconds: null,
};

/**
 * Runs the pure machines as the runner does, with the planned ends one after another and accepted rows behind them.
 * A person resumes at every pause; 'first rows' holds until the first one.
 */
export function drive(count: number, chosen: PulseSettings, ends: readonly PlannedEnd[]) {
  const rows: Row[] = Array.from({ length: count }, () => NEW_ROW);
  const happened: Happened[] = [];
  const inAir: number[] = [];
  let run: Run = { state: 'running', pausing: null };
  let settings = chosen;
  let pulse = NEW_PULSE;
  let waiting = false;
  let ended = 0;
  const change = (at: number, event: RowEvent): Row => {
    const next = rows[at] === undefined ? null : nextRow(rows[at], event);
    if (next === null) throw new Error(`row ${at} cannot take ${event.kind}`);
    rows[at] = next;
    return next;
  };
  const tell = (event: RunEvent): void => {
    const next = nextRun(run, event);
    if (next === null) throw new Error(`the run cannot take ${event.kind}`);
    run = next;
  };
  const endOne = (): void => {
    const { pick, facts } = ends[ended] ?? { pick: 0, facts: ACCEPTED };
    ended += 1;
    const [row = -1] = inAir.splice(pick % inAir.length, 1);
    const seen: EndFacts = { ...facts, row: change(row, { kind: 'ended', outcome: facts.outcome }) };
    const after = afterEnd(pulse, seen, settings);
    pulse = after.pulse;
    waiting ||= after.waitMs !== null;
    if (after.pause !== null) tell({ kind: 'pausing', reason: after.pause });
    happened.push({ kind: 'ended', row, facts: seen, after });
  };
  const resume = (): void => {
    tell({ kind: 'resume' });
    for (const [at, row] of rows.entries()) if (row.state === 'ready') change(at, { kind: 'resumed' });
    settings = { ...settings, firstRows: null };
    pulse = NEW_PULSE;
    waiting = false;
    happened.push({ kind: 'resumed' });
  };

  // Far more moves than any run of that size takes: a run that does not come to its end must not hang the test.
  for (let moves = 0; moves < 50 * (count + ends.length + 1); moves += 1) {
    const of = (state: Row['state']) => rows.filter((row) => row.state === state).length;
    const view = { ready: of('ready'), inFlight: of('in-flight'), inAir: inAir.length, landing: 0, waiting };
    const move = nextMove(run, pulse, settings, view);
    if (move.kind === 'begin-row') {
      const row = rows.findIndex(({ state }) => state === 'ready');
      change(row, { kind: 'intent' });
      happened.push({ kind: 'began', row, inAir: inAir.push(row) });
    } else if (move.kind === 'wait') {
      if (inAir.length > 0) endOne();
      else waiting = false;
    } else {
      tell(move.event);
      if (move.event.kind !== 'pause')
        return { rows, happened: [...happened, { kind: 'finished' } as const] };
      happened.push({ kind: 'paused', reason: move.event.reason });
      resume();
    }
  }
  return { rows, happened };
}
