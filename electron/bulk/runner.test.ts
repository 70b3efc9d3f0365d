import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { RowState } from '../../shared/bulk/row-machine';
import { createRunBench, idsOf, type RunBench } from './testing/run-bench';

const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of toClose.splice(0).reverse()) await thing.close();
});

type Answer =
  | { readonly status?: number; readonly text: string; readonly headers?: Record<string, string> }
  | 'reset';
const ACCEPTED: Answer = { text: '{"code":1,"message":"ok"}' };
const REFUSED: Answer = { text: '{"code":0,"message":"closed already"}' };

/** A server that says what the test wants for the n-th row, and remembers what it was asked, row by row. */
async function serve(answer: (row: number, time: number) => Answer) {
  const asked: number[] = [];
  let inAir = 0;
  let widest = 0;
  const server: Server = createServer((request, response) => {
    let text = '';
    inAir += 1;
    widest = Math.max(widest, inAir);
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      const body: { oId: string } = JSON.parse(text);
      const row = Number(body.oId.slice(0, 8));
      asked.push(row);
      const said = answer(row, asked.filter((one) => one === row).length);
      inAir -= 1;
      if (said === 'reset') {
        request.socket.destroy();
        return;
      }
      response
        .writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers })
        .end(said.text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  toClose.push({
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, asked, widest: () => widest };
}

async function benchOf(origin: string, rows: number): Promise<RunBench> {
  const bench = await createRunBench(origin, rows);
  toClose.push(bench);
  return bench;
}

const states = (bench: RunBench): Partial<Record<RowState, number>> =>
  Object.fromEntries(Object.entries(bench.runs.counts(bench.id)).filter(([, rows]) => rows > 0));
const run = (bench: RunBench) => bench.runs.get(bench.id)?.run;

test('every row is sent once, in order, and the run is finished', async () => {
  const server = await serve(() => ACCEPTED);
  const bench = await benchOf(server.origin, 20);
  const running = bench.resume();
  await running.over;
  expect(server.asked).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
  expect(run(bench)).toEqual({ state: 'finished' });
  expect(states(bench)).toEqual({ accepted: 20 });
  expect(running.progress().counts).toEqual(bench.runs.counts(bench.id));
});

test('no more calls are in the air than were asked for, and each row goes once', async () => {
  const server = await serve(() => ACCEPTED);
  const bench = await benchOf(server.origin, 100);
  await bench.resume({ concurrency: 8 }).over;
  expect(server.asked.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  expect(server.widest()).toBeLessThanOrEqual(8);
  expect(states(bench)).toEqual({ accepted: 100 });
});

test('it stops to be looked at after the first rows, once', async () => {
  const server = await serve(() => ACCEPTED);
  const bench = await benchOf(server.origin, 10);
  await bench.resume({ firstRows: 3, concurrency: 2 }).over;
  expect(run(bench)).toEqual({ state: 'paused', reason: 'first-rows' });
  expect(states(bench)).toEqual({ accepted: 3, ready: 7 });
  await bench.resume({ firstRows: 3 }).over;
  expect(run(bench)).toEqual({ state: 'finished' });
  expect(server.asked).toHaveLength(10);
});

test('a rejected token pauses at the first row; with a new one the same row goes again, and no other twice', async () => {
  let isValid = false;
  const server = await serve(() => (isValid ? ACCEPTED : { status: 401, text: '{}' }));
  const bench = await benchOf(server.origin, 5);
  await bench.resume().over;
  expect(run(bench)).toEqual({ state: 'paused', reason: 'unauthorized' });
  expect(states(bench)).toEqual({ ready: 5 });
  isValid = true;
  await bench.resume().over;
  expect(server.asked).toEqual([1, 1, 2, 3, 4, 5]);
  expect(states(bench)).toEqual({ accepted: 5 });
});

test('two answers in a row that never came pause it; neither row goes again by itself', async () => {
  const server = await serve((row) => (row === 2 || row === 3 ? 'reset' : ACCEPTED));
  const bench = await benchOf(server.origin, 6);
  await bench.resume().over;
  expect(run(bench)).toEqual({ state: 'paused', reason: 'unknown-twice' });
  expect(states(bench)).toEqual({ accepted: 1, unknown: 2, ready: 3 });
  await bench.resume().over;
  expect(server.asked).toEqual([1, 2, 3, 4, 5, 6]);
  expect(run(bench)).toEqual({ state: 'finished' });
  expect(states(bench)).toEqual({ accepted: 4, unknown: 2 });
});

test('an unknown row that a person sends again stays unknown through a refusal, and ends by an accepted answer', async () => {
  const server = await serve((_row, time) => (time === 1 ? 'reset' : time === 2 ? REFUSED : ACCEPTED));
  const bench = await benchOf(server.origin, 1);
  const again = async () => {
    bench.runs.moveRows(bench.id, [1], { kind: 'decided', decision: 'send-again' });
    bench.runs.move(bench.id, { kind: 'reopen' });
    await bench.resume().over;
  };
  await bench.resume().over;
  expect(states(bench)).toEqual({ unknown: 1 });
  await again();
  expect(states(bench)).toEqual({ unknown: 1 });
  await again();
  expect(states(bench)).toEqual({ accepted: 1 });
  expect(server.asked).toEqual([1, 1, 1]);
});

test('ten refusals in the same words pause it', async () => {
  const server = await serve(() => REFUSED);
  const bench = await benchOf(server.origin, 30);
  await bench.resume().over;
  expect(run(bench)).toEqual({ state: 'paused', reason: 'same-refusal' });
  expect(states(bench)).toEqual({ refused: 10, ready: 20 });
  expect(bench.runs.groups(bench.id)).toEqual([
    { state: 'refused', reason: 'code-0', message: 'closed already', pattern: 'closed already', rows: 10 },
  ]);
});

test('what the server throttles goes again after the time it asked for, one at a time', async () => {
  const server = await serve((row, time) =>
    row === 2 && time === 1 ? { status: 429, text: '{}', headers: { 'retry-after': '1' } } : ACCEPTED,
  );
  const bench = await benchOf(server.origin, 4);
  await bench.resume().over;
  expect(server.asked).toEqual([1, 2, 2, 3, 4]);
  expect(states(bench)).toEqual({ accepted: 4 });
});

test('a pause lets what is in the air come down, and sends nothing more', async () => {
  const server = await serve(() => ACCEPTED);
  const bench = await benchOf(server.origin, 50);
  const running = bench.resume({ concurrency: 4 });
  await expect.poll(() => server.asked.length).toBeGreaterThan(4);
  await running.pause('user');
  const before = server.asked.length;
  expect(run(bench)).toEqual({ state: 'paused', reason: 'user' });
  expect(bench.runs.counts(bench.id)['in-flight']).toBe(0);
  expect(bench.runs.counts(bench.id).accepted).toBe(before);
  await bench.resume().over;
  expect(server.asked).toHaveLength(50);
});

test('a body that is not the one that was confirmed is not sent', async () => {
  const server = await serve(() => ACCEPTED);
  const bench = await benchOf(server.origin, 3);
  bench.execute('DROP TRIGGER run_texts_are_final');
  bench.execute(`UPDATE run_row_texts SET body = '{"oId":"other"}' WHERE o_id = '${idsOf(2).oId}'`);
  await bench.resume().over;
  expect(run(bench)).toEqual({ state: 'paused', reason: 'disk' });
  expect(server.asked).toEqual([1]);
});

test('behind an outcome that could not be written no row begins, though both were to share a commit', async () => {
  const server = await serve(() => ACCEPTED);
  const bench = await benchOf(server.origin, 5);
  bench.execute(`CREATE TRIGGER full BEFORE UPDATE ON run_rows WHEN old.row_no = 2 AND new.state = 'accepted'
    BEGIN SELECT RAISE(ABORT, 'disk full'); END`);
  await bench.resume().over;
  expect(run(bench)).toEqual({ state: 'paused', reason: 'disk' });
  expect(states(bench)).toEqual({ accepted: 1, 'in-flight': 1, ready: 3 });
  expect(server.asked).toEqual([1, 2]);
});

test('the journal refuses to change what was confirmed', async () => {
  const bench = await benchOf('http://127.0.0.1:1', 2);
  expect(() => bench.execute("UPDATE run_row_texts SET body = '{}'")).toThrow('does not change');
  expect(() => bench.execute("UPDATE runs SET plan = '{}'")).toThrow('does not change');
  expect(() =>
    bench.runs.stage(bench.id, [{ line: 9, cells: ['a'], flaws: [], hidden: false, said: null }]),
  ).toThrow('takes no more rows');
});
