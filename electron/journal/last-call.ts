import type { CallSummary } from '../../shared/desk.calls';
import type { Database, SqlRow } from '../files/sqlite';
import { SUMMARY_COLUMNS, summaryOf } from './call-rows';
import { rowIsWhole } from './seal';

/** Finds the call that a row was last sent by; null: none, or it is not kept any more, or the disk changed the row. */
export function lastCalls(database: Database): (row: SqlRow) => CallSummary | null {
  const call = database.prepare(`SELECT ${SUMMARY_COLUMNS} FROM calls WHERE id = ?`);
  return (row) => {
    const found = rowIsWhole(row) && row.call_id != null ? call.get(row.call_id) : undefined;
    return found ? summaryOf(found) : null;
  };
}
