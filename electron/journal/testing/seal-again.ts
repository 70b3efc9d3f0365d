import type { Database } from '../../files/sqlite';
import { END_COLUMNS, endSeal, INTENT_COLUMNS, sealOf } from '../seal';

/** Seals the calls behind a number as they stand, for a test that wrote to their rows itself. */
export function sealAgain(database: Database, behind = 0): void {
  const set = database.prepare('UPDATE calls SET intent_seal = ?, end_seal = ? WHERE id = ?');
  for (const row of database.prepare('SELECT * FROM calls WHERE id > ?').all(behind)) {
    const valuesOf = (columns: readonly string[]) => columns.map((column) => row[column] ?? null);
    const id = Number(row.id);
    const end = row.outcome === null ? null : endSeal(id, valuesOf(END_COLUMNS));
    set.run(sealOf(valuesOf(INTENT_COLUMNS)), end, id);
  }
}
