import { ENDPOINTS } from '../../shared/contract/endpoints';
import type { CallDetail, CallSummary, OrderCall } from '../../shared/desk';
import type { Database } from '../files/sqlite';
import { all, filterCondition } from './call-filter';
import type { CallJournal } from './call-record';
import {
  detailOf,
  endDetailValues,
  endedBodyOf,
  endSummaryValues,
  intentDetailValues,
  intentSummaryValues,
  SUMMARY_COLUMNS,
  summaryOf,
} from './call-rows';
import { toStored } from './exact-text';
import { recentOrders } from './recent-orders';

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
  const ended = database.prepare(
    `SELECT id, connection_id, started_at, outcome, request_body FROM calls JOIN call_details ON call_id = id
     WHERE id > ? AND id < coalesce((SELECT min(id) FROM calls WHERE outcome IS NULL), id + 1)
     ORDER BY id LIMIT ?`,
  );

  const settling = database.prepare(
    `SELECT ${SUMMARY_COLUMNS} FROM calls
     WHERE o_id = ? COLLATE NOCASE AND task_id = ? COLLATE NOCASE AND map_id = ? COLLATE NOCASE
       AND customer_guid = ? COLLATE NOCASE AND connection_id = ? AND call IN (?, ?)
       AND outcome IN ('accepted', 'unknown') AND id < ?
     ORDER BY id DESC LIMIT 1`,
  );
  const openUnknown = (order: OrderCall, before: number): CallSummary | null => {
    const ids = [order.oId, order.taskId, order.mapId, order.customerGuid, order.connectionId].map(toStored);
    const calls = ENDPOINTS[order.call].ends ? ['close', 'failedClose'] : [order.call, order.call];
    const row = settling.get(...ids, ...calls, before);
    return row?.outcome === 'unknown' ? summaryOf(row) : null;
  };
  const unknownBefore = (call: CallSummary): CallDetail['unknownBefore'] => {
    if (call.outcome === null || call.outcome === 'accepted' || call.outcome === 'unknown') return null;
    const open = openUnknown(call, call.id);
    return open && { id: open.id, startedAt: open.startedAt, call: open.call };
  };
  const detail = (id: number): CallDetail | null => {
    const row = one.get(id);
    const call = row ? detailOf(row) : null;
    return call && { ...call, unknownBefore: unknownBefore(call) };
  };

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
    get: detail,
    openUnknown: (order) => openUnknown(order, Number.MAX_SAFE_INTEGER),
    unknownBefore: (id) => detail(id)?.unknownBefore ?? null,
    recentOrders: (connectionId, limit) => recentOrders(database, connectionId, limit),
    endedAfter: (id, limit) => ended.all(id, limit).map(endedBodyOf),
  };
}
