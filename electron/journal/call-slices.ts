import type { Call } from '../../shared/contract/endpoints';
import type { Outcome, Reason } from '../../shared/contract/outcome';
import type { CallSummary } from '../../shared/desk.calls';
import type { CallChoice, HistoryFilter } from '../../shared/desk.history';
import { searchedText } from '../../shared/search-words';
import type { Database, SqlRow } from '../files/sqlite';
import { all, choiceCondition, columnChoices, measureConditions } from './call-filter';
import type { ListCalls } from './call-list';
import { SUMMARY_COLUMNS, summaryOf } from './call-rows';
import { chosenIds } from './chosen-ids';
import { fromStored } from './exact-text';

/** What figures are made of. Times in milliseconds; `message` as the server said it. */
export interface CountedCall {
  readonly startedAt: number;
  readonly durationMs: number | null;
  readonly connectionId: string;
  readonly connectionName: string;
  readonly connectionKind: CallSummary['connectionKind'];
  readonly call: Call;
  readonly outcome: Outcome | null;
  readonly reason: Reason | null;
  /** Of a refused call only. */
  readonly message: string | null;
}

/** Calls in slices that are read at once: nothing here ever holds the program for long. */
export interface CallSlices {
  /** The newest calls of a choice before the one with this id, newest first, so many at most. */
  chosen(choice: CallChoice, before: number | null, limit: number): CallSummary[];
  /** The calls under a filter that began in a time, slice by slice. */
  counted(wish: CountedWish): Iterable<CountedSlice>;
}

/** Calls, and how far the journal has been gone through with them: a share of 1. */
export interface CountedSlice {
  readonly calls: readonly CountedCall[];
  readonly share: number;
}

/** Which calls are counted; times in milliseconds since 1970. */
export interface CountedWish {
  readonly filter: HistoryFilter;
  readonly from: number;
  readonly until: number;
}

/** Ids that are looked through at once: about as many calls as are read within a turn. */
const IDS_AT_ONCE = 1000;

const COUNTED = `started_at, duration_ms, connection_id, connection_name, connection_kind, call, outcome, reason,
  CASE WHEN outcome = 'refused' THEN message END AS said`;

/** Reads the calls of an open journal slice by slice; `list` says which ones a filter shows. */
export function createCallSlices(database: Database, list: ListCalls): CallSlices {
  const summaries = database.prepare(
    `SELECT ${SUMMARY_COLUMNS} FROM (SELECT key AS place, value AS given FROM json_each(?)) CROSS JOIN calls ON calls.id = given ORDER BY place`,
  );
  const range = database.prepare(
    'SELECT min(+id) AS first, max(+id) AS last FROM calls WHERE started_at >= ? AND started_at < ?',
  );
  const byIds = database.prepare(`SELECT ${COUNTED} FROM json_each(?) CROSS JOIN calls ON calls.id = value`);
  return {
    chosen: (choice, before, limit) =>
      summaries.all(JSON.stringify(chosenIds(list, choice, before, limit))).map(summaryOf),
    counted: (wish) => (searchedText(wish.filter.text) === null ? walked(wish) : searched(wish)),
  };

  /** The index of the search names the calls. */
  function* searched({ filter, from, until }: CountedWish): Generator<CountedSlice> {
    const within = {
      ...filter,
      from: Math.max(from, filter.from ?? from),
      until: Math.min(until, filter.until ?? until),
    };
    let newest = 0;
    for (let before: number | null = null; ; ) {
      const { ids, next } = list(within, 'newest', before, IDS_AT_ONCE);
      newest = Math.max(newest, ids[0] ?? 0, next ?? 0);
      const share = next === null ? 1 : 1 - next / newest;
      yield { calls: byIds.all(JSON.stringify(ids)).map(countedOf), share };
      if (next === null) return;
      before = next;
    }
  }

  /** The calls of the time are walked by their ids: every one is looked at. */
  function* walked({ filter, from, until }: CountedWish): Generator<CountedSlice> {
    const found = range.get(from, until);
    if (found?.first == null) return;
    // The plus: rows are found by their ids, which the slice bounds, and by nothing else.
    const wanted = all([
      { sql: 'id >= ? AND id <= ?', values: [] },
      { sql: '+started_at >= ? AND +started_at < ?', values: [from, until] },
      ...columnChoices(filter).map((choice) => choiceCondition(choice, true)),
      ...measureConditions(filter),
    ]);
    const slice = database.prepare(`SELECT ${COUNTED} FROM calls WHERE ${wanted.sql}`);
    const [begin, last] = [Number(found.first), Number(found.last)];
    for (let first = begin; first <= last; first += IDS_AT_ONCE) {
      const to = Math.min(first + IDS_AT_ONCE - 1, last);
      const share = (to - begin + 1) / (last - begin + 1);
      yield { calls: slice.all(first, to, ...wanted.values).map(countedOf), share };
    }
  }
}

// Not through the schema: it would take longer than the reading, a million times.
function countedOf(row: SqlRow): CountedCall {
  return {
    startedAt: Number(row.started_at),
    durationMs: row.duration_ms == null ? null : Number(row.duration_ms),
    connectionId: fromStored(String(row.connection_id)),
    connectionName: fromStored(String(row.connection_name)),
    connectionKind: String(row.connection_kind) as CountedCall['connectionKind'],
    call: String(row.call) as Call,
    outcome: row.outcome === null ? null : (String(row.outcome) as Outcome),
    reason: row.reason === null ? null : (String(row.reason) as Reason),
    message: typeof row.said === 'string' ? fromStored(row.said) : null,
  };
}
