import type { HistoryChoices } from '../../shared/desk.history';
import type { Database } from '../files/sqlite';
import { fromStored } from './exact-text';
import { RUN_NAME, runNameIsWhole } from './seal';

/** So many of each kind are offered. */
const OFFERED = 200;

/** What the calls of the journal can be filtered by. Each kind is read in steps through its index, not call by call. */
export function callChoices(database: Database): HistoryChoices {
  const each = (column: string): readonly (string | number)[] =>
    database
      .prepare(
        `WITH RECURSIVE each (value) AS (
           SELECT min(${column}) FROM calls WHERE ${column} IS NOT NULL
           UNION ALL SELECT (SELECT min(${column}) FROM calls WHERE ${column} > value) FROM each WHERE value IS NOT NULL
         ) SELECT value FROM each WHERE value IS NOT NULL LIMIT ${OFFERED}`,
      )
      .all()
      .map(({ value }) => (typeof value === 'number' ? value : String(value)));
  const name = database.prepare(
    'SELECT connection_name AS name FROM calls WHERE connection_id = ? ORDER BY id DESC LIMIT 1',
  );
  const runs = database.prepare(
    `SELECT id, ${RUN_NAME} FROM runs WHERE EXISTS (SELECT 1 FROM calls WHERE run_id = runs.id) ORDER BY id DESC LIMIT ${OFFERED}`,
  );
  return {
    connections: each('connection_id').map((id) => ({
      id: fromStored(String(id)),
      name: fromStored(String(name.get(id)?.name ?? '')),
    })),
    identities: each('identity').map((value) => fromStored(String(value))),
    statuses: each('status').map(Number),
    runs: runs
      .all()
      .map((run) => ({ id: Number(run.id), name: runNameIsWhole(run) ? fromStored(String(run.name)) : '' })),
  };
}
