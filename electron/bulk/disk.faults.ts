import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSettled } from '../../shared/bulk/row-machine';
import { SEED } from '../../shared/bulk/testing/seed';
import { buildProgram } from '../files/testing/build-program';
import {
  buildFailingDisk,
  type DiskFault,
  diskEnvironment,
  makeDiskPage,
} from '../files/testing/failing-disk';
import type { DiskMutant, DiskOrder, DiskReport } from './testing/disk-order';
import {
  type Answer,
  expectRecovery,
  expectTruth,
  type Ledger,
  startLedger,
  statesOf,
} from './testing/ledger';
import { createRunBench } from './testing/run-bench';

/**
 * The real engine over real sockets and a disk whose n-th write, sync, rename, opening, truncation or removal fails, for
 * n from 1 until a run meets no failure; then the program starts again over a sound disk. A sync that says it is done and
 * is not cannot be seen while the machine stays up: the model looks after it (shared/bulk/model.test.ts).
 */
const ROWS = 4;
const REFUSED = [2];
/** One row the server leaves unknown by itself. */
const UNKNOWN = 1;
const answer = (row: number, time: number): Answer =>
  REFUSED.includes(row) ? 'refuse' : row === 3 && time === 1 ? 'reset-after' : 'accept';
/** Programs that die in the middle of a write, each started for itself; DISK_FAULTS=all: at every call. */
const KILLED = process.env.DISK_FAULTS === 'all' ? Number.MAX_SAFE_INTEGER : 16;

const folders: string[] = [];
let program = '';
let library: string | null = null;
/** A run whose plan is confirmed, and which nobody has started. */
let confirmed = { folder: '', id: 0 };

beforeAll(async () => {
  console.log(`seed: ${SEED} (electron/bulk/disk.faults.ts)`);
  const folder = mkdtempSync(join(tmpdir(), 'failing-disk-'));
  folders.push(folder);
  library = buildFailingDisk(folder);
  if (library === null) {
    console.log('gap: no disk that fails at its n-th call: this system is no Linux, or has no C compiler');
    return;
  }
  program = await buildProgram(join(import.meta.dirname, 'testing'), 'failing-disk-engine');
  folders.push(dirname(program));
  confirmed.folder = join(folder, 'confirmed');
  mkdirSync(confirmed.folder);
  const bench = await createRunBench('http://127.0.0.1:1', ROWS, { folder: confirmed.folder });
  bench.close();
  confirmed = { ...confirmed, id: bench.id };
}, 60_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A program that lives over a disk that fails. */
function startEngine(): ChildProcess {
  const folder = mkdtempSync(join(tmpdir(), 'disk-page-'));
  folders.push(folder);
  const page = join(folder, 'page');
  makeDiskPage(page);
  return fork(program, [], {
    env: diskEnvironment(library ?? '', page),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

interface Failed {
  readonly ledger: Ledger;
  readonly folder: string;
  /** Null: the disk took the program with it. */
  readonly report: DiskReport | null;
}

/** One run over a disk that fails at its n-th call. */
async function runOver(
  engine: ChildProcess,
  how: DiskFault,
  at: number,
  concurrency: number,
  mutant: DiskMutant | null = null,
): Promise<Failed> {
  const ledger = await startLedger(answer);
  const folder = mkdtempSync(join(tmpdir(), 'disk-'));
  folders.push(folder);
  cpSync(confirmed.folder, folder, { recursive: true });
  const order: DiskOrder = {
    how,
    at,
    folder,
    id: confirmed.id,
    origin: ledger.origin,
    rows: ROWS,
    concurrency,
    mutant,
  };
  engine.send(order);
  const ended = new AbortController();
  const [report] = (await Promise.race([
    once(engine, 'message', { signal: ended.signal }),
    once(engine, 'exit', { signal: ended.signal }).then(() => [null]),
  ])) as [DiskReport | null];
  ended.abort();
  await ledger.quiet();
  return { ledger, folder, report };
}

/** The program starts again over a disk that is sound. */
async function expectSound(
  { ledger, folder, report }: Failed,
  concurrency: number,
  where: string,
): Promise<void> {
  const bench = await createRunBench(ledger.origin, ROWS, { folder, id: confirmed.id });
  bench.runs.endInterrupted();
  expectTruth(bench, ledger, UNKNOWN + concurrency, where);
  const states = statesOf(bench);
  for (const [row, state] of report?.shown ?? [])
    if (isSettled(state) || state === 'unknown')
      expect(states.get(row), `${where}: row ${row} was shown ${state}`).toBe(state);
  for (const state of ['accepted', 'refused'] as const) {
    const onDisk = [...states.values()].filter((one) => one === state).length;
    expect(report?.shownCounts[state] ?? 0, `${where}: ${state} rows shown`).toBeLessThanOrEqual(onDisk);
  }
  await expectRecovery(bench, ledger, UNKNOWN + concurrency, REFUSED, where);
  bench.close();
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
}

/** How a run may stand when its disk has failed. */
const HELD = ['not begun', 'paused disk', 'finished'];
const STANDS: Readonly<Record<DiskFault, string[]>> = {
  eio: HELD,
  torn: HELD,
  // A disk that takes nothing more does not take the pause either: the room tells it (electron/bulk/runs.test.ts).
  enospc: [...HELD, 'running'],
  kill: [],
};
const standsAs = ({ stopped, run }: DiskReport): string =>
  stopped !== null ? 'not begun' : run?.state === 'paused' ? `paused ${run.reason}` : String(run?.state);

/** Walks the calls of a run, from the first one that fails until none does; gives how many failed, by kind. */
async function walk(
  how: DiskFault,
  concurrency: number,
  mutant: DiskMutant | null = null,
): Promise<ReadonlyMap<string, number>> {
  const engine = startEngine();
  const kinds = new Map<string, number>();
  try {
    for (let at = 1; ; at += 1) {
      const failed = await runOver(engine, how, at, concurrency, mutant);
      const { report } = failed;
      const where = `${how} at call ${at}, ${report?.failed}`;
      if (report === null) throw new Error(`${where}: the program is gone`);
      expect(standsAs(report), where).toBeOneOf(report.failed === '' ? ['finished'] : STANDS[how]);
      await expectSound(failed, concurrency, where);
      if (report.failed === '') return kinds;
      const [kind = ''] = report.failed.split(' ');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  } finally {
    engine.kill();
  }
}

const WALKS: [DiskFault, number][] = [
  ['eio', 1],
  ['eio', 3],
  ['torn', 3],
  ['enospc', 1],
];
const MUTANTS: [DiskMutant, RegExp][] = [
  ['sends although the intent was not written', /is shown ready/],
  ['shows an outcome that was not written', /was shown|rows shown/],
];

describe.concurrent('the n-th write, sync, opening, truncation or removal of a run fails', {
  timeout: 500_000,
}, () => {
  test.each(WALKS)(
    '%s, %i at a time: for every n nothing is sent unwritten or twice, or shown untrue',
    async (how, concurrency) => {
      if (library === null) return;
      const kinds = await walk(how, concurrency);
      const failed = [...kinds].map(([kind, times]) => `${times} ${kind}`).join(', ');
      console.log(`disk: ${how}, ${concurrency} at a time, each n: ${failed}`);
      // The disk that fails was there, and stood before all that a run does to its files.
      expect(kinds.get('write')).toBeGreaterThan(60);
      expect(kinds.get('sync')).toBeGreaterThan(3);
      if (how !== 'enospc') expect([...kinds.keys()]).toEqual(expect.arrayContaining(['open', 'truncate']));
    },
  );

  test('kill: half of it is done and the program is dead; the next one finds the truth', async () => {
    if (library === null) return;
    const counting = startEngine();
    const whole = await runOver(counting, 'kill', 0, 2);
    counting.kill();
    await expectSound(whole, 2, 'nothing fails');
    const calls = whole.report?.calls ?? 0;
    const step = Math.max(1, Math.floor(calls / KILLED));
    let killed = 0;
    for (let at = 1 + (SEED % step); at <= calls; at += step) {
      const engine = startEngine();
      const failed = await runOver(engine, 'kill', at, 2);
      engine.kill();
      killed += failed.report === null ? 1 : 0;
      await expectSound(failed, 2, `dead at call ${at}`);
    }
    console.log(`disk: killed in ${killed} of ${calls} calls (DISK_FAULTS=all: in each)`);
    expect(killed).toBeGreaterThanOrEqual(10);
  });

  test.each(MUTANTS)('would be caught: a program that %s', async (mutant, violation) => {
    if (library === null) return;
    await expect(walk('eio', 1, mutant)).rejects.toThrow(violation);
  });
});
