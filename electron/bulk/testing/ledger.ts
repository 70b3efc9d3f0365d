import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { RowState } from '../../../shared/bulk/row-machine';
import type { RunBench } from './run-bench';

export type Answer = 'accept' | 'refuse' | 'reset-before' | 'reset-after' | 'throttle';

/** A server that knows what it did: how often each row was applied. */
export interface Ledger {
  readonly origin: string;
  readonly applied: ReadonlyMap<number, number>;
  readonly asked: ReadonlyMap<number, number>;
  /** How often it was asked, for all rows together. */
  calls(): number;
  /** Resolves once nothing that was sent is still on its way: a person who looks later sees what it came to. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

/** `time` is 1 when a row is asked for first. */
export async function startLedger(answer: (row: number, time: number) => Answer): Promise<Ledger> {
  const applied = new Map<number, number>();
  const asked = new Map<number, number>();
  const count = (of: Map<number, number>, row: number): number => {
    of.set(row, (of.get(row) ?? 0) + 1);
    return of.get(row) ?? 0;
  };
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      const body: { oId: string } = JSON.parse(text);
      const row = Number(body.oId.slice(0, 8));
      const said = answer(row, count(asked, row));
      if (said === 'accept' || said === 'reset-after') count(applied, row);
      if (said === 'reset-after' || said === 'reset-before') request.socket.destroy();
      else if (said === 'throttle') response.writeHead(429, { 'retry-after': '0' }).end();
      else
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(`{"code":${said === 'accept' ? 1 : 0},"message":"${said}"}`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    applied,
    asked,
    calls: () => [...asked.values()].reduce((sum, times) => sum + times, 0),
    async quiet() {
      const open = (): Promise<number> =>
        new Promise((resolve) => {
          server.getConnections((_error, count) => resolve(count));
        });
      do await new Promise((resolve) => setTimeout(resolve, 5));
      while ((await open()) > 0);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** What the journal says of each row of the bench. */
export function statesOf({ runs, id, plan }: RunBench): Map<number, RowState> {
  return new Map(
    Array.from({ length: plan.rows }, (_, at) => [at + 1, runs.row(id, at + 1)?.state ?? 'invalid'] as const),
  );
}

/** I2, I3, I4, I7: every row is in one state, and what is shown of it is true. */
export function expectTruth(
  bench: RunBench,
  { applied, asked }: Ledger,
  mostUnknown: number,
  where: string,
): void {
  const states = statesOf(bench);
  const counted = Object.values(bench.runs.counts(bench.id)).reduce((sum, rows) => sum + rows, 0);
  expect(counted, `${where}: counts add up`).toBe(bench.plan.rows);
  for (const [row, state] of states) {
    const times = applied.get(row) ?? 0;
    if (state === 'accepted') expect(times, `${where}: row ${row} is shown accepted`).toBeGreaterThan(0);
    if (state === 'ready' || state === 'refused')
      expect(times, `${where}: row ${row} is shown ${state}`).toBe(0);
    expect(state, `${where}: row ${row} is settled or waits`).not.toBe('in-flight');
    const intents = bench.runs.row(bench.id, row)?.attempts ?? 0;
    expect(
      asked.get(row) ?? 0,
      `${where}: row ${row} was sent as often as its intent was written`,
    ).toBeLessThanOrEqual(intents);
  }
  const unknown = [...states.values()].filter((state) => state === 'unknown').length;
  expect(unknown, `${where}: unknown rows`).toBeLessThanOrEqual(mostUnknown);
}

/**
 * The program starts again over what the first one left: nothing runs by itself and all that is shown is true; then a
 * person decides, resumes until the end, and each row was applied once.
 */
export async function expectRecovery(
  bench: RunBench,
  ledger: Ledger,
  mostUnknown: number,
  refused: readonly number[],
  where: string,
): Promise<void> {
  const asked = ledger.calls();
  bench.runs.endInterrupted();
  bench.runs.endInterrupted();
  expectTruth(bench, ledger, mostUnknown, where);
  expect(bench.runs.get(bench.id)?.run.state, `${where}: nothing runs by itself`).not.toBe('running');
  await new Promise((resolve) => setImmediate(resolve));
  expect(ledger.calls()).toBe(asked);
  await finish(bench, ledger, refused);
  for (let row = 1; row <= bench.plan.rows; row += 1) {
    const times = ledger.applied.get(row) ?? 0;
    expect(times, `${where}: row ${row} was applied`).toBe(refused.includes(row) ? 0 : 1);
  }
  expectTruth(bench, ledger, refused.length, `${where}, at the end`);
}

/** A person finds out what became of each unknown row, says so, and resumes until the run is finished. */
async function finish(bench: RunBench, { applied }: Ledger, refused: readonly number[]): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    for (const [row, state] of statesOf(bench)) {
      // What the server refuses stays unknown once an answer was lost: nobody can tell which attempt it speaks of.
      if (state !== 'unknown' || refused.includes(row)) continue;
      const decision = (applied.get(row) ?? 0) > 0 ? 'done' : 'not-done';
      bench.runs.moveRows(bench.id, [row], { kind: 'decided', decision });
    }
    const { ready } = bench.runs.counts(bench.id);
    const state = bench.runs.get(bench.id)?.run.state;
    if (ready === 0 && state === 'finished') return;
    if (state === 'finished') bench.runs.move(bench.id, { kind: 'reopen' });
    await bench.resume().over;
  }
  throw new Error('the run does not come to an end');
}
