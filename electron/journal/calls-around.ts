import type { CallSummary } from '../../shared/desk.calls';
import type { Database } from '../files/sqlite';
import { SUMMARY_COLUMNS, summaryOf } from './call-rows';
import { toStored } from './exact-text';

/** How many are told on either side. */
const MOST = 8;

/** The calls around one: of its order, of the row of a run that it is an attempt of, or of the same new order. */
export interface CallsAround {
  /** Newest first. */
  readonly before: CallSummary[];
  /** Oldest first. */
  readonly after: CallSummary[];
}

/** Each part goes by an index of its own. */
const RELATED = `id IN (
  SELECT id FROM calls WHERE o_id = ?1 COLLATE NOCASE AND ?1 <> ''
  UNION SELECT id FROM calls WHERE answered_o_id = ?1 COLLATE NOCASE AND answered_o_id <> ''
  UNION SELECT id FROM calls WHERE o_id = '' COLLATE NOCASE AND customer_guid = ?2 COLLATE NOCASE AND map_id = ?3 COLLATE NOCASE AND ?1 = '' AND ?2 <> ''
  UNION SELECT id FROM calls WHERE run_id = ?4 AND row_no = ?5
) AND connection_id = ?6`;

/** What happened before and after a call to what it was about, on the same connection. */
export function callsAround(database: Database, call: CallSummary): CallsAround {
  const values = [
    ...[call.oId || (call.answered?.oId ?? ''), call.customerGuid, call.mapId].map(toStored),
    call.run?.id ?? null,
    call.run?.row ?? null,
    toStored(call.connectionId),
    call.id,
  ];
  const side = (way: 'id < ?7 ORDER BY id DESC' | 'id > ?7 ORDER BY id') =>
    database
      .prepare(`SELECT ${SUMMARY_COLUMNS} FROM calls WHERE ${RELATED} AND ${way} LIMIT ${MOST}`)
      .all(...values)
      .map(summaryOf);
  return { before: side('id < ?7 ORDER BY id DESC'), after: side('id > ?7 ORDER BY id') };
}
