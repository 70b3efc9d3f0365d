import { randomUUID } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { type Script, startRawServer } from '../../e2e/servers/raw-server';
import { contractAnswer, startRecordingServer } from '../../e2e/servers/recording-server';
import { callDetail } from '../../shared/desk.calls';
import { openDatabase } from '../journal/database';
import type { SendInput } from './prepare';
import { type Bench, type BenchWish, BODY, createBench, TOKEN } from './testing/bench';

const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of toClose.splice(0)) await thing.close();
});

async function rig(wish: BenchWish = {}, script?: Script) {
  const server = script === undefined ? await startRecordingServer() : await startRawServer(script);
  const bench = await createBench(server.origin, wish);
  toClose.push(server, bench);
  return { server, bench };
}
const rows = (bench: Bench) =>
  bench.journal.list({ outcomes: [], calls: [], connectionIds: [], text: '' }, null, 10);

test('what leaves is byte for byte what was seen, but for the token; what is kept is what was seen', async () => {
  const { server, bench } = await rig({
    settings: { extraHeaders: [{ name: 'X-Trace', value: 'a b' }], dbPool: 'p1' },
  });
  const input = bench.input();
  const sent = await bench.client.send(input);
  const call = sent.kind === 'answered' ? sent.call : null;
  expect(call).toMatchObject({
    outcome: 'accepted',
    reason: 'code-1',
    mayHaveSent: true,
    phase: 'done',
    identity: '••••••••Zz77',
  });
  const [request] = server.requests;
  const seen = input.seen.headers.map(([name, value]) => `${name}: ${name === 'token' ? TOKEN : value}`);
  expect(request?.headerText).toBe(['POST /ngs/wo/close HTTP/1.1', ...seen].join('\r\n'));
  expect(request?.body.toString()).toBe(BODY);
  expect(call?.requestHeaders).toEqual(input.seen.headers);
  expect(call?.requestBody).toBe(BODY);
  expect(callDetail.parse(call)).toEqual(call);
  expect(bench.onDisk()).not.toContain(TOKEN);
});

test('the intent is durable before the socket opens: the server finds it on disk when it is connected to', async () => {
  const found: unknown[] = [];
  let look = (): void => undefined;
  const { bench } = await rig({}, async (line) => {
    look();
    await line.request();
    await line.send(contractAnswer(1));
  });
  const database = await openDatabase(bench.file);
  toClose.push(database);
  look = () => found.push(database.prepare('SELECT ticket, outcome, o_id FROM calls').get());
  const input = bench.input();
  await bench.client.send(input);
  expect(found).toEqual([
    { ticket: input.ticket, outcome: null, o_id: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4' },
  ]);
});

test('an outcome is durable before it is answered', async () => {
  const { bench } = await rig();
  const call = await bench.send();
  const database = await openDatabase(bench.file);
  expect(database.prepare('SELECT outcome FROM calls WHERE id = ?').get(call.id)).toEqual({
    outcome: 'accepted',
  });
  database.close();
});

test('a ticket serves once: at the same time, afterwards, and after a restart', async () => {
  const { server, bench } = await rig();
  const input = bench.input();
  const both = await Promise.all([bench.client.send(input), bench.client.send(input)]);
  expect(both.map(({ kind }) => kind)).toEqual(['answered', 'already-sent']);
  expect(await bench.client.send(input)).toEqual({ kind: 'already-sent' });
  const restarted = await createBench(server.origin, { calls: () => bench.journal });
  toClose.push(restarted);
  expect(await restarted.client.send(input)).toEqual({ kind: 'already-sent' });
  expect(server.requests).toHaveLength(1);
  expect(rows(bench).total).toBe(1);
});

test('a ticket of a call that could not be written down is used up too', async () => {
  const { server, bench } = await rig();
  bench.execute('PRAGMA query_only = ON');
  const input = bench.input();
  expect(await bench.client.send(input)).toMatchObject({ call: { reason: 'journal-failed' } });
  bench.execute('PRAGMA query_only = OFF');
  expect(await bench.client.send(input)).toEqual({ kind: 'already-sent' });
  expect(server.connections).toHaveLength(0);
});

const withToken = (text: string): string => `{"oId":"1","taskId":"2","note":${text}}`;
const escaped = `"\\u0074${JSON.stringify(TOKEN).slice(2)}`;
const refusals: readonly (readonly [reason: string, wish: BenchWish, change: Partial<SendInput>])[] = [
  ['connection-invalid', { settings: { extraHeaders: [{ name: 'Host', value: 'x' }] } }, {}],
  [
    'connection-invalid',
    { settings: { auth: { mode: 'whitelist', ds: 'gl', epid: '', staffId: '', groupId: 'G' } } },
    {},
  ],
  ['token-missing', { reading: { kind: 'none' } }, {}],
  ['token-other-address', { reading: { kind: 'other-address' } }, {}],
  ['token-unreadable', { reading: { kind: 'unreadable' } }, {}],
  ['token-unreadable', { reading: { kind: 'token', token: 'a\r\nb: c' } }, {}],
  ['body-invalid', {}, { body: '' }],
  ['body-invalid', {}, { body: '[]' }],
  ['body-invalid', {}, { body: `{"token":"${TOKEN.replaceAll('"', '\\"')}"` }],
  ['body-invalid', {}, { body: '{"a":"\ud800"}' }],
  ['token-in-body', {}, { body: withToken(JSON.stringify(TOKEN)) }],
  ['token-in-body', {}, { body: withToken(escaped) }],
  ['token-in-body', {}, { body: withToken(`{${JSON.stringify(TOKEN)}:1}`) }],
  ['confirmation-missing', { settings: { kind: 'production' } }, {}],
  ['confirmation-missing', { settings: { kind: 'production' } }, { typedName: 'bench' }],
  ['connection-changed', {}, { seen: { address: 'http://elsewhere/ngs/wo/close', headers: [] } }],
  ['connection-changed', {}, { connectionId: 'gone' }],
];
test.each(refusals)(
  '%s: nothing is sent, it is written down, and no token is kept (%#)',
  async (reason, wish, change) => {
    const { server, bench } = await rig(wish);
    const call = await bench.send(change);
    expect(call).toMatchObject({ outcome: 'not-sent', reason, mayHaveSent: false, phase: 'prepare' });
    expect(bench.journal.get(call.id)).toEqual(call);
    expect(callDetail.parse(call)).toEqual(call);
    expect(server.connections).toHaveLength(0);
    const disk = bench.onDisk();
    for (const form of [TOKEN, JSON.stringify(TOKEN).slice(1, -1), escaped.slice(1, -1)])
      expect(disk).not.toContain(form);
  },
);

test('a header that changed since it was seen: nothing is sent', async () => {
  const { server, bench } = await rig();
  const { seen } = bench.input();
  const headers = seen.headers.map(([name, value]): [string, string] => [
    name,
    name === 'token' ? '••••••••old4' : value,
  ]);
  expect(await bench.send({ seen: { ...seen, headers } })).toMatchObject({
    reason: 'connection-changed',
    details: { differs: 'headers' },
  });
  expect(server.connections).toHaveLength(0);
});

test('production with the name typed goes out', async () => {
  const { bench } = await rig({ settings: { kind: 'production' } });
  expect((await bench.send({ typedName: 'Bench' })).outcome).toBe('accepted');
});

test('in whitelist mode the vault is not asked and no token leaves', async () => {
  const auth = { mode: 'whitelist', ds: 'gl2019', epid: '', staffId: 'SELITE', groupId: 'SYSTEM' } as const;
  const { server, bench } = await rig({ settings: { auth }, reading: { kind: 'unreadable' } });
  expect(await bench.send()).toMatchObject({ outcome: 'accepted', identity: 'SELITE · SYSTEM' });
  const names = server.requests[0]?.headers.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['ds', 'staffId', 'groupId']));
  expect(names).not.toContain('token');
});

test('a server that throws the token back leaves no trace of it', async () => {
  const echo = Buffer.from(
    `HTTP/1.1 200 OK\r\nX-Echo: ${TOKEN}\r\nSet-Cookie: t=${encodeURIComponent(TOKEN)}\r\nConnection: close\r\n\r\n` +
      JSON.stringify({
        code: 0,
        message: `bad token ${TOKEN}`,
        value: { basic: Buffer.from(`u:${TOKEN}`).toString('base64') },
      }),
  );
  const { bench } = await rig({}, async (line) => {
    await line.request();
    await line.send(echo);
    line.end();
  });
  const call = await bench.send();
  expect(call).toMatchObject({ outcome: 'refused', message: 'bad token ••••••••' });
  const kept = `${JSON.stringify(call)}${bench.onDisk()}`;
  for (const form of [TOKEN, JSON.stringify(TOKEN).slice(1, -1), encodeURIComponent(TOKEN)])
    expect(kept).not.toContain(form);
  expect(kept).not.toContain(Buffer.from(TOKEN).toString('base64').slice(4, 20));
});

test('cancelled while the keyring asks, or while the proxy is looked for: not sent', async () => {
  const forever = new Promise<never>(() => undefined);
  const { server, bench } = await rig({
    settings: { proxy: { mode: 'system' } },
    proxyAnswer: () => forever,
  });
  const input = bench.input();
  const sent = bench.client.send(input);
  expect(bench.client.underWay()).toBe(1);
  setTimeout(() => bench.client.cancel(input.ticket), 30);
  expect(await sent).toMatchObject({
    call: { outcome: 'not-sent', reason: 'cancelled', mayHaveSent: false },
  });
  expect(bench.client.cancel(input.ticket)).toBe(false);
  expect(bench.client.cancel(randomUUID())).toBe(false);
  expect(bench.client.underWay()).toBe(0);
  expect(server.connections).toHaveLength(0);

  const asking = await rig({ reading: forever });
  const second = asking.bench.input();
  const waiting = asking.bench.client.send(second);
  setTimeout(() => asking.bench.client.cancel(second.ticket), 30);
  expect(await waiting).toMatchObject({ call: { outcome: 'not-sent', reason: 'cancelled' } });
  expect(rows(asking.bench).total).toBe(1);
});

test('progress tells each phase with the ticket', async () => {
  const { bench } = await rig();
  const input = bench.input();
  await bench.client.send(input);
  expect(
    bench.progress.map(({ ticket, phase, mayHaveSent }) => [ticket === input.ticket, phase, mayHaveSent]),
  ).toEqual([
    [true, 'connect', false],
    [true, 'send', true],
    [true, 'wait', true],
    [true, 'receive', true],
    [true, 'done', true],
  ]);
});

test('a hundred calls at once: a hundred requests, each once', async () => {
  const { server, bench } = await rig();
  const calls = await Promise.all(
    Array.from({ length: 100 }, (_, row) => bench.send({ body: `{"oId":"${row}","taskId":"t"}` })),
  );
  expect(calls.every(({ outcome }) => outcome === 'accepted')).toBe(true);
  expect(new Set(server.requests.map(({ body }) => body.toString())).size).toBe(100);
  expect(server.requests).toHaveLength(100);
  await vi.waitFor(() => expect(bench.client.underWay()).toBe(0));
});
