import { idsAnswered } from '../../shared/contract/answer-ids';
import {
  type CallDetail,
  type CallSummary,
  callDetail,
  callSummary,
  type HistoryCall,
  type OrderSource,
} from '../../shared/desk.calls';
import type { SqlRow, SqlValue } from '../files/sqlite';
import type { CallEnd, CallIntent, EndedBody } from './call-record';
import { fromStored, toStored } from './exact-text';
import { answerIsWhole, believedOf, requestIsWhole } from './seal';

/** The list's columns, with the seals by which they are believed. */
export const SUMMARY_COLUMNS = [
  ...[
    'id',
    'started_at',
    'duration_ms',
    'connection_id',
    'connection_name',
    'connection_kind',
    'identity',
    'call',
  ],
  ...[
    'o_id',
    'task_id',
    'map_id',
    'customer_guid',
    'outcome',
    'reason',
    'status',
    'message',
    'run_id',
    'row_no',
    'answered_o_id',
    'answered_task_id',
    'intent_seal',
    'end_seal',
  ],
].join(', ');

const maker = (column: string): string =>
  `(SELECT made.${column} FROM calls made WHERE made.answered_o_id = calls.o_id COLLATE NOCASE AND made.answered_o_id <> ''
     AND made.connection_id = calls.connection_id AND made.map_id <> '' ORDER BY made.id DESC LIMIT 1) AS made_${column}`;
/** What the order of a row was created from, where a call from here made it. */
export const MADE_FROM = [maker('map_id'), maker('customer_guid')].join(', ');

/** Values of a new line of `calls`, after the ticket, in the order of `INTENT_COLUMNS`. */
export function intentSummaryValues(intent: CallIntent): SqlValue[] {
  return [
    intent.startedAt,
    toStored(intent.connectionId),
    toStored(intent.connectionName),
    intent.connectionKind,
    toStored(intent.identity),
    intent.call,
    toStored(intent.oId),
    toStored(intent.taskId),
    toStored(intent.mapId),
    toStored(intent.customerGuid),
    intent.run?.id ?? null,
    intent.run?.row ?? null,
  ];
}

/** Values of a new line of `call_details`, after the call's id. */
export function intentDetailValues(intent: CallIntent): SqlValue[] {
  return [
    toStored(intent.method),
    toStored(intent.address),
    JSON.stringify(intent.requestHeaders),
    toStored(intent.requestBody),
    intent.appVersion ?? '',
    intent.fingerprint ?? '',
    toStored(intent.template ?? ''),
  ];
}

/** Values with which a line of `calls` ends, in the order of `END_COLUMNS`. */
export function endSummaryValues(end: CallEnd): SqlValue[] {
  const answered = idsAnswered(end);
  return [
    end.durationMs,
    end.outcome,
    end.reason,
    end.status,
    storedOrNull(end.message),
    toStored(answered?.oId ?? ''),
    toStored(answered?.taskId ?? ''),
  ];
}

/** Values with which a line of `call_details` ends, in the order of `ANSWER_COLUMNS`. */
export function endDetailValues(end: CallEnd): SqlValue[] {
  return [
    end.phase,
    end.mayHaveSent ? 1 : 0,
    JSON.stringify(end.answerHeaders),
    storedOrNull(end.answerText),
    JSON.stringify(end.notes),
    end.retryAfterSeconds,
    JSON.stringify(end.details),
    JSON.stringify(end.timings),
  ];
}

/** One line of the list from its row. Of a line that the disk changed only what can be believed is given. */
export function summaryOf(row: SqlRow): CallSummary {
  switch (believedOf(row)) {
    case 'all':
      return callSummary.parse(summaryFields(row));
    case 'intent':
      return callSummary.parse({ ...summaryFields(row), ...DAMAGED_END });
    case 'nothing':
      return damagedCall(Number(row.id));
  }
}

const DAMAGED_END = {
  durationMs: null,
  outcome: 'unknown',
  reason: 'record-damaged',
  status: null,
  message: null,
  answered: null,
} as const;

/** A call of which nothing is known any more but that it was there; connection and call are not what they were. */
export function damagedCall(id: number): CallSummary {
  return {
    ...{ id, startedAt: 0, connectionId: '', connectionName: '', connectionKind: 'production', identity: '' },
    ...{ call: 'save', oId: '', taskId: '', mapId: '', customerGuid: '', run: null },
    ...DAMAGED_END,
  };
}

/** One line of the list from a row with `MADE_FROM`. */
export function historyCallOf(row: SqlRow): HistoryCall {
  return { ...summaryOf(row), madeFrom: madeFromOf(row) };
}

/** What the order of a row was created from; null if no call from here made it. */
export function madeFromOf(row: SqlRow): OrderSource | null {
  const [mapId, customerGuid] = [text(row, 'made_map_id'), text(row, 'made_customer_guid')];
  return typeof mapId === 'string' && typeof customerGuid === 'string' ? { mapId, customerGuid } : null;
}

/** One call whole from its joined row. Without an end nobody knows how far it came: it may have been sent. */
export function detailOf(row: SqlRow): CallDetail {
  const summary = summaryOf(row);
  // What belongs to a line of which nothing is believed may be another call's.
  const isKnown = summary.reason !== 'record-damaged' || summary.connectionId !== '';
  const request = isKnown && requestIsWhole(row) ? requestFields(row) : null;
  const answer = isKnown && answerIsWhole(row) ? answerFields(row) : null;
  const notes = [...(answer?.notes ?? []), ...(request && answer ? [] : ['record-damaged'])];
  return callDetail.parse({
    ...{ ...summary, ...(request ?? NO_REQUEST), ...(answer ?? NO_ANSWER) },
    ...{ notes, unknownBefore: null },
  });
}

function requestFields(row: SqlRow) {
  return {
    method: text(row, 'method'),
    address: text(row, 'address'),
    requestHeaders: json(row, 'request_headers', []),
    requestBody: text(row, 'request_body'),
    appVersion: row.app_version,
    fingerprint: row.fingerprint,
    template: text(row, 'template'),
  };
}
const NO_REQUEST = {
  ...{ method: '', address: '', requestHeaders: [], requestBody: '' },
  ...{ appVersion: '', fingerprint: '', template: '' },
};

function answerFields(row: SqlRow) {
  return {
    phase: row.phase ?? 'send',
    mayHaveSent: row.may_have_sent !== 0,
    answerHeaders: json(row, 'answer_headers', []),
    answerText: text(row, 'answer_text'),
    notes: listOf(json(row, 'notes', [])),
    retryAfterSeconds: row.retry_after_seconds,
    details: json(row, 'details', {}),
    timings: json(row, 'timings', []),
  };
}
const NO_ANSWER = {
  ...{ phase: 'send', mayHaveSent: true, answerHeaders: [], answerText: null },
  ...{ retryAfterSeconds: null, details: {}, timings: [] },
};

/** What a call carried that has ended, from its joined row; an empty body where the disk changed it. */
export function endedBodyOf(row: SqlRow): EndedBody {
  const { id, connectionId, startedAt, outcome } = summaryOf(row);
  const body = requestIsWhole(row) ? String(text(row, 'request_body')) : '';
  return { id, connectionId, startedAt, outcome: outcome ?? 'unknown', body };
}

function summaryFields(row: SqlRow): Readonly<Record<keyof CallSummary, unknown>> {
  return {
    id: row.id,
    startedAt: row.started_at,
    durationMs: row.duration_ms,
    connectionId: text(row, 'connection_id'),
    connectionName: text(row, 'connection_name'),
    connectionKind: row.connection_kind,
    identity: text(row, 'identity'),
    call: row.call,
    oId: text(row, 'o_id'),
    taskId: text(row, 'task_id'),
    mapId: text(row, 'map_id'),
    customerGuid: text(row, 'customer_guid'),
    outcome: row.outcome,
    reason: row.reason,
    status: row.status,
    message: text(row, 'message'),
    answered:
      row.answered_o_id === ''
        ? null
        : { oId: text(row, 'answered_o_id'), taskId: text(row, 'answered_task_id') },
    run: row.run_id == null ? null : { id: row.run_id, row: row.row_no },
  };
}

function storedOrNull(value: string | null): string | null {
  return value === null ? null : toStored(value);
}

function text(row: SqlRow, column: string): SqlValue | undefined {
  const value = row[column];
  return typeof value === 'string' ? fromStored(value) : value;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function json(row: SqlRow, column: string, absent: unknown): unknown {
  const value = row[column];
  return typeof value === 'string' ? JSON.parse(value) : absent;
}
