import { nextRun, PAUSE_REASONS, RUN_STATES, type Run } from '../../shared/bulk/run-machine';
import type { Database, SqlRow } from '../files/sqlite';
import { earlierCalls } from './earlier-calls';
import { fromStored, toStored } from './exact-text';
import { interruptedCalls } from './interrupted-calls';
import { rowMoves } from './row-moves';
import { runExports } from './run-export';
import type { DamagedRun, RunJournal, RunRecord } from './run-record';
import { runRows } from './run-rows';
import { RUN_COLUMNS, runIsWhole, runNameIsWhole, runSeal, WHOLE_RUN } from './seal';

/** The journal of runs in an open database; `clock` gives milliseconds since 1970. */
export function createRunJournal(database: Database, clock: () => number): RunJournal {
  const moves = rowMoves(database);
  const rows = runRows(database);
  const add = database.prepare(
    "INSERT INTO runs (name, created_at, changed_at, state, source, setup) VALUES ('', ?, ?, 'draft', '', '')",
  );
  const all = database.prepare(`SELECT id, ${WHOLE_RUN} FROM runs ORDER BY id DESC`);
  const one = database.prepare(`SELECT id, ${WHOLE_RUN} FROM runs WHERE id = ?`);
  const standing = database.prepare(
    "SELECT coalesce(sum(state = 'running'), 0) AS running, coalesce(sum(state = 'paused'), 0) AS paused FROM runs",
  );
  const isThere = database.prepare('SELECT 1 FROM runs WHERE id = ?');
  const remove = database.prepare('DELETE FROM runs WHERE id = ?');
  const write = database.prepare(
    `UPDATE runs SET name = ?, name_seal = ?, ${RUN_COLUMNS.map((column) => `${column} = ?`).join(', ')}, seal = ? WHERE id = ?`,
  );
  const turns = database.prepare(
    'SELECT at, kind FROM run_events WHERE run_id = ? AND row_no IS NULL ORDER BY id',
  );
  const event = database.prepare(
    'INSERT INTO run_events (run_id, row_no, at, kind, detail) VALUES (?, ?, ?, ?, ?)',
  );
  const inFlight = database.prepare("SELECT run_id, row_no FROM run_rows WHERE state = 'in-flight'");
  const interrupted = interruptedCalls(database);
  const tired = database.prepare(
    "SELECT row_no FROM run_rows WHERE run_id = ? AND state = 'ready' AND repeats > 0",
  );
  const skippedAs = database.prepare('UPDATE run_rows SET skipped_as = ? WHERE run_id = ? AND row_no = ?');

  const get = (id: number): RunRecord | null => {
    const found = one.get(id);
    return found ? wholeRunOf(found) : null;
  };
  const list = (): (RunRecord | DamagedRun)[] => all.all().map((row) => wholeRunOf(row) ?? damagedRunOf(row));
  const known = (id: number): RunRecord => {
    const run = get(id);
    if (!run) throw new Error(`there is no run ${id}`);
    return run;
  };
  const put = ({ id, name, createdAt, run, source, setup, plan }: RunRecord): void => {
    const values = [
      ...[createdAt, clock(), run.state, run.state === 'paused' ? run.reason : null],
      ...[toStored(source), toStored(setup), plan === null ? null : toStored(plan)],
    ];
    const called = toStored(name);
    write.run(called, runSeal(id, [called]), ...values, runSeal(id, values), id);
  };
  const move: RunJournal['move'] = (id, happened, detail = '') =>
    database.atomically(() => {
      const record = known(id);
      const next = nextRun(record.run, happened);
      if (!next) throw new Error(`run ${id} does not take ${happened.kind}`);
      const reason = next.state === 'paused' ? next.reason : null;
      put({ ...record, run: next });
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
    ...earlierCalls(database),
    create: ({ name, source, setup }) =>
      database.atomically(() => {
        const now = clock();
        const id = Number(add.run(now, now).lastInsertRowid);
        const times = { createdAt: now, changedAt: now };
        put({ ...{ id, name, source, setup, ...times }, run: { state: 'draft' }, plan: null });
        return id;
      }),
    list,
    standing() {
      const found = standing.get();
      return { running: Number(found?.running), paused: Number(found?.paused) };
    },
    get,
    has: (id) => isThere.get(id) !== undefined,
    rename(id, name) {
      put({ ...known(id), name });
    },
    removeSome: (id, limit) =>
      database.atomically(() => {
        const isEmpty = rows.clearSome(id, limit);
        if (isEmpty) remove.run(id);
        return isEmpty;
      }),
    setSetup(id, setup) {
      put({ ...known(id), setup });
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
      const record = known(id);
      if (record.run.state !== 'draft') throw new Error(`run ${id} is no draft`);
      put({ ...record, ...parts });
    },
    confirm: (id, plan) =>
      database.atomically(() => {
        const record = known(id);
        const next = nextRun(record.run, { kind: 'confirm' });
        if (!next) throw new Error(`run ${id} is no draft`);
        put({ ...record, run: next, plan });
        event.run(id, null, clock(), 'confirm', '');
      }),
    move,
    moveRows: (id, numbers, happened, as) =>
      database.atomically(() => {
        let moved = 0;
        for (const number of numbers) {
          const next = moves.tryMove(id, number, happened, clock());
          if (!next) continue;
          if (as !== undefined && next.state === 'skipped') skippedAs.run(as, id, number);
          const kind = happened.kind === 'decided' ? happened.decision : happened.kind;
          event.run(id, number, clock(), kind, '');
          moved += 1;
        }
        return moved;
      }),
    endOrphans: (id) => endInFlight(id),
    endInterrupted: () =>
      database.atomically(() => {
        const cut = list().filter((found) => 'run' in found && found.run.state === 'running');
        for (const { id } of cut) move(id, { kind: 'start-up' });
        return { runs: cut.length, rows: endInFlight(null) };
      }),
  };
}

/** A run from its line; null where that is not as it was written. */
function wholeRunOf(row: SqlRow): RunRecord | null {
  const run = machineRunOf(row);
  if (!run || !runIsWhole(row)) return null;
  return {
    run,
    id: Number(row.id),
    name: fromStored(String(row.name)),
    createdAt: Number(row.created_at),
    changedAt: Number(row.changed_at),
    source: fromStored(String(row.source)),
    setup: fromStored(String(row.setup)),
    plan: row.plan === null ? null : fromStored(String(row.plan)),
  };
}

function damagedRunOf(row: SqlRow): DamagedRun {
  return { id: Number(row.id), name: runNameIsWhole(row) ? fromStored(String(row.name)) : '' };
}

function machineRunOf(row: SqlRow): Run | null {
  const state = RUN_STATES.find((known) => known === row.state);
  const reason = PAUSE_REASONS.find((known) => known === row.pause_reason);
  if (state === 'paused' && reason) return { state, reason };
  if (state === 'running') return { state, pausing: null };
  if (state && state !== 'paused') return { state };
  return null;
}
