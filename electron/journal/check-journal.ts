import { type Database, databaseOf, loadSqlite, type SqlRow } from '../files/sqlite';
import { SUMMARY_COLUMNS } from './call-rows';
import {
  ANSWER_COLUMNS,
  answerIsWhole,
  believedOf,
  idsAreWhole,
  REQUEST_COLUMNS,
  ROW_COLUMNS,
  requestIsWhole,
  rowIsWhole,
  runIsWhole,
  TEXT_COLUMNS,
  textsAreWhole,
  WHOLE_RUN,
} from './seal';

/** What a check of a journal came to. */
export interface JournalCheck {
  /** What is wrong with the file's structure, in SQLite's words; null: nothing. */
  readonly structure: string | null;
  /** Records that are not as they were written. */
  readonly damagedRecords: number;
}

/** Rows that are read at once: between two of these the program's own writes are brought into the file. */
const AT_ONCE = 2000;

/** Checks a journal that may be in use: its structure, each index against its table, and each record against its seal. */
export async function checkJournal(file: string): Promise<JournalCheck> {
  const DatabaseSync = await loadSqlite();
  const database = databaseOf(new DatabaseSync(file));
  try {
    database.exec('PRAGMA query_only = ON');
    database.exec('PRAGMA busy_timeout = 2000');
    const structure = structureOf(database);
    return { structure, damagedRecords: structure === null ? damagedRecords(database) : 0 };
  } finally {
    database.close();
  }
}

function structureOf(database: Database): string | null {
  try {
    const said = String(database.prepare('PRAGMA integrity_check(1)').get()?.integrity_check);
    return said === 'ok' ? null : said;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function damagedRecords(database: Database): number {
  const details = ['call_id', ...REQUEST_COLUMNS, ...ANSWER_COLUMNS, 'request_seal', 'answer_seal'].join(
    ', ',
  );
  return (
    countOf(
      database,
      `SELECT id AS key_of, ${SUMMARY_COLUMNS}, ${details} FROM calls LEFT JOIN call_details ON call_id = id WHERE id > ? ORDER BY id`,
      (row) => believedOf(row) === 'all' && requestIsWhole(row) && answerIsWhole(row),
    ) +
    countOf(
      database,
      `SELECT id AS key_of, id, ${WHOLE_RUN} FROM runs WHERE id > ? ORDER BY id`,
      runIsWhole,
    ) +
    countOf(
      database,
      `SELECT id AS key_of, row_no AS own_no, ${ROW_COLUMNS.join(', ')}, seal FROM run_rows WHERE id > ? ORDER BY id`,
      rowIsWhole,
    ) +
    countOf(
      database,
      `SELECT row_id AS key_of, ${TEXT_COLUMNS}, body, body_hash, o_id, task_id, map_id, customer_guid FROM run_row_texts WHERE row_id > ? ORDER BY row_id`,
      (row) => idsAreWhole(row) && textsAreWhole(row),
    )
  );
}

function countOf(database: Database, sql: string, isWhole: (row: SqlRow) => boolean): number {
  const read = database.prepare(`${sql} LIMIT ?`);
  const next = database.prepare(`SELECT min(key_of) AS key_of FROM (${sql})`);
  let damaged = 0;
  let limit = AT_ONCE;
  for (let last = 0; ; ) {
    try {
      const rows = read.all(last, limit);
      const end = rows.at(-1);
      if (!end) return damaged;
      damaged += rows.filter((row) => !isWhole(row)).length;
      last = Number(end.key_of);
    } catch (error) {
      // One of them holds a number that none of ours can be: they are read one by one up to it.
      if (limit === 1) {
        const stuck = next.get(last)?.key_of;
        if (typeof stuck !== 'number') throw error;
        damaged += 1;
        last = stuck;
      }
      limit = limit === 1 ? AT_ONCE : 1;
    }
  }
}
