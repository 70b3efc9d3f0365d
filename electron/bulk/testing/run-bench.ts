import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunPace, RunPlan } from '../../../shared/bulk/plan';
import { createCallJournal } from '../../journal/call-journal';
import { openDatabase } from '../../journal/database';
import { type GroupedCalls, groupedCalls } from '../../journal/grouped-calls';
import { keepSearchable } from '../../journal/keep-searchable';
import { createRunJournal } from '../../journal/run-journal';
import type { RunJournal } from '../../journal/run-record';
import { hashOf } from '../../journal/run-rows';
import { createClient } from '../../ngs/client';
import { fingerprintOf } from '../../ngs/road';
import { connectionTo, TOKEN } from '../../ngs/testing/bench';
import { watchDone } from '../done-before';
import { newTicket } from '../new-ticket';
import { type RunningRun, type RunParts, runRows } from '../runner';

const after = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

export const FAST: RunPace = { concurrency: 1, perSecond: null, firstRows: 0 };

/** The real engine over the real client, transport and journal. */
export interface RunBench {
  readonly runs: RunJournal;
  readonly id: number;
  readonly folder: string;
  readonly plan: RunPlan;
  /** A person presses Start or Resume. */
  resume(pace?: Partial<RunPace>, change?: Partial<RunParts>): RunningRun;
  execute(sql: string): void;
  close(): void;
}

/** The ids of a row of the bench. */
export const idsOf = (row: number) => ({
  oId: `${String(row).padStart(8, '0')}-8963-1CD4-E9C2-9DA64826DDD4`,
  taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4',
});

/** What a test changes about the usual bench. */
export interface RunBenchWish {
  /** Of an earlier bench: the same database, and the run in it. */
  readonly folder?: string;
  readonly id?: number;
  /** Called at each place where the program may be killed. */
  readonly at?: (place: string) => void;
  /** A deliberate fault in how calls are written down. */
  readonly fault?: (calls: GroupedCalls) => GroupedCalls;
}

/** A confirmed run that closes so many orders at a server; `folder` of an earlier bench: the same database. */
export async function createRunBench(
  origin: string,
  rows: number,
  wish: RunBenchWish = {},
): Promise<RunBench> {
  const folder = wish.folder ?? mkdtempSync(join(tmpdir(), 'run-bench-'));
  const database = await openDatabase(join(folder, 'desk.db'));
  const calls = createCallJournal(database);
  const runs = createRunJournal(database, Date.now);
  const connection = connectionTo(origin);
  const at = wish.at ?? (() => undefined);
  const grouped = groupedCalls(database, calls);
  const written = wish.fault?.(grouped) ?? grouped;
  const search = keepSearchable({
    ...{ index: calls.index, clock: Date.now, after },
    failed: (error) => {
      throw error;
    },
  });
  const client = createClient({
    connections: { get: (wanted) => (wanted === connection.id ? connection : null) },
    vault: { read: async () => ({ kind: 'token', token: TOKEN }) },
    calls: {
      ...written,
      async begin(intent, mayBegin) {
        at('before the intent');
        const id = await written.begin(intent, mayBegin);
        at('after the intent');
        return id;
      },
      async end(id, end) {
        at('before the outcome');
        await written.end(id, end);
        at('after the outcome');
      },
    },
    resolveProxy: async () => 'DIRECT',
    clock: Date.now,
    onProgress: ({ phase }) => at(phase),
    onChanged: search.changed,
    roots: () => null,
  });
  const plan: RunPlan = {
    call: 'close',
    connectionId: connection.id,
    connectionName: connection.name,
    connectionKind: connection.kind,
    identity: '',
    address: `${origin}/ngs/wo/close`,
    fingerprint: fingerprintOf(connection),
    rows,
    hash: '',
    sourceHash: '',
    confirmedAt: 0,
    appVersion: '0',
  };
  const id = wish.id ?? confirmedRun(runs, plan);
  return {
    runs,
    id,
    folder,
    plan,
    resume(pace = {}, change = {}) {
      runs.move(id, { kind: 'resume' });
      return runRows(
        id,
        plan,
        { ...FAST, ...pace },
        {
          runs,
          send: client.send,
          hashOf,
          clock: Date.now,
          newTicket,
          after,
          changed: () => at('shown'),
          isDone: watchDone(runs, { id, plan }),
          ...change,
        },
      );
    },
    execute: (sql) => database.exec(sql),
    close: () => {
      search.stop();
      database.close();
      if (wish.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function confirmedRun(runs: RunJournal, plan: RunPlan): number {
  const id = runs.create({ name: 'Bench', source: '{}', setup: '{}' });
  const numbers = Array.from({ length: plan.rows }, (_, at) => at + 1);
  runs.stage(
    id,
    numbers.map((row) => ({
      line: row + 1,
      cells: Object.values(idsOf(row)),
      flaws: [],
      hidden: false,
      said: null,
    })),
  );
  runs.checked(
    id,
    numbers.map((number) => ({
      number,
      body: JSON.stringify(idsOf(number)),
      ids: { ...idsOf(number), mapId: '', customerGuid: '' },
      leftOut: null,
      kinds: [],
      problems: '[]',
      repaired: '[]',
    })),
  );
  runs.confirm(id, JSON.stringify(plan));
  return id;
}
