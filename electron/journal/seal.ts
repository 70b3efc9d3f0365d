import { hash } from 'node:crypto';
import type { SqlRow, SqlValue } from '../files/sqlite';
import { fromStored, toStored } from './exact-text';

/**
 * A seal over facts as a row keeps them, in the order of their columns: 48 bits of SHA-256, a whole number that SQLite
 * gives back exactly. SQLite's pages carry no checksum; a fact that the disk changed no longer fits its seal.
 */
export function sealOf(values: readonly SqlValue[]): number {
  return Number.parseInt(hash('sha256', JSON.stringify(values), 'hex').slice(0, 12), 16);
}

/** What a call was begun with, in `calls`; its id is not known before the row is there. */
export const INTENT_COLUMNS = [
  ...['started_at', 'connection_id', 'connection_name', 'connection_kind', 'identity', 'call'],
  ...['o_id', 'task_id', 'map_id', 'customer_guid', 'run_id', 'row_no'],
] as const;
/** What a call ended with, in `calls`, behind its id. */
export const END_COLUMNS = [
  ...['duration_ms', 'outcome', 'reason', 'status', 'message', 'answered_o_id', 'answered_task_id'],
] as const;
/** What was sent, in `call_details`, behind the call's id. */
export const REQUEST_COLUMNS = [
  ...['method', 'address', 'request_headers', 'request_body', 'app_version', 'fingerprint', 'template'],
] as const;
/** What came, in `call_details`, behind the call's id. */
export const ANSWER_COLUMNS = [
  ...[
    'phase',
    'may_have_sent',
    'answer_headers',
    'answer_text',
    'notes',
    'retry_after_seconds',
    'details',
    'timings',
  ],
] as const;
/** What became of a row of a run, in `run_rows`. */
export const ROW_COLUMNS = [
  ...['run_id', 'row_no', 'state', 'had_unknown', 'attempts', 'repeats'],
  ...['call_id', 'outcome', 'reason', 'message', 'duration_ms'],
] as const;

/** What a row of a run came with and what a person typed over it, in `run_row_texts`, behind the row's id. */
export const SOURCE_COLUMNS = ['line', 'hidden', 'cells', 'flaws', 'edits'] as const;
/** What a statement over `run_row_texts` reads for `textsAreWhole`; `run_rows` has `problems` of its own. */
export const TEXT_COLUMNS = `row_id, ${SOURCE_COLUMNS.join(', ')}, run_row_texts.problems AS told, repaired, source_seal, findings_seal`;

/** What a run is, in `runs`, behind its id; its name has a seal of its own. */
export const RUN_COLUMNS = [
  ...['created_at', 'changed_at', 'state', 'pause_reason', 'source', 'setup', 'plan'],
] as const;
const RUN_NUMBERS: ReadonlySet<string> = new Set(['created_at', 'changed_at', 'name_seal', 'seal']);
/** What a statement over `runs` reads for `runNameIsWhole` and `runIsWhole`: as what can always be read, so that no line ends a list. */
export const RUN_NAME = readAs(['name', 'name_seal']);
export const WHOLE_RUN = readAs(['name', 'name_seal', ...RUN_COLUMNS, 'seal']);
function readAs(columns: readonly string[]): string {
  return columns
    .map((column) => `CAST(${column} AS ${RUN_NUMBERS.has(column) ? 'REAL' : 'TEXT'}) AS ${column}`)
    .join(', ');
}

/** What of the line of a call can be believed: all of it, all but its end, or nothing. */
export type Believed = 'all' | 'intent' | 'nothing';

/** Checks a row of `calls`. Throws where the statement did not read the columns that a seal needs. */
export function believedOf(row: SqlRow): Believed {
  if (read(row, 'intent_seal') !== sealOf(valuesOf(row, INTENT_COLUMNS))) return 'nothing';
  if (row.end_seal === null) return row.outcome === null && row.reason === null ? 'all' : 'intent';
  return read(row, 'end_seal') === endSeal(Number(row.id), valuesOf(row, END_COLUMNS)) ? 'all' : 'intent';
}

/** The seal of how a call ended. */
export function endSeal(id: number, values: readonly SqlValue[]): number {
  return sealOf([id, ...values]);
}

/** Whether what `call_details` keeps of a request is as it was written. */
export function requestIsWhole(row: SqlRow): boolean {
  return read(row, 'request_seal') === sealOf([read(row, 'call_id'), ...valuesOf(row, REQUEST_COLUMNS)]);
}

/** The same of an answer; a call that was interrupted has none. */
export function answerIsWhole(row: SqlRow): boolean {
  const values = valuesOf(row, ANSWER_COLUMNS);
  if (read(row, 'answer_seal') === null)
    return values.every((value) => value === null) && (row.outcome === null || row.reason === 'interrupted');
  return row.answer_seal === sealOf([read(row, 'call_id'), ...values]);
}

/** A row's number as its table has it: an index may have led to another row than the one it names. */
export const OWN_NUMBER = '(SELECT own.row_no FROM run_rows AS own WHERE own.id = run_rows.id) AS own_no';

/** Whether a row of `run_rows` is as it was written: one that never moved has no seal, and nothing to seal. */
export function rowIsWhole(row: SqlRow): boolean {
  if (read(row, 'own_no') !== row.row_no) return false;
  if (read(row, 'seal') !== null) return row.seal === sealOf(valuesOf(row, ROW_COLUMNS));
  return (
    UNMOVED.has(row.state) &&
    row.had_unknown === 0 &&
    row.attempts === 0 &&
    row.repeats === 0 &&
    [row.call_id, row.outcome, row.reason, row.message, row.duration_ms].every((value) => value === null)
  );
}

/** Whether a run's name is the one that it was given. */
export function runNameIsWhole(row: SqlRow): boolean {
  return read(row, 'name_seal') === runSeal(Number(row.id), [read(row, 'name')]);
}

/** Whether all of a run's line is as it was written. */
export function runIsWhole(row: SqlRow): boolean {
  return runNameIsWhole(row) && read(row, 'seal') === runSeal(Number(row.id), valuesOf(row, RUN_COLUMNS));
}

/** The seal of a run's name, or of what it is. */
export function runSeal(id: number, values: readonly SqlValue[]): number {
  return sealOf([id, ...values]);
}

/** Whether a row of `run_row_texts` still has the cells that came, what was typed over them, and what its check found. */
export function textsAreWhole(row: SqlRow): boolean {
  return (
    read(row, 'source_seal') === sourceSeal(Number(row.row_id), valuesOf(row, SOURCE_COLUMNS)) &&
    read(row, 'findings_seal') === findingsSeal(Number(row.row_id), String(row.told), String(row.repaired))
  );
}

/** The seal of what a row came with. */
export function sourceSeal(id: number, values: readonly SqlValue[]): number {
  return sealOf([id, ...values]);
}

/** The seal of what a check found in a row; most rows have nothing, and nothing is sealed. */
export function findingsSeal(id: number, problems: string, repaired: string): number | null {
  return problems === '[]' && repaired === '[]' ? null : sealOf([id, problems, repaired]);
}

const UNMOVED = new Set<SqlValue | undefined>(['ready', 'invalid', 'skipped']);

/**
 * Whether the ids of a row of `run_row_texts` are those of the body that was confirmed, and that body the one that was
 * hashed. A row without a body was not sent, and is not looked at.
 */
export function idsAreWhole(row: SqlRow): boolean {
  const body = read(row, 'body');
  if (typeof body !== 'string') return read(row, 'body_hash') === null;
  const sent = fromStored(body);
  if (hash('sha256', sent, 'hex') !== row.body_hash) return false;
  const members: unknown = JSON.parse(sent);
  const ids = new Map<string, unknown>(Object.entries(members ?? {}));
  return ORDER_IDS.every(([column, name]) => read(row, column) === toStored(String(ids.get(name) ?? '')));
}
const ORDER_IDS = [
  ['o_id', 'oId'],
  ['task_id', 'taskId'],
  ['map_id', 'mapId'],
  ['customer_guid', 'customerGuid'],
] as const;

function valuesOf(row: SqlRow, columns: readonly string[]): SqlValue[] {
  return columns.map((column) => read(row, column));
}

function read(row: SqlRow, column: string): SqlValue {
  const value = row[column];
  if (value === undefined) throw new Error(`${column} was not read`);
  return value;
}
