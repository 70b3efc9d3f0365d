import { alikeCalls } from '../../shared/contract/endpoints';
import type { CallDetail, CallSummary, OrderCall } from '../../shared/desk.calls';
import { searchedText } from '../../shared/search-words';
import type { Database } from '../files/sqlite';
import { callChoices } from './call-choices';
import { CALL_LIMITS } from './call-columns';
import { createCallIndex } from './call-index';
import { createCallList, type ListCalls } from './call-list';
import type { CallJournal } from './call-record';
import {
  detailOf,
  endDetailValues,
  endedBodyOf,
  endSummaryValues,
  historyCallOf,
  intentDetailValues,
  intentSummaryValues,
  MADE_FROM,
  SUMMARY_COLUMNS,
  summaryOf,
} from './call-rows';
import { calledOrders } from './called-orders';
import { callsAround } from './calls-around';
import { toStored } from './exact-text';
import { interruptedCalls } from './interrupted-calls';
import { recentOrders } from './recent-orders';
import { rowMoves } from './row-moves';
import { endSeal, REQUEST_COLUMNS, sealOf } from './seal';
import { isSpelled, spelled } from './spelled-ids';

const REQUEST = ['call_id', ...REQUEST_COLUMNS, 'request_seal'].join(', ');

/** Calls that a search takes in before it answers. */
const TAKEN_IN = 500;

/**
 * The journal of calls in an open database. What a method wrote is on disk when it returns. Once its file is found
 * damaged no call begins: what cannot be written down for good is not sent.
 */
export function createCallJournal(
  database: Database,
  limits = CALL_LIMITS,
  isDamaged = (): boolean => false,
): CallJournal {
  const begin = database.prepare(
    `INSERT INTO calls (ticket, started_at, connection_id, connection_name, connection_kind, identity, call, o_id, task_id, map_id, customer_guid, run_id, row_no, intent_seal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const beginDetail = database.prepare(
    `INSERT INTO call_details (call_id, method, address, request_headers, request_body, app_version, fingerprint, template, request_seal)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  // An outcome is written once: nothing may later turn `unknown` into something else here.
  const end = database.prepare(
    `UPDATE calls SET duration_ms = ?, outcome = ?, reason = ?, status = ?, message = ?, answered_o_id = ?, answered_task_id = ?,
       end_seal = ? WHERE id = ? AND outcome IS NULL`,
  );
  const endDetail = database.prepare(
    `UPDATE call_details SET phase = ?, may_have_sent = ?, answer_headers = ?, answer_text = ?, notes = ?,
       retry_after_seconds = ?, details = ?, timings = ?, answer_seal = ? WHERE call_id = ?`,
  );
  const interrupted = interruptedCalls(database);
  const moves = rowMoves(database);
  const index = createCallIndex(database);
  const listed = createCallList(database, index, limits);
  const rows = database.prepare(
    `SELECT ${SUMMARY_COLUMNS}, ${MADE_FROM} FROM (SELECT key AS place, value AS given FROM json_each(?)) CROSS JOIN calls ON calls.id = given ORDER BY place`,
  );
  /** Who searches finds the calls of a moment ago; on a disk that takes nothing more they are told to be waiting. */
  const takeIn = (): void => {
    try {
      index.take(TAKEN_IN);
    } catch {
      // `waiting` of the answer tells.
    }
  };
  const list: ListCalls = (filter, sort, before, limit) => {
    if (before === null && searchedText(filter.text) !== null) takeIn();
    return listed(filter, sort, before, limit);
  };
  const ticket = database.prepare('SELECT 1 FROM calls WHERE ticket = ?');
  const one = database.prepare('SELECT * FROM calls JOIN call_details ON call_id = id WHERE id = ?');
  const ended = database.prepare(
    `SELECT ${SUMMARY_COLUMNS}, ${REQUEST} FROM calls JOIN call_details ON call_id = id
     WHERE id > ? AND id < coalesce((SELECT min(id) FROM calls WHERE outcome IS NULL), id + 1)
     ORDER BY id LIMIT ?`,
  );

  const sameOrder = `${isSpelled('o_id')} AND ${isSpelled('task_id')} AND ${isSpelled('map_id')}
       AND ${isSpelled('customer_guid')} AND connection_id = ? AND call IN (?, ?) AND id < ?`;
  const last = (outcomes: string) =>
    database.prepare(
      `SELECT ${SUMMARY_COLUMNS} FROM calls WHERE ${sameOrder} AND ${outcomes} ORDER BY id DESC LIMIT 1`,
    );
  const onItsWay = last('outcome IS NULL');
  const settling = last("outcome IN ('accepted', 'unknown')");
  const openUnknown = (order: OrderCall, before: number): CallSummary | null => {
    const ids = [order.oId, order.taskId, order.mapId, order.customerGuid].flatMap(spelled);
    const about = [...ids, toStored(order.connectionId), ...alikeCalls(order.call), before];
    const row = onItsWay.get(...about) ?? settling.get(...about);
    const found = row ? summaryOf(row) : null;
    return found?.outcome === 'accepted' ? null : found;
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
        if (isDamaged()) throw new Error('the journal is damaged');
        const values = intentSummaryValues(intent);
        const id = Number(begin.run(intent.ticket, ...values, sealOf(values)).lastInsertRowid);
        const detailed = [id, ...intentDetailValues(intent)];
        beginDetail.run(...detailed, sealOf(detailed));
        moves.begun(intent, id);
        return id;
      }),
    end: (id, ended) =>
      database.atomically(() => {
        const values = endSummaryValues(ended);
        if (Number(end.run(...values, endSeal(id, values), id).changes) !== 1)
          throw new Error(`call ${id} is not in flight`);
        const detailed = endDetailValues(ended);
        endDetail.run(...detailed, sealOf([id, ...detailed]), id);
        moves.ended(id, ended);
      }),
    endInterrupted: interrupted.endAll,
    hasTicket: (name) => ticket.get(name) !== undefined,
    list(filter, before, limit, sort = 'newest') {
      const isSearched = searchedText(filter.text) !== null;
      const { ids, ...page } = list(filter, sort, before, limit);
      const calls = rows.all(JSON.stringify(ids)).map(historyCallOf);
      return { calls, ...page, waiting: isSearched ? index.waiting() : 0 };
    },
    pages: list,
    index,
    choices: () => callChoices(database),
    get: detail,
    orders: (choice, before, limit) => calledOrders(database, list, choice, before, limit),
    around(id) {
      const call = detail(id);
      return call ? callsAround(database, call) : { before: [], after: [] };
    },
    openUnknown: (order) => openUnknown(order, Number.MAX_SAFE_INTEGER),
    unknownBefore: (id) => detail(id)?.unknownBefore ?? null,
    recentOrders: (connectionId, limit) => recentOrders(database, connectionId, limit),
    endedAfter: (id, limit) => ended.all(id, limit).map(endedBodyOf),
  };
}
