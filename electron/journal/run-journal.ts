import { nextRun, PAUSE_REASONS, RUN_STATES, type Run } from '../../shared/bulk/run-machine';
import type { Database, SqlRow } from '../files/sqlite';
import { SUMMARY_COLUMNS, summaryOf } from './call-rows';
import { fromStored, toStored } from './exact-text';
import { interruptedCalls } from './interrupted-calls';
import { rowMoves } from './row-moves';
import { runExports } from './run-export';
import type { EarlierCall, RunJournal, RunRecord } from './run-record';
import { runRows } from './run-rows';
import { isSpelled, spelled } from './spelled-ids';

/** The journal of runs in an open database; `clock` gives milliseconds since 1970. */
export function createRunJournal(database: Database, clock: () => number): RunJournal {
  const moves = rowMoves(database);
  const rows = runRows(database);
  const add = database.prepare(
    "INSERT INTO runs (name, created_at, changed_at, state, source, setup) VALUES (?, ?, ?, 'draft', ?, ?)",
  );
  const list = database.prepare('SELECT * FROM runs ORDER BY id DESC');
  const one = database.prepare('SELECT * FROM runs WHERE id = ?');
  const rename = database.prepare('UPDATE runs SET name = ?, changed_at = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM runs WHERE id = ?');
  const change = database.prepare(
    "UPDATE runs SET source = ?, setup = ?, changed_at = ? WHERE id = ? AND state = 'draft'",
  );
  const setSetup = database.prepare('UPDATE runs SET setup = ?, changed_at = ? WHERE id = ?');
  const turns = database.prepare(
    'SELECT at, kind FROM run_events WHERE run_id = ? AND row_no IS NULL ORDER BY id',
  );
  const setState = database.prepare(
    'UPDATE runs SET state = ?, pause_reason = ?, changed_at = ? WHERE id = ?',
  );
  const setPlan = database.prepare(
    "UPDATE runs SET state = 'confirmed', plan = ?, changed_at = ? WHERE id = ?",
  );
  const event = database.prepare(
    'INSERT INTO run_events (run_id, row_no, at, kind, detail) VALUES (?, ?, ?, ?, ?)',
  );
  const inFlight = database.prepare("SELECT run_id, row_no FROM run_rows WHERE state = 'in-flight'");
  const interrupted = interruptedCalls(database);
  const running = database.prepare("SELECT id FROM runs WHERE state = 'running'");
  const tired = database.prepare(
    "SELECT row_no FROM run_rows WHERE run_id = ? AND state = 'ready' AND repeats > 0",
  );
  const called = database.prepare(`SELECT 1 FROM calls WHERE ${isSpelled('o_id')} LIMIT 1`);
  const earlier = database.prepare(
    `SELECT ${SUMMARY_COLUMNS} FROM calls
     WHERE ${isSpelled('o_id')} AND ${isSpelled('task_id')} AND connection_id = ? AND call IN (?, ?)
       AND outcome IN ('accepted', 'unknown') AND (run_id IS NULL OR run_id <> ?)
     ORDER BY id DESC LIMIT 1`,
  );

  const get = (id: number): RunRecord | null => {
    const found = one.get(id);
    return found ? recordOf(found) : null;
  };
  const known = (id: number): RunRecord => {
    const run = get(id);
    if (!run) throw new Error(`there is no run ${id}`);
    return run;
  };
  const move: RunJournal['move'] = (id, happened, detail = '') =>
    database.atomically(() => {
      const next = nextRun(known(id).run, happened);
      if (!next) throw new Error(`run ${id} does not take ${happened.kind}`);
      const reason = next.state === 'paused' ? next.reason : null;
      setState.run(next.state, reason, clock(), id);
      event.run(id, null, clock(), reason ?? happened.kind, toStored(detail));
      if (happened.kind === 'resume') for (const { row_no } of tired.all(id)) rest(id, Number(row_no));
      return next;
    });
  const rest = (id: number, row: number): void => {
    moves.move(id, row, { kind: 'resumed' }, clock());
  };
  const endInFlight = (ofRun: number | null): number =>
    database.atomically(() => {
      const found = inFlight.all().filter(({ run_id }) => ofRun === null || Number(run_id) === ofRun);
      for (const { run_id, row_no } of found) {
        const [run, row] = [Number(run_id), Number(row_no)];
        interrupted.endOfRow(run, row);
        moves.interrupted(run, row, clock());
      }
      return found.length;
    });

  return {
    ...rows,
    ...runExports(database),
    create({ name, source, setup }) {
      const now = clock();
      return Number(add.run(toStored(name), now, now, toStored(source), toStored(setup)).lastInsertRowid);
    },
    list: () => list.all().map(recordOf),
    get,
    rename(id, name) {
      rename.run(toStored(name), clock(), id);
    },
    removeSome: (id, limit) =>
      database.atomically(() => {
        const isEmpty = rows.clearSome(id, limit);
        if (isEmpty) remove.run(id);
        return isEmpty;
      }),
    setSetup(id, setup) {
      setSetup.run(toStored(setup), clock(), id);
    },
    elapsed(id, now) {
      let since: number | null = null;
      let elapsed = 0;
      for (const { at, kind } of turns.all(id)) {
        if (since !== null) elapsed += Number(at) - since;
        since = kind === 'resume' ? Number(at) : null;
      }
      return elapsed + (since === null ? 0 : now - since);
    },
    change(id, parts) {
      const { source, setup } = { ...known(id), ...parts };
      const { changes } = change.run(toStored(source), toStored(setup), clock(), id);
      if (Number(changes) !== 1) throw new Error(`run ${id} is no draft`);
    },
    confirm: (id, plan) =>
      database.atomically(() => {
        if (!nextRun(known(id).run, { kind: 'confirm' })) throw new Error(`run ${id} is no draft`);
        setPlan.run(toStored(plan), clock(), id);
        event.run(id, null, clock(), 'confirm', '');
      }),
    move,
    moveRows: (id, numbers, happened) =>
      database.atomically(() => {
        let moved = 0;
        for (const number of numbers) {
          if (!moves.tryMove(id, number, happened, clock())) continue;
          const kind = happened.kind === 'decided' ? happened.decision : happened.kind;
          event.run(id, number, clock(), kind, '');
          moved += 1;
        }
        return moved;
      }),
    endOrphans: (id) => endInFlight(id),
    endInterrupted: () =>
      database.atomically(() => {
        const cut = running.all();
        for (const { id } of cut) move(Number(id), { kind: 'start-up' });
        return { runs: cut.length, rows: endInFlight(null) };
      }),
    earlier(connectionId, calls, oId, taskId, exceptRun) {
      const [first, second = first] = calls;
      if (first === undefined || second === undefined) return null;
      // Most orders of a list were in no call yet, whoever made it.
      const orders = spelled(oId);
      if (!called.get(...orders)) return null;
      const ids = [...orders, ...spelled(taskId), toStored(connectionId)];
      const found = earlier.get(...ids, first, second, exceptRun);
      return found ? earlierOf(found) : null;
    },
  };
}

function recordOf(row: SqlRow): RunRecord {
  return {
    run: machineRunOf(row),
    id: Number(row.id),
    name: fromStored(String(row.name)),
    createdAt: Number(row.created_at),
    changedAt: Number(row.changed_at),
    source: fromStored(String(row.source)),
    setup: fromStored(String(row.setup)),
    plan: row.plan === null ? null : fromStored(String(row.plan)),
  };
}

function machineRunOf(row: SqlRow): Run {
  const state = RUN_STATES.find((known) => known === row.state);
  const reason = PAUSE_REASONS.find((known) => known === row.pause_reason);
  if (state === 'paused' && reason) return { state, reason };
  if (state === 'running') return { state, pausing: null };
  if (state && state !== 'paused') return { state };
  throw new Error(`a run's state is ${String(row.state)} ${String(row.pause_reason)}`);
}

function earlierOf(row: SqlRow): EarlierCall {
  const { id, startedAt, outcome, run } = summaryOf(row);
  return { id, startedAt, outcome: outcome === 'accepted' ? 'accepted' : 'unknown', runId: run?.id ?? null };
}
