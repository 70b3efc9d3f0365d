import { nextRow, ROW_STATES, type Row, type RowEvent, type RowState } from '../../shared/bulk/row-machine';
import type { Database, SqlRow, SqlValue } from '../files/sqlite';
import type { CallEnd, CallIntent } from './call-record';
import { toStored } from './exact-text';
import { OWN_NUMBER, ROW_COLUMNS, rowIsWhole, sealOf } from './seal';

/** Moves rows of runs as their machine allows; each is part of a transaction of whoever calls. */
export interface RowMoves {
  /** Throws where the row is not there or its machine does not allow the event. */
  move(runId: number, row: number, event: RowEvent, at: number): Row;
  /** The same, but gives null. */
  tryMove(runId: number, row: number, event: RowEvent, at: number): Row | null;
  begun(intent: CallIntent, callId: number): void;
  ended(callId: number, end: CallEnd): void;
  /** A row in flight becomes unknown; one that is not, or that the disk changed, stays as it is. */
  interrupted(runId: number, row: number, at: number): void;
}

/** All that a seal covers, in its order. */
const SEALED = ROW_COLUMNS.map((column) => `run_rows.${column}`).join(', ');
const KNOWN = `run_rows.id, seal, ${OWN_NUMBER}, ${SEALED}`;
/** Behind the run and the row's number, which never change. */
const MOVED = ROW_COLUMNS.slice(2).map((column) => `${column} = ?`);

/** The moves over an open database. One read and one write each: every row of a run needs two of them. */
export function rowMoves(database: Database): RowMoves {
  const read = database.prepare(`SELECT ${KNOWN}, left_out FROM run_rows WHERE run_id = ? AND row_no = ?`);
  const call = database.prepare(
    'SELECT run_id, row_no, started_at FROM calls WHERE id = ? AND run_id IS NOT NULL',
  );
  const write = database.prepare(
    `UPDATE run_rows SET ${MOVED.join(', ')}, changed_at = ?, seal = ?, skipped_as = NULL WHERE id = ?`,
  );
  const put = (found: SqlRow, next: Row, told: SqlValue[], at: number): void => {
    const moved = [...valuesOf(next), ...told];
    const seal = sealOf([Number(found.run_id), Number(found.row_no), ...moved]);
    write.run(...moved, at, seal, Number(found.id));
  };

  const tryMove: RowMoves['tryMove'] = (runId, number, event, at) => {
    const found = read.get(runId, number);
    if (!found) return null;
    // What the plan left out has no body that was confirmed.
    if (event.kind === 'take-back-skip' && found.left_out !== null) return null;
    const next = nextRow(machineRowOf(found), event);
    if (next) put(found, next, toldOf(found), at);
    return next;
  };
  return {
    tryMove,
    move(runId, number, event, at) {
      const next = tryMove(runId, number, event, at);
      if (!next) throw new Error(`row ${number} of run ${runId} does not take ${event.kind}`);
      return next;
    },
    begun({ run, startedAt }, callId) {
      if (!run) return;
      const found = read.get(run.id, run.row);
      const next = found && nextRow(machineRowOf(found), { kind: 'intent' });
      if (!next) throw new Error(`row ${run.row} of run ${run.id} does not take intent`);
      put(found, next, [callId, ...toldOf(found).slice(1)], startedAt);
    },
    ended(callId, { durationMs, message, outcome, reason }) {
      const of = call.get(callId);
      if (!of) return;
      const found = read.get(Number(of.run_id), Number(of.row_no));
      const next = found && nextRow(machineRowOf(found), { kind: 'ended', outcome });
      if (!next) throw new Error(`row ${String(of.row_no)} of run ${String(of.run_id)} does not take ended`);
      const told = [outcome, reason, message === null ? null : toStored(message), durationMs];
      put(found, next, [found.call_id ?? null, ...told], Number(of.started_at) + durationMs);
    },
    interrupted(runId, number, at) {
      const found = read.get(runId, number);
      const next = found && nextRow(machineRowOf(found), { kind: 'found-in-flight' });
      if (!next) return;
      const told = [found.call_id ?? null, 'unknown', 'interrupted', null, found.duration_ms ?? null];
      put(found, next, told, at);
    },
  };
}

function valuesOf({ state, hadUnknown, attempts, repeats }: Row): SqlValue[] {
  return [state, hadUnknown ? 1 : 0, attempts, repeats];
}

/** What is kept of a row's last attempt, from its line. */
function toldOf(row: SqlRow): SqlValue[] {
  if (!rowIsWhole(row)) return [null, 'unknown', 'record-damaged', null, null];
  return ROW_COLUMNS.slice(6).map((column) => row[column] ?? null);
}

/** What the machine knows of a row, from its line. A line that the disk changed says nothing: it waits for a person. */
export function machineRowOf(row: SqlRow): Row {
  const attempts = Number(row.attempts);
  if (!rowIsWhole(row))
    return { state: 'unknown', hadUnknown: true, attempts: attempts > 0 ? attempts : 1, repeats: 0 };
  return {
    state: stateOf(row.state),
    hadUnknown: row.had_unknown === 1,
    attempts,
    repeats: Number(row.repeats),
  };
}

/** A state as it stands in the database, for counting; one that the disk changed is as good as unknown. */
export function stateOf(value: unknown): RowState {
  return ROW_STATES.find((known) => known === value) ?? 'unknown';
}
