import { hash } from 'node:crypto';
import { LEFT_OUT, type LeftOut, SKIPPED_AS, type SkippedAs } from '../../shared/bulk/exchange';
import { messagePattern } from '../../shared/bulk/message-pattern';
import { ROW_STATES, type RowState } from '../../shared/bulk/row-machine';
import { DONE_BEFORE, damagedRow } from '../../shared/bulk/row-problems';
import { REASONS, type Reason } from '../../shared/contract/outcome';
import { type CallSummary, callSummary } from '../../shared/desk.calls';
import { CELL_FLAWS, type TableRow } from '../../shared/table';
import type { Database, SqlRow, SqlValue } from '../files/sqlite';
import { all, type Condition } from './call-filter';
import { fromStored, likePattern, toStored } from './exact-text';
import { lastCalls } from './last-call';
import { machineRowOf, stateOf } from './row-moves';
import type { ReadyRow, RowCounts, RowFilter, RowGroup, RowToCheck, RunJournal, RunRow } from './run-record';
import {
  findingsSeal,
  idsAreWhole,
  OWN_NUMBER,
  ROW_COLUMNS,
  rowIsWhole,
  SOURCE_COLUMNS,
  sourceSeal,
  TEXT_COLUMNS,
  textsAreWhole,
} from './seal';

type RowPart = Pick<
  RunJournal,
  | 'stage'
  | 'clearSome'
  | 'staged'
  | 'edit'
  | 'choose'
  | 'checked'
  | 'numbers'
  | 'stretch'
  | 'doneAgain'
  | 'skippedAs'
  | 'counts'
  | 'problemCounts'
  | 'leftOutCounts'
  | 'groups'
  | 'page'
  | 'ready'
  | 'planned'
  | 'row'
>;

const JOINED = 'run_rows JOIN run_row_texts ON row_id = run_rows.id';
const GRID = `run_id, seal, ${OWN_NUMBER}, row_no, state, had_unknown, attempts, repeats, ${TEXT_COLUMNS}, left_out, skipped_as, body, body_hash, o_id, task_id, map_id, customer_guid, changed_at, call_id, outcome, reason, message, duration_ms`;

/** Different messages that are looked at for groups, the most frequent ones, and groups that are given. */
const MESSAGES_READ = 5000;
const GROUPS = 200;
/** SQLite's limit for no limit. */
const ALL = -1;

/** The rows of runs in an open database. */
export function runRows(database: Database): RowPart {
  const lastNumber = database.prepare(
    'SELECT coalesce(max(row_no), 0) AS last FROM run_rows WHERE run_id = ?',
  );
  const addRow = database.prepare("INSERT INTO run_rows (run_id, row_no, state) VALUES (?, ?, 'invalid')");
  const addTexts = database.prepare(
    "INSERT INTO run_row_texts (row_id, line, hidden, cells, flaws, edits, source_seal, said) VALUES (?, ?, ?, ?, ?, '[]', ?, ?)",
  );
  const clear = database.prepare(
    'DELETE FROM run_rows WHERE id IN (SELECT id FROM run_rows WHERE run_id = ? LIMIT ?)',
  );
  const staged = database.prepare(
    `SELECT row_no, choice, said, ${TEXT_COLUMNS} FROM ${JOINED}
     WHERE run_id = ? AND row_no > ? ORDER BY row_no LIMIT ?`,
  );
  const idOf = database.prepare('SELECT id FROM run_rows WHERE run_id = ? AND row_no = ?');
  const texts = database.prepare(`SELECT ${TEXT_COLUMNS} FROM run_row_texts WHERE row_id = ?`);
  const setEdits = database.prepare('UPDATE run_row_texts SET edits = ?, source_seal = ? WHERE row_id = ?');
  const setChoice = database.prepare('UPDATE run_rows SET choice = ? WHERE run_id = ? AND row_no = ?');
  const setChecked = database.prepare(
    'UPDATE run_rows SET state = ?, problems = ?, left_out = ? WHERE run_id = ? AND row_no = ? RETURNING id',
  );
  const setTexts = database.prepare(
    `UPDATE run_row_texts SET body = ?, body_hash = ?, o_id = ?, task_id = ?, map_id = ?, customer_guid = ?, problems = ?, repaired = ?,
       findings_seal = ? WHERE row_id = ?`,
  );
  const counts = database.prepare(
    'SELECT state, count(*) AS rows FROM run_rows WHERE run_id = ? GROUP BY state',
  );
  const kinds = database.prepare(
    "SELECT problems, count(*) AS rows FROM run_rows WHERE run_id = ? AND problems <> '' GROUP BY problems",
  );
  const again = database.prepare(
    `SELECT count(*) AS rows FROM run_rows WHERE run_id = ? AND problems <> '' AND state = 'ready'
       AND (${DONE_BEFORE.map((kind) => `problems LIKE '% ${kind} %'`).join(' OR ')})`,
  );
  const leftOuts = database.prepare(
    'SELECT left_out, count(*) AS rows FROM run_rows WHERE run_id = ? AND left_out IS NOT NULL GROUP BY left_out',
  );
  const groups = database.prepare(
    `SELECT state, reason, message, count(*) AS rows FROM
       (SELECT state, reason, message FROM run_rows WHERE run_id = ? AND state IN ('refused', 'unknown') UNION ALL
        SELECT state, reason, message FROM run_rows INDEXED BY run_rows_tried WHERE run_id = ? AND state = 'ready' AND attempts > 0)
     GROUP BY state, reason, message ORDER BY rows DESC LIMIT ${MESSAGES_READ}`,
  );
  const ready = database.prepare(
    `SELECT ${ROW_COLUMNS.join(', ')}, seal, ${OWN_NUMBER}, body, body_hash FROM ${JOINED}
     WHERE run_id = ? AND state = 'ready' AND row_no > ? ORDER BY row_no LIMIT ?`,
  );
  const skippedAs = database.prepare(
    'SELECT count(*) AS rows FROM run_rows WHERE run_id = ? AND skipped_as = ?',
  );
  const planned = database.prepare(
    `SELECT row_no, body, body_hash, repeats, had_unknown FROM ${JOINED}
     WHERE run_id = ? AND body_hash IS NOT NULL AND row_no > ? ORDER BY row_no LIMIT ?`,
  );
  const callOf = lastCalls(database);
  const one = database.prepare(`SELECT ${GRID} FROM ${JOINED} WHERE run_id = ? AND row_no = ?`);
  const idOfRow = (runId: number, number: number): number => {
    const found = idOf.get(runId, number);
    if (!found) throw new Error(`run ${runId} has no row ${number}`);
    return Number(found.id);
  };

  return {
    // Durable with what is written of the draft once all of its rows are there.
    stage: (runId, rows) =>
      database.inDueTime(() => {
        let number = Number(lastNumber.get(runId)?.last);
        for (const { line, cells, flaws, hidden, said } of rows) {
          number += 1;
          const { lastInsertRowid } = addRow.run(runId, number);
          const id = Number(lastInsertRowid);
          const packed = JSON.stringify(flaws.map(({ column, flaw }) => [column, flaw]));
          const came = [line, hidden ? 1 : 0, JSON.stringify(cells), packed];
          addTexts.run(id, ...came, sourceSeal(id, [...came, '[]']), said);
        }
      }),
    clearSome: (runId, limit) => Number(clear.run(runId, limit).changes) < limit,
    staged: (runId, after, limit) => staged.all(runId, after, limit).map(rowToCheckOf),
    edit: (runId, number, column, text) =>
      database.atomically(() => {
        const id = idOfRow(runId, number);
        const row = texts.get(id);
        // What the disk changed is not sealed anew by typing beside it.
        if (!row || !textsAreWhole(row)) return;
        const before = editsFrom(row.edits).filter(([edited]) => edited !== column);
        const edits = JSON.stringify(text === null ? before : [...before, [column, text] as const]);
        const values = SOURCE_COLUMNS.map((name) => (name === 'edits' ? edits : (row[name] ?? null)));
        setEdits.run(edits, sourceSeal(id, values), id);
      }),
    choose: (runId, numbers, choice) =>
      database.atomically(() => {
        for (const number of numbers) setChoice.run(choice, runId, number);
      }),
    checked: (runId, rows, how = 'durable') =>
      database[how === 'durable' ? 'atomically' : 'inDueTime'](() => {
        for (const { number, body, leftOut, ids, kinds, problems, repaired } of rows) {
          const state = leftOut !== null ? 'skipped' : body === null ? 'invalid' : 'ready';
          const told = kinds.length === 0 ? '' : ` ${kinds.join(' ')} `;
          const id = setChecked.get(state, told, leftOut, runId, number)?.id;
          if (typeof id !== 'number') throw new Error(`run ${runId} has no row ${number}`);
          const named = [ids.oId, ids.taskId, ids.mapId, ids.customerGuid].map(toStored);
          const sent = state === 'ready' ? body : null;
          const [stored, hash] = sent === null ? [null, null] : [toStored(sent), hashOf(sent)];
          setTexts.run(stored, hash, ...named, problems, repaired, findingsSeal(id, problems, repaired), id);
        }
      }),
    numbers(runId, filter, after = 0, limit = ALL) {
      const wanted = conditionOf(database, runId, filter);
      return database
        .prepare(
          `SELECT row_no FROM ${tablesFor(filter)} WHERE ${wanted.sql} AND row_no > ? ORDER BY row_no LIMIT ?`,
        )
        .all(...wanted.values, after, limit)
        .map(({ row_no }) => Number(row_no));
    },
    stretch(runId, filter, from, to) {
      const wanted = conditionOf(database, runId, filter);
      return database
        .prepare(
          `SELECT state, left_out IS NOT NULL AS is_left_out, json_group_array(row_no) AS numbers
           FROM ${tablesFor(filter)} WHERE ${wanted.sql} AND row_no BETWEEN ? AND ? GROUP BY state, is_left_out`,
        )
        .all(...wanted.values, from, to)
        .map((row) => ({
          state: stateOf(row.state),
          leftOut: row.is_left_out === 1,
          rows: JSON.parse(String(row.numbers)) as number[],
        }));
    },
    doneAgain: (runId) => Number(again.get(runId)?.rows),
    skippedAs: (runId, why) => Number(skippedAs.get(runId, why)?.rows),
    counts(runId) {
      const found = new Map(counts.all(runId).map(({ state, rows }) => [stateOf(state), Number(rows)]));
      return countsOf((state) => found.get(state) ?? 0);
    },
    problemCounts(runId) {
      const found = new Map<string, number>();
      for (const { problems, rows } of kinds.all(runId))
        for (const problem of String(problems).trim().split(' '))
          found.set(problem, (found.get(problem) ?? 0) + Number(rows));
      return [...found].map(([problem, rows]) => ({ problem, rows })).sort((a, b) => b.rows - a.rows);
    },
    leftOutCounts: (runId) =>
      leftOuts.all(runId).flatMap(({ left_out, rows }) => {
        const why = leftOutOf(left_out);
        return why ? [{ why, rows: Number(rows) }] : [];
      }),
    groups: (runId) => alike(groups.all(runId, runId).map(groupOf)).slice(0, GROUPS),
    page(runId, filter, order, offset, limit) {
      const wanted = conditionOf(database, runId, filter);
      const from = tablesFor(filter);
      const countOf = (more: string): number =>
        Number(
          database
            .prepare(`SELECT count(*) AS total FROM ${from} WHERE ${wanted.sql} AND ${more}`)
            .get(...wanted.values)?.total,
        );
      const part = (more: string, by: string, first: number, count: number): RunRow[] =>
        database
          .prepare(
            `SELECT ${GRID} FROM (SELECT run_rows.id AS found FROM ${from} WHERE ${wanted.sql} AND ${more} ORDER BY ${by} LIMIT ? OFFSET ?)
             JOIN run_rows ON run_rows.id = found JOIN run_row_texts ON row_id = found ORDER BY ${by}`,
          )
          .all(...wanted.values, count, first)
          .map((row) => runRowOf(row, callOf));
      const total = countOf('TRUE');
      if (order === 'number') return { rows: part('TRUE', 'row_no', offset, limit), total };
      // Those that moved are found by their index, however many did not.
      const moved = countOf('changed_at IS NOT NULL');
      const rows =
        offset < moved ? part('changed_at IS NOT NULL', 'changed_at DESC, row_no DESC', offset, limit) : [];
      const first = Math.max(0, offset - moved);
      const others =
        rows.length < limit ? part('changed_at IS NULL', 'row_no DESC', first, limit - rows.length) : [];
      return { rows: [...rows, ...others], total };
    },
    // A row that the disk changed has no body that was confirmed: it is not sent.
    ready: (runId, after, limit) =>
      ready
        .all(runId, after, limit)
        .map((row) => ({ ...readyRowOf(row), ...(rowIsWhole(row) ? {} : NO_BODY) })),
    planned: (runId, after, limit) => planned.all(runId, after, limit).map(readyRowOf),
    row(runId, number) {
      const found = one.get(runId, number);
      return found ? runRowOf(found, callOf) : null;
    },
  };
}

/** The name of a body by its bytes, as a plan lists it. */
export function hashOf(body: string): string {
  return hash('sha256', body, 'hex');
}

/** A count for each state. */
export function countsOf(count: (state: RowState) => number): RowCounts {
  return Object.fromEntries(ROW_STATES.map((state) => [state, count(state)])) as Record<RowState, number>;
}

/** Only a search in the texts needs them for finding. */
function tablesFor({ text }: RowFilter): string {
  return text.trim() === '' ? 'run_rows' : JOINED;
}

function conditionOf(database: Database, runId: number, filter: RowFilter): Condition {
  const text = filter.text.trim();
  const { group, leftOut, problem, states } = filter;
  return all([
    { sql: 'run_id = ?', values: [runId] },
    ...(states.length === 0
      ? []
      : [{ sql: `state IN (${states.map(() => '?').join(', ')})`, values: states }]),
    ...(problem === null
      ? []
      : [{ sql: "run_rows.problems LIKE ? ESCAPE '\\'", values: [likePattern(` ${problem} `)] }]),
    ...(leftOut === null ? [] : [{ sql: 'left_out = ?', values: [leftOut] }]),
    ...(group === null ? [] : [groupCondition(database, runId, group)]),
    ...(text === '' ? [] : [textCondition(likePattern(text))]),
  ]);
}

/** The rows of a group: every message of its pattern, to the letter. */
function groupCondition(
  database: Database,
  runId: number,
  { reason, pattern }: NonNullable<RowFilter['group']>,
): Condition {
  if (pattern === null) return { sql: 'reason IS ? AND message IS NULL', values: [reason] };
  const messages = database
    .prepare('SELECT DISTINCT message FROM run_rows WHERE run_id = ? AND reason IS ? AND message IS NOT NULL')
    .all(runId, reason)
    .map(({ message }) => String(message))
    .filter((message) => messagePattern(fromStored(message)) === pattern);
  return {
    sql: 'reason IS ? AND message IN (SELECT value FROM json_each(?))',
    values: [reason, JSON.stringify(messages)],
  };
}

function textCondition(pattern: string): Condition {
  const searched = ['o_id', 'task_id', 'map_id', 'customer_guid', 'message', 'cells'];
  return {
    sql: searched.map((column) => `${column} LIKE ? ESCAPE '\\'`).join(' OR '),
    values: searched.map(() => pattern),
  };
}

function rowToCheckOf(row: SqlRow): RowToCheck {
  const isWhole = textsAreWhole(row);
  return {
    number: Number(row.row_no),
    ...cameOf(row, isWhole),
    hidden: row.hidden === 1,
    flaws: isWhole ? flawsFrom(row.flaws) : [],
    isDamaged: !isWhole,
    // Whatever else stands there was changed by the disk: a person looks.
    said: row.said === null ? null : row.said === 'done' ? 'done' : 'maybe-done',
    choice: row.choice === 'in' || row.choice === 'out' ? row.choice : null,
  };
}

const RECORD_DAMAGED = JSON.stringify([damagedRow]);
const NO_BODY = { body: '', bodyHash: '' };

function readyRowOf(row: SqlRow): ReadyRow {
  return {
    number: Number(row.row_no),
    body: fromStored(String(row.body)),
    bodyHash: String(row.body_hash ?? ''),
    repeats: Number(row.repeats),
    hadUnknown: row.had_unknown === 1,
  };
}

function groupOf(row: SqlRow): RowGroup {
  const message = textOf(row.message);
  return {
    state: stateOf(row.state),
    reason: reasonOf(row.reason),
    message,
    pattern: message === null ? null : messagePattern(message),
    rows: Number(row.rows),
  };
}

/** Groups whose messages differ in nothing but ids and numbers, put together; the largest first. */
function alike(groups: readonly RowGroup[]): RowGroup[] {
  const found = new Map<string, RowGroup>();
  for (const group of groups) {
    const key = JSON.stringify([group.state, group.reason, group.pattern]);
    const same = found.get(key);
    found.set(key, same ? { ...same, message: same.pattern, rows: same.rows + group.rows } : group);
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows);
}

function runRowOf(row: SqlRow, callOf: (row: SqlRow) => CallSummary | null): RunRow {
  return {
    ...machineRowOf(row),
    number: Number(row.row_no),
    hidden: row.hidden === 1,
    ...textsOf(row),
    leftOut: leftOutOf(row.left_out),
    skippedAs: skippedAsOf(row.skipped_as),
    ...shownIds(row),
    answered: creates(row) ? (callOf(row)?.answered ?? null) : null,
    changedAt: numberOf(row.changed_at),
    ...lastAttemptOf(row),
  };
}

/** What a row came with; of one that the disk changed, nothing. */
export function cameOf(row: SqlRow, isWhole = textsAreWhole(row)): Pick<RunRow, 'line' | 'cells' | 'edits'> {
  return isWhole
    ? { line: Number(row.line), cells: cellsFrom(row.cells), edits: editsFrom(row.edits) }
    : { line: 0, cells: [], edits: [] };
}

/** The same with what its check found. */
export function textsOf(row: SqlRow): Pick<RunRow, 'line' | 'cells' | 'edits' | 'problems' | 'repaired'> {
  const isWhole = textsAreWhole(row);
  const [problems, repaired] = isWhole ? [row.told, row.repaired] : [RECORD_DAMAGED, '[]'];
  return { ...cameOf(row, isWhole), problems: String(problems), repaired: String(repaired) };
}

/** True for a row that names no order; of one that the disk changed nobody knows. */
function creates(row: SqlRow): boolean {
  return rowIsWhole(row) && idsAreWhole(row) && row.o_id === '';
}

/** The order of a row; empty where the disk changed it since it was confirmed. */
function shownIds(row: SqlRow): Pick<RunRow, 'oId' | 'taskId'> {
  if (!rowIsWhole(row) || !idsAreWhole(row)) return { oId: '', taskId: '' };
  return { oId: textOf(row.o_id) ?? '', taskId: textOf(row.task_id) ?? '' };
}

/** What is kept of a row's last attempt; of a line that the disk changed, nothing. */
export function lastAttemptOf(
  row: SqlRow,
): Pick<RunRow, 'callId' | 'outcome' | 'reason' | 'message' | 'durationMs'> {
  if (!rowIsWhole(row))
    return { callId: null, outcome: 'unknown', reason: 'record-damaged', message: null, durationMs: null };
  return {
    callId: numberOf(row.call_id),
    outcome: callSummary.shape.outcome.parse(row.outcome),
    reason: callSummary.shape.reason.parse(row.reason),
    message: textOf(row.message),
    durationMs: numberOf(row.duration_ms),
  };
}

/** A reason as it stands in the database; one that the disk changed is none that is known. */
function reasonOf(value: SqlValue | undefined): Reason | null {
  return value === null ? null : (REASONS.find((known) => known === value) ?? 'record-damaged');
}

/** Why a row is left out, as it stands in the database. */
export function leftOutOf(value: SqlValue | undefined): LeftOut | null {
  return LEFT_OUT.find((known) => known === value) ?? null;
}

/** Why the program skipped a row, as it stands in the database. */
export function skippedAsOf(value: SqlValue | undefined): SkippedAs | null {
  return SKIPPED_AS.find((known) => known === value) ?? null;
}

function textOf(value: SqlValue | undefined): string | null {
  return typeof value === 'string' ? fromStored(value) : null;
}

function numberOf(value: SqlValue | undefined): number | null {
  return value == null ? null : Number(value);
}

function cellsFrom(value: SqlValue | undefined): string[] {
  const cells: unknown = JSON.parse(String(value));
  if (!Array.isArray(cells)) throw new Error('cells of a row are no list');
  return cells.map(String);
}

function editsFrom(value: SqlValue | undefined): [number, string][] {
  const edits: unknown = JSON.parse(String(value));
  if (!Array.isArray(edits)) throw new Error('edits of a row are no list');
  return edits.map(([column, text]: [unknown, unknown]) => [Number(column), String(text)]);
}

function flawsFrom(value: SqlValue | undefined): TableRow['flaws'] {
  const flaws: unknown = JSON.parse(String(value));
  if (!Array.isArray(flaws)) throw new Error('flaws of a row are no list');
  return flaws.flatMap(([column, name]: [unknown, unknown]) => {
    const flaw = CELL_FLAWS.find((known) => known === name);
    return flaw ? [{ column: Number(column), flaw }] : [];
  });
}
