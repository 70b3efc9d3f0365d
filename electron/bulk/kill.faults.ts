import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram } from '../files/testing/build-program';
import { type Answer, expectRecovery, startLedger } from './testing/ledger';
import { createRunBench, type RunBench } from './testing/run-bench';

/**
 * The program is killed by SIGKILL at every place where it may be, with calls in the air, and started again. What is
 * shown then is held against what the server really did.
 */
const ROWS = 6;
const POINTS = 64;
/** Killed programs at a time: each waits for the disk most of its life. */
const AT_ONCE = 4;

let program = '';
/** A run whose plan is confirmed, and which nobody has started. */
let confirmed: Pick<RunBench, 'folder' | 'id'> = { folder: '', id: 0 };
const folders: string[] = [];
beforeAll(async () => {
  program = await buildProgram(join(import.meta.dirname, 'testing'), 'kill-engine');
  folders.push(dirname(program));
  const confirmedFolder = mkdtempSync(join(tmpdir(), 'confirmed-'));
  folders.push(confirmedFolder);
  const bench = await createRunBench('http://127.0.0.1:1', ROWS, { folder: confirmedFolder });
  bench.close();
  confirmed = { folder: confirmedFolder, id: bench.id };
}, 60_000);
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function runAndKill(
  bench: Pick<RunBench, 'folder' | 'id'>,
  origin: string,
  concurrency: number,
  point: number,
): Promise<boolean> {
  const words = [bench.folder, bench.id, origin, ROWS, concurrency, point].map(String);
  const child = fork(program, words, { stdio: 'ignore' });
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null];
  return signal === 'SIGKILL';
}

interface Scenario {
  readonly name: string;
  readonly concurrency: number;
  readonly answer: (row: number, time: number) => Answer;
  /** Rows that the server leaves unknown by itself. */
  readonly unknown: number;
  /** The program is killed once more while it recovers. */
  readonly twice?: boolean;
  readonly refused?: readonly number[];
}

const SCENARIOS: readonly Scenario[] = [
  { name: 'every row accepted, one at a time', concurrency: 1, answer: () => 'accept', unknown: 0 },
  { name: 'every row accepted, three at a time', concurrency: 3, answer: () => 'accept', unknown: 0 },
  {
    name: 'refusals and a throttled row',
    concurrency: 2,
    answer: (row, time) => (row === 2 ? 'refuse' : row === 3 && time === 1 ? 'throttle' : 'accept'),
    unknown: 0,
    refused: [2],
  },
  {
    name: 'answers that never come, before and after the server did it',
    concurrency: 1,
    answer: (row, time) =>
      time > 1 ? 'accept' : row === 2 ? 'reset-after' : row === 4 ? 'reset-before' : 'accept',
    unknown: 2,
  },
  { name: 'killed again while it recovers', concurrency: 2, answer: () => 'accept', unknown: 0, twice: true },
];

test.each(SCENARIOS)(
  'SIGKILL at $name: nothing is done twice, nothing is lost, nothing untrue is shown',
  {
    timeout: 500_000,
  },
  async ({ name, concurrency, answer, unknown, twice, refused = [] }) => {
    let killed = 0;
    const points = Array.from({ length: POINTS }, (_, at) => at + 1);
    const tryPoint = async (point: number): Promise<void> => {
      const where = `${name}, place ${point}`;
      const ledger = await startLedger(answer);
      const folder = mkdtempSync(join(tmpdir(), 'killed-'));
      folders.push(folder);
      cpSync(confirmed.folder, folder, { recursive: true });
      const first = { folder, id: confirmed.id };
      let kills = 0;
      if (await runAndKill(first, ledger.origin, concurrency, point)) kills += 1;
      if (twice && kills > 0 && (await runAndKill(first, ledger.origin, concurrency, (point % 7) + 1)))
        kills += 1;
      killed += kills > 0 ? 1 : 0;
      await ledger.quiet();
      const bench = await createRunBench(ledger.origin, ROWS, { folder, id: first.id });
      await expectRecovery(bench, ledger, unknown + kills * concurrency, refused, where);
      bench.close();
      await ledger.close();
    };
    for (let at = 0; at < points.length; at += AT_ONCE)
      await Promise.all(points.slice(at, at + AT_ONCE).map(tryPoint));
    expect(killed, 'places where the program was really killed').toBeGreaterThanOrEqual(60);
  },
);
