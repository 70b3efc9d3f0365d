import type { Database, SqlRow, SqlValue } from '../../files/sqlite';
import { sealOf } from '../seal';

const COLUMNS = `
ALTER TABLE calls ADD COLUMN intent_seal INTEGER;
ALTER TABLE calls ADD COLUMN end_seal INTEGER;
ALTER TABLE call_details ADD COLUMN request_seal INTEGER;
ALTER TABLE call_details ADD COLUMN answer_seal INTEGER;
ALTER TABLE run_rows ADD COLUMN seal INTEGER;
ALTER TABLE run_row_texts ADD COLUMN source_seal INTEGER;
ALTER TABLE run_row_texts ADD COLUMN findings_seal INTEGER;
ALTER TABLE runs ADD COLUMN name_seal INTEGER;
ALTER TABLE runs ADD COLUMN seal INTEGER;
DROP TRIGGER run_plan_is_final;
CREATE TRIGGER run_plan_is_final BEFORE UPDATE OF plan ON runs WHEN old.plan IS NOT NULL AND new.plan IS NOT old.plan
BEGIN SELECT RAISE(ABORT, 'a plan that was confirmed does not change'); END;
`;

/** The columns as they stood when this step was written: a later step may add some, this one never changes. */
const INTENT = `started_at, connection_id, connection_name, connection_kind, identity, call, o_id, task_id, map_id,
  customer_guid, run_id, row_no`;
const END = 'id, duration_ms, outcome, reason, status, message, answered_o_id, answered_task_id';
const REQUEST = 'call_id, method, address, request_headers, request_body, app_version, fingerprint, template';
const ANSWER = `call_id, phase, may_have_sent, answer_headers, answer_text, notes, retry_after_seconds, details, timings`;
const ROW =
  'run_id, row_no, state, had_unknown, attempts, repeats, call_id, outcome, reason, message, duration_ms';
const SOURCE = 'row_id, line, hidden, cells, flaws, edits';
const FINDINGS = 'row_id, problems, repaired';

const RUN = 'id, created_at, changed_at, state, pause_reason, source, setup, plan';

const FINAL = `CREATE TRIGGER run_texts_are_final BEFORE UPDATE ON run_row_texts
WHEN (SELECT plan FROM runs JOIN run_rows ON runs.id = run_id WHERE run_rows.id = old.row_id) IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a row that was confirmed does not change'); END;`;

/** Seals over what rows say (`seal.ts`). What stands there already is sealed as it is: nobody can tell any more. */
export function seals(database: Database): void {
  database.exec(COLUMNS);
  const seal = (table: string, key: string, column: string, columns: string, when: string): void => {
    const rows = database.prepare(
      `SELECT ${key} AS row_key, ${columns} FROM ${table} WHERE ${key} > ? AND ${when} ORDER BY ${key} LIMIT 500`,
    );
    const set = database.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${key} = ?`);
    const names = columns.split(',').map((name) => name.trim());
    for (let last = 0; ; ) {
      const some = rows.all(last);
      for (const row of some) {
        last = Number(row.row_key);
        set.run(sealOf(names.map((name) => factOf(row, name))), last);
      }
      if (some.length === 0) return;
    }
  };
  seal('calls', 'id', 'intent_seal', INTENT, 'TRUE');
  seal('calls', 'id', 'end_seal', END, 'outcome IS NOT NULL');
  seal('call_details', 'call_id', 'request_seal', REQUEST, 'TRUE');
  seal(
    'call_details',
    'call_id',
    'answer_seal',
    ANSWER,
    'coalesce(phase, answer_headers, answer_text) IS NOT NULL',
  );
  seal('run_rows', 'id', 'seal', ROW, 'changed_at IS NOT NULL');
  seal('runs', 'id', 'name_seal', 'id, name', 'TRUE');
  seal('runs', 'id', 'seal', RUN, 'TRUE');
  // A row that was confirmed does not change: its seals are the one thing that it is still given.
  database.exec('DROP TRIGGER run_texts_are_final');
  seal('run_row_texts', 'row_id', 'source_seal', SOURCE, 'TRUE');
  seal('run_row_texts', 'row_id', 'findings_seal', FINDINGS, "(problems <> '[]' OR repaired <> '[]')");
  database.exec(FINAL);
}

function factOf(row: SqlRow, name: string): SqlValue {
  return row[name] ?? null;
}
