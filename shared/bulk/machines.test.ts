import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { OUTCOMES, type Outcome, REASONS, type Reason } from '../contract/outcome';
import { afterEnd, CLEAN_ROWS, NEW_PULSE, type PulseSettings, REPEATS, SAME_REFUSALS } from './pulse';
import { DECISIONS, isSettled, NEW_ROW, nextRow, ROW_STATES, type Row, type RowEvent } from './row-machine';
import { nextRun, PAUSE_REASONS, RUN_STATES, type Run, type RunEvent } from './run-machine';
import { drive, type Happened, type PlannedEnd } from './testing/drive';
import { SEED } from './testing/seed';

const RUNS = { numRuns: 1000, seed: SEED };

const ownEvent: fc.Arbitrary<RowEvent> = fc.oneof(
  fc.constant({ kind: 'intent' } as const),
  fc.constantFrom(...OUTCOMES).map((outcome) => ({ kind: 'ended', outcome }) as const),
  fc.constant({ kind: 'found-in-flight' } as const),
);
const personsEvent: fc.Arbitrary<RowEvent> = fc.oneof(
  fc.constantFrom(...DECISIONS).map((decision) => ({ kind: 'decided', decision }) as const),
  fc.constantFrom('retry', 'skip', 'take-back-skip', 'resumed').map((kind) => ({ kind })),
);
const rowEvent = fc.oneof({ weight: 3, arbitrary: ownEvent }, { weight: 1, arbitrary: personsEvent });
const anyRow: fc.Arbitrary<Row> = fc.record({
  state: fc.constantFrom(...ROW_STATES),
  hadUnknown: fc.boolean(),
  attempts: fc.nat(9),
  repeats: fc.nat(5),
});
const pauseReason = fc.constantFrom(...PAUSE_REASONS);
const anyRun: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ state: fc.constant('running' as const), pausing: fc.option(pauseReason) }),
  fc.record({ state: fc.constant('paused' as const), reason: pauseReason }),
  fc.constantFrom('draft', 'confirmed', 'finished', 'stopped').map((state) => ({ state })),
);
const runEvent: fc.Arbitrary<RunEvent> = fc.oneof(
  fc.constantFrom('confirm', 'resume', 'all-final', 'stop', 'start-up', 'reopen').map((kind) => ({ kind })),
  fc.record({ kind: fc.constantFrom('pausing', 'pause'), reason: pauseReason }),
);

/** Ends that belong together, common ones more often: refusals in the same words and calls that are not sent come in series. */
const likely: fc.Arbitrary<readonly [Outcome, Reason, string | null]> = fc.constantFrom(
  ['accepted', 'code-1', null],
  ['refused', 'code-0', 'no'],
  ['refused', 'code-0', 'no'],
  ['refused', 'code-0', 'other'],
  ['unknown', 'headers-timeout', null],
  ['unknown', 'http-moved', null],
  ['unknown', 'answer-html', null],
  ['unauthorized', 'http-unauthorized', null],
  ['throttled', 'http-throttled', null],
  ['not-sent', 'connection-refused', null],
);
const retryAfterSeconds = fc.option(fc.double({ min: -5, max: 400, noNaN: true }));
const plannedEnd: fc.Arbitrary<PlannedEnd> = fc
  .tuple(fc.nat(7), likely, retryAfterSeconds)
  .map(([pick, [outcome, reason, message], seconds]) => ({
    pick,
    facts: { outcome, reason, message, status: null, retryAfterSeconds: seconds },
  }));
/** Each end comes some times over. */
const plannedEnds = fc
  .array(fc.tuple(plannedEnd, fc.constantFrom(1, 1, 1, 2, 10, 30)), { maxLength: 16 })
  .map((series) => series.flatMap(([end, times]) => Array<PlannedEnd>(times).fill(end)));
const settings: fc.Arbitrary<PulseSettings> = fc.record({
  concurrency: fc.integer({ min: 1, max: 8 }),
  firstRows: fc.option(fc.integer({ min: 1, max: 5 })),
});

/** Whether a row began between an end that pauses and the next resume. */
function beganAfter(happened: readonly Happened[], pauses: (ends: readonly Ended[]) => boolean): boolean {
  let ends: Ended[] = [];
  for (const one of happened) {
    if (one.kind === 'ended') ends.push(one);
    else if (one.kind === 'resumed') ends = [];
    else if (one.kind === 'began' && pauses(ends)) return true;
  }
  return false;
}
type Ended = Extract<Happened, { kind: 'ended' }>;

/** Checks what happens in any run. */
function inAnyRun(
  check: (happened: readonly Happened[], rows: readonly Row[], chosen: PulseSettings) => void,
) {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), settings, plannedEnds, (count, chosen, ends) => {
      const { happened, rows } = drive(count, chosen, ends);
      check(happened, rows, chosen);
    }),
    RUNS,
  );
}

describe('the machines of a bulk run, whatever happens', { timeout: 60_000 }, () => {
  beforeAll(() => console.log(`seed: ${SEED} (shared/bulk/machines.test.ts)`));

  it('keep every row in exactly one state: counts by state add up to the rows (I2)', () => {
    const events = fc.array(fc.tuple(fc.nat(7), rowEvent), { maxLength: 80 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), events, (count, sequence) => {
        const rows: Row[] = Array.from({ length: count }, () => NEW_ROW);
        const counts = new Map<string, number>([['ready', count]]);
        for (const [pick, event] of sequence) {
          const before = rows[pick % count] ?? NEW_ROW;
          const after = nextRow(before, event);
          if (after === null) continue;
          rows[pick % count] = after;
          counts.set(before.state, (counts.get(before.state) ?? 0) - 1);
          counts.set(after.state, (counts.get(after.state) ?? 0) + 1);
          expect(after.attempts - before.attempts).toBe(event.kind === 'intent' ? 1 : 0);
          expect([...counts.values()].reduce((sum, one) => sum + one)).toBe(count);
        }
        for (const state of ROW_STATES)
          expect(rows.filter((row) => row.state === state)).toHaveLength(counts.get(state) ?? 0);
      }),
      RUNS,
    );
  });

  it('leave a settled row as it is until a person acts (I5)', () => {
    fc.assert(
      fc.property(
        anyRow.filter(({ state }) => isSettled(state)),
        ownEvent,
        (row, event) => {
          expect(nextRow(row, event)).toBeNull();
        },
      ),
      RUNS,
    );
  });

  it('never forget that a row may have been done (I4)', () => {
    fc.assert(
      fc.property(fc.array(rowEvent, { minLength: 10, maxLength: 80 }), (events) => {
        let row = NEW_ROW;
        let mayBeDone = false;
        for (const event of events) {
          const after = nextRow(row, event);
          if (after === null) continue;
          mayBeDone ||= after.state === 'unknown';
          if (mayBeDone) {
            expect(after.hadUnknown).toBe(true);
            expect(after.state).not.toBe('refused');
            // Nothing but a person who looked says that it is not done and stays so; taken back, it is unknown again.
            if (after.state === 'skipped') expect(event).toEqual({ kind: 'decided', decision: 'leave' });
            if (event.kind === 'take-back-skip') expect(after.state).toBe('unknown');
            // It is sent again by nothing but a person's word.
            if (after.state === 'ready') expect(['decided', 'resumed']).toContain(event.kind);
          }
          row = after;
        }
      }),
      RUNS,
    );
  });

  it('run only what a person started: after the program starts nothing runs, however often it starts (I5, I9)', () => {
    fc.assert(
      fc.property(anyRun, fc.array(runEvent, { maxLength: 30 }), (first, events) => {
        const started = nextRun(first, { kind: 'start-up' });
        expect(started?.state).not.toBe('running');
        expect(started && nextRun(started, { kind: 'start-up' })).toBe(started);
        let run = started ?? first;
        for (const event of events) {
          const after = nextRun(run, event) ?? run;
          expect(RUN_STATES).toContain(after.state);
          if (after.state === 'running' && run.state !== 'running') expect(event.kind).toBe('resume');
          run = after;
        }
      }),
      RUNS,
    );
  });

  it('answer every end: it goes on, waits a bearable time and repeats, or pauses', () => {
    const facts = fc.record({
      outcome: fc.constantFrom(...OUTCOMES),
      reason: fc.constantFrom(...REASONS),
      status: fc.option(fc.integer({ min: 100, max: 600 })),
      message: fc.option(fc.string()),
      retryAfterSeconds,
    });
    fc.assert(
      fc.property(facts, fc.boolean(), fc.nat(4), settings, (end, hadUnknown, repeats, chosen) => {
        const before: Row = { state: 'in-flight', hadUnknown, attempts: 1, repeats };
        const row = nextRow(before, { kind: 'ended', outcome: end.outcome }) ?? before;
        const { pause, waitMs, repeatRow } = afterEnd(NEW_PULSE, { ...end, row }, chosen);
        expect(repeatRow).toBe(waitMs !== null);
        if (pause !== null) expect(repeatRow).toBe(false);
        // A row that would be ready again goes again by itself or waits for a person, never neither.
        if (row.state === 'ready') expect(repeatRow).toBe(pause === null);
        else expect(repeatRow).toBe(false);
        if (waitMs !== null) {
          expect(waitMs).toBeGreaterThanOrEqual(1000);
          expect(waitMs).toBeLessThanOrEqual(300_000);
        }
      }),
      RUNS,
    );
  });

  it('come to an end with every row settled, if a person resumes at each pause (I8)', () => {
    inAnyRun((happened, rows) => {
      expect(happened.at(-1)).toEqual({ kind: 'finished' });
      expect(rows.every(({ state }) => isSettled(state))).toBe(true);
    });
  });

  it('have no more calls in the air than chosen, and one after a 429 until 20 rows were answered (I7)', () => {
    inAnyRun((happened, _rows, { concurrency }) => {
      let slow = 0;
      for (const one of happened) {
        if (one.kind === 'began') expect(one.inAir).toBeLessThanOrEqual(slow > 0 ? 1 : concurrency);
        if (one.kind === 'resumed') slow = 0;
        if (one.kind !== 'ended') continue;
        if (one.facts.outcome === 'throttled') slow = CLEAN_ROWS;
        else if (one.facts.outcome === 'accepted' || one.facts.outcome === 'refused') slow -= 1;
      }
    });
  });

  it('begin no row after an end that pauses at first sight (promise 5)', () => {
    const atOnce: readonly Reason[] = ['http-unauthorized', 'http-moved', 'answer-html'];
    inAnyRun((happened) => {
      expect(beganAfter(happened, (ends) => ends.some(({ facts }) => atOnce.includes(facts.reason)))).toBe(
        false,
      );
    });
  });

  it('begin no row after two unknown in a row (I7)', () => {
    inAnyRun((happened) => {
      const twice = (ends: readonly Ended[]) => {
        let unknowns = 0;
        for (const { facts } of ends) {
          if (facts.outcome === 'unknown') unknowns += 1;
          if (facts.outcome === 'accepted' || facts.outcome === 'refused') unknowns = 0;
          if (unknowns === 2) return true;
        }
        return false;
      };
      expect(beganAfter(happened, twice)).toBe(false);
    });
  });

  it('begin no row after the same refusal ten times in a row', () => {
    inAnyRun((happened) => {
      const tenTimes = (ends: readonly Ended[]) => {
        let times = 0;
        let last: string | null = null;
        for (const { facts } of ends) {
          if (facts.outcome === 'accepted') times = 0;
          if (facts.outcome !== 'refused') continue;
          times = facts.message === last ? times + 1 : 1;
          last = facts.message;
          if (times === SAME_REFUSALS) return true;
        }
        return false;
      };
      expect(beganAfter(happened, tenTimes)).toBe(false);
    });
  });

  it('repeat by themselves nothing but calls that changed nothing, within the budget of the row and of the run', () => {
    inAnyRun((happened) => {
      const ofRow = new Map<number, number>();
      for (const one of happened) {
        if (one.kind === 'resumed') ofRow.clear();
        if (one.kind !== 'ended' || !one.after.repeatRow) continue;
        expect(['not-sent', 'throttled']).toContain(one.facts.outcome);
        ofRow.set(one.row, (ofRow.get(one.row) ?? 0) + 1);
        expect(Math.max(...ofRow.values())).toBeLessThanOrEqual(REPEATS.row);
        expect([...ofRow.values()].reduce((sum, times) => sum + times)).toBeLessThanOrEqual(REPEATS.run);
      }
    });
  });

  it('settle no more than the first rows before they pause to be looked at', () => {
    inAnyRun((happened, rows, { firstRows }) => {
      if (firstRows === null) return;
      const first = happened.slice(
        0,
        happened.findIndex(({ kind }) => kind === 'resumed'),
      );
      const untilResume = happened.some(({ kind }) => kind === 'resumed') ? first : happened;
      const settled = untilResume.filter((one) => one.kind === 'ended' && isSettled(one.facts.row.state));
      expect(settled.length).toBeLessThanOrEqual(firstRows);
      if (rows.length > firstRows) expect(happened.some(({ kind }) => kind === 'paused')).toBe(true);
    });
  });
});
