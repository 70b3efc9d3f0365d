import { createHash } from 'node:crypto';
import type { RowAttempt } from '../../shared/bulk/exchange';
import type { CallSummary } from '../../shared/desk.calls';
import type { Database, SqlRow, SqlValue } from '../files/sqlite';
import type { Condition } from './call-filter';
import { SUMMARY_COLUMNS, summaryOf } from './call-rows';
import { fromStored, toStored } from './exact-text';
import { lastCalls } from './last-call';
import { machineRowOf } from './row-moves';
import type { ExportedRow, ExportedRows, PlannedRow, RunJournal } from './run-record';
import { cameOf, lastAttemptOf, leftOutOf, skippedAsOf, textsOf } from './run-rows';
import { findingsSeal, OWN_NUMBER, ROW_COLUMNS, sourceSeal, TEXT_COLUMNS } from './seal';

type ExportPart = Pick<RunJournal, 'attempts' | 'exported' | 'widest' | 'planRows' | 'stagePlan'>;

const JOINED = 'run_rows JOIN run_row_texts ON row_id = run_rows.id';
const RESULT = `seal, ${OWN_NUMBER}, ${ROW_COLUMNS.join(', ')}, left_out, skipped_as, ${TEXT_COLUMNS}`;

/** What leaves the journal as a file, and rows of a plan that come from one. */
export function runExports(database: Database): ExportPart {
  const widest = database.prepare(
    `SELECT max(iif(json_valid(cells), json_array_length(cells), 0)) AS cells, max(row_no) AS last FROM
       (SELECT row_no, cells FROM ${JOINED} WHERE run_id = ? AND row_no > ? ORDER BY row_no LIMIT ?)`,
  );
  const attempts = database.prepare(
    `SELECT ${SUMMARY_COLUMNS} FROM calls
     WHERE run_id = ? AND row_no = ? ORDER BY id DESC`,
  );
  const planRows = database.prepare(
    `SELECT row_no, ${TEXT_COLUMNS}, body, body_hash, o_id, task_id, map_id, customer_guid
     FROM ${JOINED} WHERE run_id = ? AND body_hash IS NOT NULL AND row_no > ? ORDER BY row_no LIMIT ?`,
  );
  const addRow = database.prepare("INSERT INTO run_rows (run_id, row_no, state) VALUES (?, ?, 'ready')");
  const addTexts = database.prepare(
    `INSERT INTO run_row_texts
       (row_id, line, hidden, cells, flaws, edits, source_seal, body, body_hash, o_id, task_id, map_id, customer_guid, repaired,
        findings_seal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const callOf = lastCalls(database);
  return {
    attempts: (runId, row) => attempts.all(runId, row).map(attemptOf),
    exported(runId, which, after, limit) {
      const among = amongOf(which);
      return database
        .prepare(
          `SELECT ${RESULT} FROM ${JOINED}
           WHERE run_rows.run_id = ? AND run_rows.row_no > ? AND ${among.sql} ORDER BY run_rows.row_no LIMIT ?`,
        )
        .all(runId, after, ...among.values, limit)
        .map((row) => exportedOf(row, callOf(row)));
    },
    widest(runId, after, limit) {
      const found = widest.get(runId, after, limit);
      return found?.last == null ? null : { cells: Number(found.cells), last: Number(found.last) };
    },
    planRows: (runId, after, limit) => planRows.all(runId, after, limit).map(plannedOf),
    stagePlan: (runId, rows) =>
      database.atomically(() => {
        for (const { number, line, cells, edits, body, ids, repaired } of rows) {
          const id = Number(addRow.run(runId, number).lastInsertRowid);
          const named = [ids.oId, ids.taskId, ids.mapId, ids.customerGuid].map(toStored);
          const hash = createHash('sha256').update(body, 'utf8').digest('hex');
          const came = [line, 0, JSON.stringify(cells), '[]', JSON.stringify(edits)];
          const seals = [sourceSeal(id, came), findingsSeal(id, '[]', repaired)] as const;
          addTexts.run(id, ...came, seals[0], toStored(body), hash, ...named, repaired, seals[1]);
        }
      }),
  };
}

function amongOf(which: ExportedRows): Condition {
  if ('rows' in which)
    return {
      sql: 'run_rows.row_no IN (SELECT value FROM json_each(?))',
      values: [JSON.stringify(which.rows)],
    };
  const { states } = which;
  return states.length === 0
    ? { sql: 'TRUE', values: [] }
    : { sql: `run_rows.state IN (${states.map(() => '?').join(', ')})`, values: states };
}

function attemptOf(row: SqlRow): RowAttempt {
  const { id, startedAt, durationMs, outcome, reason, message } = summaryOf(row);
  return { callId: id, elsewhere: false, startedAt, durationMs, outcome, reason, message };
}

function exportedOf(row: SqlRow, call: CallSummary | null): ExportedRow {
  const { state, hadUnknown, attempts } = machineRowOf(row);
  const { reason, message, durationMs } = lastAttemptOf(row);
  return {
    number: Number(row.row_no),
    ...textsOf(row),
    ...{ state, hadUnknown, attempts },
    leftOut: leftOutOf(row.left_out),
    skippedAs: skippedAsOf(row.skipped_as),
    ...{ reason, message, durationMs },
    sentAt: call?.startedAt ?? null,
    answered: call?.answered ?? null,
  };
}

function plannedOf(row: SqlRow): PlannedRow {
  return {
    number: Number(row.row_no),
    ...cameOf(row),
    body: textOf(row.body) ?? '',
    bodyHash: String(row.body_hash),
    ids: {
      oId: textOf(row.o_id) ?? '',
      taskId: textOf(row.task_id) ?? '',
      mapId: textOf(row.map_id) ?? '',
      customerGuid: textOf(row.customer_guid) ?? '',
    },
    repaired: String(row.repaired),
  };
}

function textOf(value: SqlValue | undefined): string | null {
  return typeof value === 'string' ? fromStored(value) : null;
}
