import type { Database } from '../files/sqlite';
import { all, filterCondition } from './call-filter';
import type { CallJournal } from './call-record';
import {
  detailOf,
  endDetailValues,
  endSummaryValues,
  intentDetailValues,
  intentSummaryValues,
  SUMMARY_COLUMNS,
  summaryOf,
} from './call-rows';

/** The journal of calls in an open database. What a method wrote is on disk when it returns. */
export function createCallJournal(database: Database): CallJournal {
  const begin = database.prepare(
    `INSERT INTO calls (ticket, started_at, connection_id, connection_name, connection_kind, identity, call, o_id, task_id, map_id, customer_guid)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const beginDetail = database.prepare(
    'INSERT INTO call_details (call_id, method, address, request_headers, request_body) VALUES (?, ?, ?, ?, ?)',
  );
  // An outcome is written once: nothing may later turn `unknown` into something else here.
  const end = database.prepare(
    'UPDATE calls SET duration_ms = ?, outcome = ?, reason = ?, status = ?, message = ? WHERE id = ? AND outcome IS NULL',
  );
  const endDetail = database.prepare(
    `UPDATE call_details SET phase = ?, may_have_sent = ?, answer_headers = ?, answer_text = ?, notes = ?,
       retry_after_seconds = ?, details = ?, timings = ? WHERE call_id = ?`,
  );
  const interrupt = database.prepare(
    "UPDATE calls SET outcome = 'unknown', reason = 'interrupted' WHERE outcome IS NULL",
  );
  const ticket = database.prepare('SELECT 1 FROM calls WHERE ticket = ?');
  const one = database.prepare('SELECT * FROM calls JOIN call_details ON call_id = id WHERE id = ?');

  return {
    begin: (intent) =>
      database.atomically(() => {
        const id = Number(begin.run(...intentSummaryValues(intent)).lastInsertRowid);
        beginDetail.run(id, ...intentDetailValues(intent));
        return id;
      }),
    end: (id, ended) =>
      database.atomically(() => {
        if (Number(end.run(...endSummaryValues(ended), id).changes) !== 1)
          throw new Error(`call ${id} is not in flight`);
        endDetail.run(...endDetailValues(ended), id);
      }),
    endInterrupted: () => Number(interrupt.run().changes),
    hasTicket: (name) => ticket.get(name) !== undefined,
    list(filter, before, limit) {
      const wanted = filterCondition(filter);
      const page = all([wanted, ...(before === null ? [] : [{ sql: 'id < ?', values: [before] }])]);
      const rows = database.prepare(
        `SELECT ${SUMMARY_COLUMNS} FROM calls WHERE ${page.sql} ORDER BY id DESC LIMIT ?`,
      );
      const count = database.prepare(`SELECT count(*) AS total FROM calls WHERE ${wanted.sql}`);
      return {
        calls: rows.all(...page.values, limit).map(summaryOf),
        total: Number(count.get(...wanted.values)?.total ?? 0),
      };
    },
    get(id) {
      const row = one.get(id);
      return row ? detailOf(row) : null;
    },
  };
}
