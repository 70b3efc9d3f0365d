import type { HistoryFilter } from '../../shared/desk.history';
import type { Database } from '../files/sqlite';
import { all, bound } from './call-filter';

/** Between which numbers the calls of a time stand; null: no bound. */
export interface IdSpan {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The span of numbers that holds every call begun in the filter's time; null where there is none. A clock that was set
 * back makes it wider than the time itself, never narrower.
 */
export function spanOf(database: Database, { from, until }: HistoryFilter): IdSpan | null {
  if (from === undefined && until === undefined) return { low: null, high: null };
  const { sql, values } = all([...bound('started_at >= ?', from), ...bound('started_at < ?', until)]);
  const span = database
    .prepare(`SELECT min(+id) AS low, max(+id) AS high FROM calls WHERE ${sql}`)
    .get(...values);
  if (!span || span.low === null) return null;
  return {
    low: from === undefined ? null : Number(span.low),
    high: until === undefined ? null : Number(span.high),
  };
}
