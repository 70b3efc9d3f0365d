import type { CallSummary } from '../../shared/desk.calls';
import { type WrittenPlace, writtenPlaces } from '../../shared/draft/written-places';
import type { Database } from '../files/sqlite';
import { SUMMARY_COLUMNS, summaryOf } from './call-rows';
import { fromStored, toStored } from './exact-text';

/** One call in the life of an order, and what its body writes; `writes` null: that cannot be told. */
export interface LifeCall {
  readonly call: CallSummary;
  readonly places: WrittenPlace[];
  readonly writes: number | null;
}

/** The calls for an order, or whose answer named it, in any case of its letters: each part finds its rows in an index. */
const OF_ORDER = `SELECT id FROM calls WHERE o_id = ? COLLATE NOCASE
  UNION SELECT id FROM calls WHERE answered_o_id = ? COLLATE NOCASE AND answered_o_id <> ''`;
/** A longer body is not read at all, in characters. */
const BODY_READ = 262_144;

/** The newest `limit` calls of an order, whatever their connection, oldest first; each with `most` of its places. */
export function orderLife(
  database: Database,
  oId: string,
  { limit, most }: { readonly limit: number; readonly most: number },
): { calls: LifeCall[]; total: number } {
  const id = toStored(oId);
  const rows = database
    .prepare(
      `SELECT ${SUMMARY_COLUMNS}, CASE WHEN length(request_body) <= ${BODY_READ} THEN request_body ELSE '' END AS body
       FROM calls JOIN call_details ON call_id = id WHERE id IN (${OF_ORDER}) ORDER BY id DESC LIMIT ?`,
    )
    .all(id, id, limit);
  const count = database.prepare(`SELECT count(*) AS total FROM (${OF_ORDER})`).get(id, id);
  return {
    calls: rows.reverse().map((row) => {
      const { places, count: writes } = writtenPlaces(fromStored(String(row.body)), most);
      return { call: summaryOf(row), places: [...places], writes };
    }),
    total: Number(count?.total ?? 0),
  };
}
