import { type CallDetail, type CallSummary, callDetail, callSummary } from '../../shared/desk';
import type { SqlRow, SqlValue } from '../files/sqlite';
import type { CallEnd, CallIntent, EndedBody } from './call-record';
import { fromStored, toStored } from './exact-text';

/** The list's columns, in the order of `summaryValues`. */
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
  ...['o_id', 'task_id', 'map_id', 'customer_guid', 'outcome', 'reason', 'status', 'message'],
].join(', ');

/** Values of a new line of `calls`. */
export function intentSummaryValues(intent: CallIntent): SqlValue[] {
  return [
    intent.ticket,
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
  ];
}

/** Values of a new line of `call_details`, after the call's id. */
export function intentDetailValues(intent: CallIntent): SqlValue[] {
  return [
    toStored(intent.method),
    toStored(intent.address),
    JSON.stringify(intent.requestHeaders),
    toStored(intent.requestBody),
  ];
}

/** Values with which a line of `calls` ends, before the call's id. */
export function endSummaryValues(end: CallEnd): SqlValue[] {
  return [end.durationMs, end.outcome, end.reason, end.status, storedOrNull(end.message)];
}

/** Values with which a line of `call_details` ends, before the call's id. */
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

/** One line of the list from its row. */
export function summaryOf(row: SqlRow): CallSummary {
  return callSummary.parse(summaryFields(row));
}

/** One call whole from its joined row. Without an end nobody knows how far it came: it may have been sent. */
export function detailOf(row: SqlRow): CallDetail {
  return callDetail.parse({
    ...summaryFields(row),
    method: text(row, 'method'),
    address: text(row, 'address'),
    requestHeaders: json(row, 'request_headers', []),
    requestBody: text(row, 'request_body'),
    phase: row.phase ?? 'send',
    mayHaveSent: row.may_have_sent !== 0,
    answerHeaders: json(row, 'answer_headers', []),
    answerText: text(row, 'answer_text'),
    notes: json(row, 'notes', []),
    retryAfterSeconds: row.retry_after_seconds,
    details: json(row, 'details', {}),
    unknownBefore: null,
    timings: json(row, 'timings', []),
  });
}

/** What a call carried that has ended, from its joined row. */
export function endedBodyOf(row: SqlRow): EndedBody {
  return {
    id: Number(row.id),
    connectionId: String(text(row, 'connection_id')),
    startedAt: Number(row.started_at),
    outcome: callDetail.shape.outcome.unwrap().parse(row.outcome),
    body: String(text(row, 'request_body')),
  };
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
  };
}

function storedOrNull(value: string | null): string | null {
  return value === null ? null : toStored(value);
}

function text(row: SqlRow, column: string): SqlValue | undefined {
  const value = row[column];
  return typeof value === 'string' ? fromStored(value) : value;
}

function json(row: SqlRow, column: string, absent: unknown): unknown {
  const value = row[column];
  return typeof value === 'string' ? JSON.parse(value) : absent;
}
