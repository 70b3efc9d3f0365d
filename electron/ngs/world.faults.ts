/**
 * Faults of the world around a call (research C, C-101 … C-113): journal, clock, process, page.
 *
 * Not covered here, and why:
 * - C-20 (a reused connection breaks): there is none; `exchange.test.ts` shows a fresh one for each call.
 * - C-102's rule '15 s after waking' belongs to the power events in main; here: a stop after sending is `unknown`.
 * - C-101, C-104, C-105: what a run does with it (pause, ask) belongs to `electron/bulk`; here: each call's outcome.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { type Script, startRawServer } from '../../e2e/servers/raw-server';
import { contractAnswer, startRecordingServer } from '../../e2e/servers/recording-server';
import type { CallDetail } from '../../shared/desk.calls';
import { createCallJournal } from '../journal/call-journal';
import { openDatabase } from '../journal/database';
import { type Bench, type BenchWish, createBench, TOKEN } from './testing/bench';
import { countOnceMore, expectHonest, expectKept, fault, opened } from './testing/fault-kit';
import { expectWords, testGoldenFile } from './testing/golden-words';
import { reply, stall } from './testing/scripts';

afterAll(countOnceMore);
afterEach(() => {
  vi.useRealTimers();
});

const HANG: Script = stall();

async function rig(script: Script, wish: BenchWish = {}) {
  const server = await startRawServer(script);
  const bench = await createBench(server.origin, wish);
  opened.servers.push(server);
  opened.benches.push(bench);
  return { server, bench };
}

/** The first call, as the journal has it. */
function keptCall({ journal }: Pick<Bench, 'journal'>): CallDetail {
  const call = journal.get(1);
  if (call === null) throw new Error('the journal has no call');
  return call;
}

test('C-101 the line drops while the answer is awaited: unknown, and the next call stands on its own', async () => {
  const server = await startRawServer(async (line) => {
    await line.request();
    if (line.number === 1) return line.reset();
    await line.send(contractAnswer(1));
    return line.end();
  });
  const bench = await createBench(server.origin);
  opened.benches.push(bench);
  const calls = [await bench.send(), await bench.send()];
  await server.close();
  calls.push(await bench.send());
  expect(calls).toMatchObject([
    { outcome: 'unknown', reason: 'connection-lost' },
    { outcome: 'accepted' },
    { outcome: 'not-sent', reason: 'connection-refused' },
  ]);
  for (const [index, call] of calls.entries()) {
    expectKept(call, bench);
    expectWords(`C-101 the line drops, call ${index + 1}`, call);
  }
  expect(server.requests).toHaveLength(2);
});

test('C-102 stopped after sending, as on sleep: unknown, and a late answer changes nothing', async () => {
  const { server, bench } = await rig(async (line) => {
    await line.request();
    await line.pause(150);
    await line.send(contractAnswer(1));
  });
  const input = bench.input();
  const sent = bench.client.send(input);
  await vi.waitFor(() => expect(server.requests).toHaveLength(1));
  expect(bench.client.cancel(input.ticket)).toBe(true);
  expect(await sent).toMatchObject({ call: { outcome: 'unknown', reason: 'cancelled', mayHaveSent: true } });
  await new Promise((done) => setTimeout(done, 250));
  const kept = keptCall(bench);
  expect(await sent).toEqual({ kind: 'answered', call: kept });
  expectHonest(kept, server, bench);
  expectWords('C-102 stopped after sending', kept);
});

for (const jump of [-86_400_000, 86_400_000]) {
  test(`C-103 the date jumps by ${jump / 86_400_000} day: durations and time-outs stay`, async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { server, bench } = await rig(async (line) => {
      await line.request();
      vi.setSystemTime(Date.now() + jump);
      await line.pause(30);
      await line.send(contractAnswer(1));
    });
    const call = await bench.send();
    expect(call.outcome).toBe('accepted');
    expect(call.durationMs).toBeGreaterThanOrEqual(25);
    expect(call.durationMs).toBeLessThan(1000);
    const times = call.timings.map(({ ms }) => ms);
    expect([...times].sort((one, other) => one - other)).toEqual(times);
    expectHonest(call, server, bench);
    expectWords('C-103 the date jumps', call);
  });
}

test('C-104 the token ends at the third call: exactly the calls from there on are not authorised', async () => {
  const server = await startRecordingServer({
    answer: (_request, number) => (number < 3 ? contractAnswer(1) : unauthorized),
  });
  const bench = await createBench(server.origin);
  opened.benches.push(bench);
  const calls: CallDetail[] = [];
  for (let row = 1; row <= 5; row += 1) calls.push(await bench.send());
  const outcomes = calls.map(({ outcome }) => outcome);
  expect(outcomes).toEqual(['accepted', 'accepted', 'unauthorized', 'unauthorized', 'unauthorized']);
  for (const [index, call] of calls.entries()) {
    expectKept(call, bench);
    expectWords(`C-104 the token ends, call ${index + 1}`, call);
  }
  expect(server.requests).toHaveLength(5);
  await server.close();
});
const unauthorized = Buffer.from('HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n');

fault('C-105', 'the token ended and the server says so with code 0', {
  server: reply(200, `{"code":0,"message":"token invalid: ${TOKEN.replaceAll('"', '\\"')}"}`),
  outcome: 'refused',
  reason: 'code-0',
  full: 1,
  also: (call) => expect(call.message).toBe('token invalid: ••••••••'),
});

/** Fills the disk as SQLite sees it: no page more. */
const FULL = 'PRAGMA max_page_count = 1';
const LARGE = `{"oId":"1","taskId":"2","task":{"note":"${'x'.repeat(100_000)}"}}`;

test('C-106 the disk is full at the intent: nothing is sent', async () => {
  const { server, bench } = await rig(reply(200));
  bench.execute(FULL);
  const call = await bench.send({ call: 'save', body: LARGE });
  expect(call).toMatchObject({ id: 0, outcome: 'not-sent', reason: 'journal-failed', mayHaveSent: false });
  expect(server.connections).toHaveLength(0);
  expect(bench.journal.get(1)).toBeNull();
  expectWords('C-106 the disk is full at the intent', call);
});

test('C-106 the disk is full at the outcome: unknown now and after the next start, with the answer as evidence', async () => {
  let fill = (): void => undefined;
  const answer = `{"code":1,"message":"","value":"${'y'.repeat(200_000)}"}`;
  const { server, bench } = await rig(async (line) => {
    fill();
    await reply(200, answer)(line);
  });
  fill = () => bench.execute(FULL);
  const call = await bench.send();
  expect(call).toMatchObject({
    outcome: 'unknown',
    reason: 'journal-failed',
    mayHaveSent: true,
    status: 200,
  });
  expect(call.answerText).toBe(answer);
  expect(call.details.unwritten).toBe('accepted: code-1');
  expect(server.requests).toHaveLength(1);
  expect(bench.journal.get(call.id)?.outcome).toBeNull();
  bench.execute('PRAGMA max_page_count = 1000000');
  expect(bench.journal.endInterrupted()).toBe(1);
  const after = keptCall(bench);
  expect(after).toMatchObject({ id: call.id, outcome: 'unknown', reason: 'interrupted' });
  expectWords('C-106 the disk is full at the outcome', call);
  expectWords('C-106 the disk was full at the outcome, after the next start', after);
});

test('C-107 the journal is read-only: nothing is sent', async () => {
  const { server, bench } = await rig(reply(200));
  bench.execute('PRAGMA query_only = ON');
  const call = await bench.send();
  expect(call).toMatchObject({ id: 0, outcome: 'not-sent', reason: 'journal-failed' });
  expect(server.connections).toHaveLength(0);
  expect(bench.journal.get(1)).toBeNull();
  expectWords('C-107 the journal is read-only', call);
});

test('C-107 another program holds the journal: nothing is sent', async () => {
  const { server, bench } = await rig(reply(200));
  bench.execute('PRAGMA busy_timeout = 50');
  const other = await openDatabase(bench.file);
  other.exec('BEGIN IMMEDIATE');
  const call = await bench.send();
  expect(call).toMatchObject({ id: 0, outcome: 'not-sent', reason: 'journal-failed' });
  expectWords('C-107 another program holds the journal', call);
  other.exec('ROLLBACK');
  other.close();
  expect(server.connections).toHaveLength(0);
  expect(bench.journal.get(1)).toBeNull();
  const next = await bench.send();
  expect(next.outcome).toBe('accepted');
  expectHonest(next, server, bench);
});

for (const method of ['hasTicket', 'begin', 'end'] as const) {
  for (const code of ['ENOSPC', 'EIO', 'EBUSY', 'EPERM']) {
    test(`C-107 the journal's ${method} fails with ${code}`, async () => {
      const { server, bench } = await rig(reply(200), {
        calls: (journal) => ({
          ...journal,
          [method]: () => {
            throw Object.assign(new Error(code), { code });
          },
        }),
      });
      const call = await bench.send();
      const expected = { hasTicket: 'accepted', begin: 'not-sent', end: 'unknown' }[method];
      expect(call.outcome).toBe(expected);
      expect(server.connections).toHaveLength(method === 'begin' ? 0 : 1);
      const kept = { hasTicket: 'accepted', begin: undefined, end: null }[method];
      expect(bench.journal.get(1)?.outcome).toBe(kept);
      expectWords(`C-107 the journal's ${method} fails`, call);
    });
  }
}

fault('C-110', 'the answer names another order: read by its code', {
  server: reply(200, '{"code":1,"message":"","value":{"oId":"other","taskId":"other"}}'),
  outcome: 'accepted',
  reason: 'code-1',
  full: 1,
  also: (call) =>
    expect([call.oId, call.answerText]).toEqual([
      'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
      expect.stringContaining('other'),
    ]),
});

test('C-111 the name is looked up once for each call and means nothing to the next', async () => {
  let asked = 0;
  const server = await startRecordingServer();
  const bench = await createBench(`http://ngs.test:${server.port}`, {
    lookup: (_name, _options, callback) => {
      asked += 1;
      setImmediate(() => callback(null, [{ address: '127.0.0.1', family: 4 }]));
    },
  });
  opened.benches.push(bench);
  for (const call of [await bench.send(), await bench.send()]) {
    expect(call.outcome).toBe('accepted');
    expectKept(call, bench);
    expectWords('C-111 the name is looked up for each call', call);
  }
  expect([asked, server.requests.length]).toEqual([2, 2]);
  expect(server.requests.map(({ headers }) => headers[0])).toEqual([
    ['Host', `ngs.test:${server.port}`],
    ['Host', `ngs.test:${server.port}`],
  ]);
  await server.close();
});

test('C-112 the page is gone: telling it fails, the call does not', async () => {
  const { server, bench } = await rig(reply(200), {
    onProgress: () => {
      throw new Error('Object has been destroyed');
    },
  });
  const call = await bench.send();
  expect(call.outcome).toBe('accepted');
  expect(server.requests).toHaveLength(1);
  expectHonest(call, server, bench);
  expectWords('C-112 the page is gone', call);
});

test('C-113 main is killed with a call in the air: unknown after the next start, and nothing is sent again', {
  timeout: 30_000,
}, async () => {
  const out = resolve('node_modules/.cache/ngs-faults', String(process.pid));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: resolve(import.meta.dirname, 'testing/bench.ts'),
      outDir: out,
      target: 'node20',
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  const server = await startRawServer(HANG);
  opened.servers.push(server);
  const sender = `
    import { createBench } from ${JSON.stringify(pathToFileURL(`${out}/bench.mjs`).href)};
    const timeouts = { connectMs: 5000, headersMs: 60000, totalMs: 60000 };
    const bench = await createBench(${JSON.stringify(server.origin)}, { settings: { timeouts } });
    process.stdout.write(bench.file + '\\n');
    await bench.send();
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', sender], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [file] = (await once(createInterface(child.stdout), 'line')) as [string];
  await vi.waitFor(() => expect(server.requests).toHaveLength(1), { timeout: 10_000 });
  child.kill('SIGKILL');
  await once(child, 'exit');
  const database = await openDatabase(file);
  const journal = createCallJournal(database);
  expect(journal.get(1)?.outcome).toBeNull();
  expect(journal.endInterrupted()).toBe(1);
  const call = keptCall({ journal });
  expect(call).toMatchObject({
    outcome: 'unknown',
    reason: 'interrupted',
    oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4',
  });
  expectWords('C-113 main is killed with a call in the air', call);
  database.close();
  expect(server.requests).toHaveLength(1);
  rmSync(dirname(file), { recursive: true, force: true });
  rmSync(out, { recursive: true, force: true });
});

testGoldenFile();
