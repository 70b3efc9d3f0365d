import { nextMove } from '../../shared/bulk/next-move';
import type { RunPace, RunPlan } from '../../shared/bulk/plan';
import { type AfterEnd, afterEnd, type EndFacts, NEW_PULSE } from '../../shared/bulk/pulse';
import { MAY_BE_DONE, nextRow, type Row, type RowState } from '../../shared/bulk/row-machine';
import type { PauseReason, RunEvent } from '../../shared/bulk/run-machine';
import type { CallDetail } from '../../shared/desk.calls';
import type { ReadyRow, RowCounts, RunJournal } from '../journal/run-record';
import type { Client } from '../ngs/client';
import type { RowInput } from '../ngs/prepare';
import { createSpeed } from './speed';

/** What a run needs of the world. */
export interface RunParts {
  readonly runs: Pick<RunJournal, 'move' | 'moveRows' | 'ready' | 'counts' | 'endOrphans'>;
  /** Whether a row was done elsewhere since its plan was confirmed, or may have been: it is not sent then. */
  readonly isDone: (row: ReadyRow) => boolean;
  readonly send: (input: RowInput) => ReturnType<Client['send']>;
  readonly hashOf: (body: string) => string;
  readonly clock: () => number;
  readonly newTicket: () => string;
  /** Calls back after milliseconds; gives what takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
  /** Something about the run is other than before. */
  readonly changed: () => void;
}

/** A run while it runs. */
export interface RunningRun {
  readonly connectionId: string;
  /** No new row begins; the run is paused once what is in the air has come down. Resolves then. */
  pause(reason: PauseReason): Promise<void>;
  setPace(pace: RunPace): void;
  progress(): RunProgress;
  /** Resolves when it is paused or finished. */
  readonly over: Promise<void>;
}

/** How a running run stands. */
export interface RunProgress {
  readonly counts: RowCounts;
  /** Why it is about to pause; null: it is not. */
  readonly pausing: PauseReason | null;
  /** The program waits until then (throttled, or nothing could be sent); null: it does not wait. */
  readonly waitingUntil: number | null;
  readonly perSecond: number | null;
}

const AHEAD = 64;

/**
 * Sends the ready rows of a run that the journal has as running, until none is left or something asks for a person.
 * Each row takes the road of a single call, which writes its intent before and its outcome after.
 */
export function runRows(id: number, plan: RunPlan, given: RunPace, parts: RunParts): RunningRun {
  const { runs, clock, changed } = parts;
  runs.endOrphans(id);
  const counts: Record<RowState, number> = { ...runs.counts(id) };
  const speed = createSpeed();
  const again: ReadyRow[] = [];
  let pace = given;
  let pulse = NEW_PULSE;
  let ahead: ReadyRow[] = [];
  let seen = 0;
  let inAir = 0;
  let landing = 0;
  let pausing: PauseReason | null = null;
  let notBefore = 0;
  let waitingUntil: number | null = null;
  let wakeUp: (() => void) | null = null;
  let isOver = false;
  // The stop to look comes once in a run: only while no row of it was tried.
  const isFresh = MAY_BE_DONE.every((state) => counts[state] === 0) && counts.refused === 0;
  const firstRows = isFresh && given.firstRows > 0 ? given.firstRows : null;
  const settings = () => ({ concurrency: pace.concurrency, firstRows });
  let end = (): void => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });

  const nextRowToSend = (): ReadyRow | null => {
    const repeat = again.shift();
    if (repeat) return repeat;
    if (ahead.length === 0) {
      try {
        ahead = runs.ready(id, seen, AHEAD);
      } catch {
        return null;
      }
      seen = ahead.at(-1)?.number ?? seen;
    }
    return ahead.shift() ?? null;
  };

  const settle = (event: RunEvent): void => {
    isOver = true;
    wakeUp?.();
    wakeUp = null;
    if (!tryMove(event)) tryMove({ kind: 'pause', reason: 'disk' });
    changed();
    end();
  };

  /** False where the disk does not take it: the run stands as running there, and the room and the next start know better. */
  const tryMove = (event: RunEvent): boolean => {
    try {
      runs.move(id, event);
      return true;
    } catch {
      return false;
    }
  };

  const wakeIn = (ms: number): void => {
    wakeUp?.();
    wakeUp = parts.after(ms, () => {
      wakeUp = null;
      waitingUntil = null;
      pump();
    });
  };

  const pump = (): void => {
    while (!isOver) {
      const waiting = clock() < notBefore;
      const view = { ready: counts.ready, inFlight: counts['in-flight'], inAir, landing, waiting };
      const next = nextMove({ state: 'running', pausing }, pulse, settings(), view);
      switch (next.kind) {
        case 'wait':
          if (waiting && wakeUp === null) wakeIn(notBefore - clock());
          return;
        case 'tell':
          settle(next.event);
          return;
        case 'begin-row':
          begin();
      }
    }
  };

  /** Takes the next row up; a row that cannot be read as it was confirmed is not sent. */
  const begin = (): void => {
    const row = nextRowToSend();
    if (row === null || parts.hashOf(row.body) !== row.bodyHash) {
      pausing = 'disk';
      return;
    }
    if (wasSkipped(row)) return;
    if (pace.perSecond !== null) notBefore = clock() + 1000 / pace.perSecond;
    void attempt(row);
  };

  /** Skips a row that was done elsewhere meanwhile. True also where that cannot be told or written: it is not sent either. */
  const wasSkipped = (row: ReadyRow): boolean => {
    try {
      if (!parts.isDone(row)) return false;
      if (runs.moveRows(id, [row.number], SKIP, 'elsewhere') !== 1) throw new Error('the row is not ready');
      move('ready', nextRow(readyAgain(row), SKIP)?.state ?? 'skipped');
      changed();
    } catch {
      pausing = 'disk';
    }
    return true;
  };

  const attempt = async (row: ReadyRow): Promise<void> => {
    const asItWas = readyAgain(row);
    const flying: Row = { ...asItWas, state: 'in-flight' };
    let reaction: AfterEnd | null = null;
    /** The breaker is asked before the outcome is written: no other row begins meanwhile that should not. */
    const weigh = (facts: EndFacts): AfterEnd => {
      const found = afterEnd(pulse, facts, settings());
      pulse = found.pulse;
      pausing ??= found.pause === 'first-rows' ? null : found.pause;
      return found;
    };
    inAir += 1;
    move('ready', 'in-flight');
    let isLanding = false;
    const ended = await send(row, (end) => {
      const next = nextRow(flying, { kind: 'ended', outcome: end.outcome }) ?? flying;
      reaction = weigh({ ...end, row: next });
      if (reaction.pause !== null || reaction.waitMs !== null) return;
      // The next row's intent goes to disk in one commit with this row's outcome: behind it, and not without it.
      isLanding = true;
      landing += 1;
      pump();
    });
    inAir -= 1;
    if (isLanding) landing -= 1;
    // Without an intent on disk nothing was tried, and the row is as it was; without an outcome it stays in the air.
    const landed =
      ended.written === 'nothing' ? asItWas : nextRow(flying, { kind: 'ended', outcome: ended.outcome });
    const after = ended.written === 'intent' ? flying : (landed ?? flying);
    move('in-flight', after.state);
    speed.ended(clock());
    const { repeatRow, waitMs } =
      reaction !== null && ended.written === 'all' ? (reaction as AfterEnd) : weigh({ ...ended, row: after });
    if (repeatRow) again.push({ ...row, repeats: after.repeats });
    if (waitMs !== null && pausing === null) {
      waitingUntil = clock() + waitMs;
      notBefore = Math.max(notBefore, waitingUntil);
      wakeIn(waitMs);
    }
    changed();
    pump();
  };

  const send = async (row: ReadyRow, onEnd: NonNullable<RowInput['onEnd']>): Promise<Attempt> => {
    try {
      const { call: name, connectionId, fingerprint } = plan;
      const run = { id, row: row.number };
      const ticket = parts.newTicket();
      const mayBegin = (): boolean => pausing === null;
      const sent = await parts.send({
        ...{ ticket, connectionId, call: name, body: row.body, fingerprint, run, mayBegin, onEnd },
      });
      return sent.kind === 'answered' ? attemptOf(sent.call) : UNTOLD;
    } catch {
      return UNTOLD;
    }
  };

  const move = (from: RowState, to: RowState): void => {
    counts[from] -= 1;
    counts[to] += 1;
  };

  queueMicrotask(pump);
  return {
    connectionId: plan.connectionId,
    pause(reason) {
      if (!isOver) {
        pausing ??= reason;
        changed();
        pump();
      }
      return over;
    },
    setPace(wanted) {
      pace = wanted;
      pump();
    },
    progress: () => ({ counts: { ...counts }, pausing, waitingUntil, perSecond: speed.perSecond(clock()) }),
    over,
  };
}

const SKIP = { kind: 'skip' } as const;

function readyAgain({ hadUnknown, repeats }: ReadyRow): Row {
  return { state: 'ready', attempts: 0, repeats, hadUnknown };
}

/** What an attempt came to, and how much of it is on disk. */
type Attempt = Omit<EndFacts, 'row'> & { readonly written: 'all' | 'intent' | 'nothing' };

/** A defect of ours: whether anything left is not known, and the intent may be on disk. */
const UNTOLD: Attempt = {
  outcome: 'unknown',
  reason: 'journal-failed',
  status: null,
  message: null,
  retryAfterSeconds: null,
  written: 'intent',
};

function attemptOf({ id, message, outcome, reason, retryAfterSeconds, status }: CallDetail): Attempt {
  if (outcome === null || reason === null) return UNTOLD;
  const written = id === 0 ? 'nothing' : reason === 'journal-failed' ? 'intent' : 'all';
  return { outcome, reason, status, message, retryAfterSeconds, written };
}
