import type { Database, SqlRow, SqlValue } from '../files/sqlite';
import { END_COLUMNS, endSeal } from './seal';

/** Of a call that was on its way nobody knows more than this, in the order of `END_COLUMNS`. */
const ENDED: readonly SqlValue[] = [null, 'unknown', 'interrupted', null, null, '', ''];

/** Ends calls that were in flight when the program ended; each gives the number of such calls. */
export function interruptedCalls(database: Database): {
  endAll(): number;
  endOfRow(runId: number, row: number): number;
} {
  // A call that has an end's seal has ended, whatever the disk made of its outcome since.
  const inFlight = 'SELECT id FROM calls WHERE outcome IS NULL AND end_seal IS NULL';
  const all = database.prepare(inFlight);
  const ofRow = database.prepare(`${inFlight} AND run_id = ? AND row_no = ?`);
  const end = database.prepare(
    `UPDATE calls SET ${END_COLUMNS.map((column) => `${column} = ?`).join(', ')}, end_seal = ? WHERE id = ?`,
  );
  const endEach = (rows: readonly SqlRow[]): number => {
    for (const { id } of rows) end.run(...ENDED, endSeal(Number(id), ENDED), Number(id));
    return rows.length;
  };
  return {
    endAll: () => database.atomically(() => endEach(all.all())),
    endOfRow: (runId, row) => endEach(ofRow.all(runId, row)),
  };
}
