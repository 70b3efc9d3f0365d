import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CALLS } from '../../shared/contract/endpoints';
import type { HistoryCall } from '../../shared/desk.calls';
import { HISTORY_SORTS, type HistoryFilter, type HistorySort } from '../../shared/desk.history';
import type { Database } from '../files/sqlite';
import { CALL_LIMITS } from './call-columns';
import { createCallJournal } from './call-journal';
import type { CallJournal } from './call-record';
import { openDatabase } from './database';
import { sealAgain } from './testing/seal-again';
import { endOf, intentOf } from './testing/some-call';

const EVERYTHING: HistoryFilter = { outcomes: [], calls: [], connectionIds: [], text: '' };
/** So small that a few calls reach every limit. */
const SMALL = { counted: 7, few: 4, lines: 5, carried: 3 };

let database: Database;
let journal: CallJournal;
beforeEach(async () => {
  database = await openDatabase(':memory:');
  journal = createCallJournal(database);
});
afterEach(() => database.close());

const some = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const OUTCOMES = ['accepted', 'refused', 'unknown'] as const;
const TEXTS = ['工单已结案', '已结案', 'A-77', 'a 77'] as const;
const call = fc.record({
  outcome: some(...OUTCOMES, null),
  call: some(...CALLS),
  connectionId: some('c1', 'c2'),
  identity: some('SELITE · SYSTEM', 'selite · system', ''),
  status: some(200, 502, null),
  // The clock goes back now and then.
  startedAt: fc.integer({ min: 1, max: 9 }),
  durationMs: some(5, 10, 10, 90),
  message: some('', ...TEXTS),
  run: some(1, null),
});
type Given = typeof call extends fc.Arbitrary<infer T> ? T : never;

const either = <T>(...values: readonly T[]) => fc.uniqueArray(some(...values), { maxLength: 2 });
const filter: fc.Arbitrary<HistoryFilter> = fc.record(
  {
    outcomes: either(...OUTCOMES, 'in-flight' as const),
    calls: either(...CALLS),
    connectionIds: either('c1', 'c2', 'gone'),
    text: some('', '', '结案', '已结案', 'a-77', '7'),
    from: fc.integer({ min: 1, max: 9 }),
    until: fc.integer({ min: 1, max: 10 }),
    statuses: either(200, 502),
    identities: either('SELITE · SYSTEM', 'selite · system'),
    runIds: either(1, 2),
    slowerThan: some(6, 10, 50),
    quickerThan: some(10, 50),
  },
  { requiredKeys: ['outcomes', 'calls', 'connectionIds', 'text'] },
);

/** A program that looks at each call. */
function fits(shown: HistoryCall, wanted: HistoryFilter): boolean {
  const among = <T>(values: readonly T[] | undefined, value: T) => !values?.length || values.includes(value);
  const { durationMs, startedAt } = shown;
  return (
    among(wanted.outcomes, shown.outcome ?? 'in-flight') &&
    among(wanted.calls, shown.call) &&
    among(wanted.connectionIds, shown.connectionId) &&
    among<number | null>(wanted.statuses, shown.status) &&
    among(wanted.identities, shown.identity) &&
    among(wanted.runIds, shown.run?.id ?? 0) &&
    (wanted.from === undefined || startedAt >= wanted.from) &&
    (wanted.until === undefined || startedAt < wanted.until) &&
    (wanted.slowerThan === undefined || (durationMs !== null && durationMs >= wanted.slowerThan)) &&
    (wanted.quickerThan === undefined || (durationMs !== null && durationMs < wanted.quickerThan)) &&
    (wanted.text.length < 2 || (shown.message ?? '').toLowerCase().includes(wanted.text))
  );
}

const ORDER: Readonly<Record<HistorySort, (one: HistoryCall, other: HistoryCall) => number>> = {
  newest: (one, other) => other.id - one.id,
  oldest: (one, other) => one.id - other.id,
  slowest: (one, other) => (other.durationMs ?? 0) - (one.durationMs ?? 0) || other.id - one.id,
};

function fill(calls: readonly Given[]): void {
  database.exec('DELETE FROM calls; DELETE FROM runs');
  database.exec(
    "INSERT INTO runs (id, name, created_at, changed_at, state, source, setup, plan) VALUES (1, 'run', 0, 0, 'finished', '', '', '')",
  );
  for (const { outcome, status, durationMs, message, run, ...begun } of calls) {
    const id = journal.begin(
      intentOf({ ...begun, ticket: randomUUID(), requestBody: '', oId: '', taskId: '' }),
    );
    if (outcome) journal.end(id, endOf({ outcome, status, durationMs, message, answerText: null }));
    if (run) database.prepare('UPDATE calls SET run_id = 1, row_no = 1 WHERE id = ?').run(id);
  }
  sealAgain(database);
}

describe('the list of calls', () => {
  it('shows what a program that looks at each call would, page by page, whatever limit it reaches', () => {
    const limits = some(SMALL, { ...SMALL, few: 0 }, { ...SMALL, few: 1000 }, CALL_LIMITS);
    fc.assert(
      fc.property(
        fc.array(call, { minLength: 1, maxLength: 25 }),
        fc.array(filter, { minLength: 6, maxLength: 6 }),
        fc.integer({ min: 1, max: 6 }),
        limits,
        (calls, filters, size, limit) => {
          fill(calls);
          const listed = createCallJournal(database, limit);
          const every = listed.list(EVERYTHING, null, 500).calls;
          for (const wanted of filters)
            for (const sort of HISTORY_SORTS) {
              const expected = every
                .filter((one) => fits(one, wanted) && (sort !== 'slowest' || one.durationMs !== null))
                .sort(ORDER[sort]);
              const { ids, first } = read(listed, wanted, sort, size);
              // The slowest of many that a search found are those among the newest of them, and the page says so.
              if (first.within !== null) {
                expect(expected.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
                continue;
              }
              expect(ids).toEqual(expected.map(({ id }) => id));
              if (first.atLeast) expect(expected.length).toBeGreaterThanOrEqual(first.total ?? 0);
              else expect(first.total).toBe(sort === 'slowest' ? first.total : expected.length);
            }
        },
      ),
      { numRuns: 120 },
    );
  }, 60_000);

  it('is answered by an index, or walked in its own order: the database itself says how', () => {
    const plan = (wanted: Partial<HistoryFilter>, sort: HistorySort, few: number): string => {
      const asked: string[] = [];
      const watched = createCallJournal(
        {
          ...database,
          prepare: (sql) => {
            asked.push(sql);
            return database.prepare(sql);
          },
        },
        { ...CALL_LIMITS, few },
      );
      asked.length = 0;
      watched.list({ ...EVERYTHING, ...wanted }, null, 100, sort);
      const page = asked.findLast((sql) => sql.startsWith('SELECT id FROM calls')) ?? '';
      return database
        .prepare(`EXPLAIN QUERY PLAN ${page}`)
        .all()
        .map(({ detail }) => String(detail))
        .join('; ');
    };
    fill([]);
    const indexed: readonly [string, Partial<HistoryFilter>][] = [
      ['calls_by_outcome', { outcomes: ['refused', 'in-flight'] }],
      ['calls_by_connection', { connectionIds: ['c1', 'c2'] }],
      ['calls_by_call', { calls: ['close'] }],
      ['calls_by_identity', { identities: ['a'] }],
      ['calls_by_status', { statuses: [200, 502] }],
      ['calls_by_run', { runIds: [1] }],
      ['calls_by_duration', { slowerThan: 5 }],
      ['calls_by_duration', { quickerThan: 5 }],
    ];
    for (const [index, wanted] of indexed) {
      expect(plan(wanted, 'newest', 1000), index).toMatch(new RegExp(`INDEX ${index} \\(`));
      expect(plan(wanted, 'newest', -1), index).not.toContain('TEMP B-TREE');
      expect(plan(wanted, 'oldest', -1), index).not.toContain('TEMP B-TREE');
    }
    expect(plan({}, 'newest', 1000)).toBe('SCAN calls');
    expect(plan({}, 'slowest', 1000)).toMatch(
      /^SEARCH calls USING COVERING INDEX calls_by_duration \(duration_ms>\?\)$/,
    );
  });
});

interface Pages {
  readonly ids: readonly number[];
  readonly first: ReturnType<CallJournal['list']>;
}

function read(listed: CallJournal, wanted: HistoryFilter, sort: HistorySort, size: number): Pages {
  const first = listed.list(wanted, null, size, sort);
  const ids = first.calls.map(({ id }) => id);
  for (let next = first.next; next !== null; ) {
    const page = listed.list(wanted, next, size, sort);
    expect(page.calls.length).toBeLessThanOrEqual(size);
    ids.push(...page.calls.map(({ id }) => id));
    expect(page.next).not.toBe(next);
    next = page.next;
  }
  return { ids, first };
}
