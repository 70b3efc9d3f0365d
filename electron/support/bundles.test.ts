import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Connection, DEFAULT_TIMEOUTS } from '../../shared/contract/connection';
import type { CallDetail } from '../../shared/desk.calls';
import { printBundle } from '../../shared/support/bundle/bundle';
import { bundleWith } from '../../shared/support/bundle/bundle.fixture';
import { readBundle } from '../../shared/support/bundle/read-bundle';
import { CARD, inFour, PHONE } from '../../shared/support/redact/planted.fixture';
import { readRegularFile } from '../files/regular-file';
import { createRedactor } from '../ngs/redact';
import { createBundleExport, type ExportParts } from './bundle-export';
import { createOpenedBundles } from './opened-bundles';

const TOKEN = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4$DBMainElite';
const TICKET = '6f1b2c3d-0000-4000-8000-000000000001';
const CONNECTION: Connection = {
  id: 'c1',
  name: '测试服',
  kind: 'test',
  builtIn: false,
  serviceRoot: 'https://ngs.example/ngs',
  auth: { mode: 'token' },
  dbPool: '',
  extraHeaders: [{ name: 'X-Desk', value: 'a' }],
  timeouts: DEFAULT_TIMEOUTS,
  proxy: { mode: 'none' },
  trustedFingerprint: null,
  token: { set: true, last4: 'lite', setAt: 1, kept: 'session' },
};
const PLANTED = [TOKEN, PHONE, CARD].flatMap(inFour);
const everything = PLANTED.join(' | ');

function callWith(change: Partial<CallDetail>): CallDetail {
  const [made] = bundleWith({}).calls;
  if (!made) throw new Error('no call');
  const { number: id, connection: _, attempt: _attempt, details: _details, ...call } = made;
  return {
    ...call,
    id,
    connectionId: 'c1',
    connectionName: '测试服',
    connectionKind: 'test',
    run: null,
    unknownBefore: null,
    details: {},
    fingerprint: '',
    ...change,
  };
}

function exporting(calls: readonly CallDetail[], parts: Partial<ExportParts> = {}) {
  const written: string[] = [];
  const room = createBundleExport({
    calls: { get: (id) => calls.find((call) => call.id === id) ?? null },
    runs: { get: () => null, numbers: () => [], attempts: () => [], row: () => null },
    connections: { list: () => [CONNECTION] },
    tokenOf: async () => TOKEN,
    markOf: (text) => `mark of ${text.length}`,
    made: () => bundleWith({}).made,
    newTicket: () => TICKET,
    chooseTarget: async () => '/somewhere/x.wobundle',
    write: async (path, text) => {
      written.push(text);
      return { kind: 'saved', name: basename(path) };
    },
    holdsToken: (token, text) => createRedactor(token).finds(text),
    breathe: async () => undefined,
    today: () => '20261126',
    ...parts,
  });
  return { room, written };
}
const plain = { ticket: TICKET, keep: [], patterns: [] };

describe('a bundle that leaves', () => {
  const canary = callWith({
    requestHeaders: [
      ['token', '••••••••lite'],
      ['X-Desk', everything],
      ['staffId', 'SELITE'],
    ],
    requestBody: JSON.stringify({ objective: { a: everything, [PHONE]: 1, n: 0 } }).replace(
      '"n":0',
      `"n":${PHONE}`,
    ),
    answerHeaders: [
      ['X-Trace', everything],
      ['Set-Cookie', 'sid=1'],
    ],
    answerText: JSON.stringify({ code: 0, message: everything, value: [PLANTED] }),
    message: everything,
    oId: PHONE,
    details: { host: everything },
    identity: '••••••••lite',
  });

  it('holds no planted secret in any form, in file or preview, and is a bundle', async () => {
    const { room, written } = exporting([canary]);
    expect(await room.begin({ calls: [7] })).toEqual({ kind: 'begun', ticket: TICKET });
    const preview = await room.preview(plain);
    expect(await room.save(plain)).toEqual({ kind: 'saved', name: 'x.wobundle' });
    const [text = ''] = written;
    for (const secret of [...PLANTED, 'SELITE', 'sid=1', '••••lite']) {
      expect(text, secret).not.toContain(secret);
      expect(text, secret).not.toContain(JSON.stringify(secret).slice(1, -1));
      expect(JSON.stringify(preview), secret).not.toContain(secret);
    }
    const read = readBundle(text);
    if (!read.ok) throw new Error(read.reason);
    const [call] = read.bundle.calls;
    expect(JSON.parse(call?.requestBody ?? '').objective.n).toBe('<phone-1>');
    expect(call?.oId).toBe('<phone-1>');
    expect(text.match(/<phone-\d+>/g)?.every((placeholder) => placeholder === '<phone-1>')).toBe(true);
    expect(read.bundle.connections[0]?.facts).toEqual({
      serviceRoot: 'https://ngs.example/ngs',
      mode: 'token',
      proxy: 'none',
      trusted: false,
      headerNames: ['X-Desk'],
      fingerprint: expect.stringMatching(/^mark of/),
    });
  });

  it('keeps what a person left in, takes out their patterns, and never keeps a token', async () => {
    const { room, written } = exporting([
      callWith({ message: `${PHONE} ${TOKEN} 合同-2026`, answerText: null }),
    ]);
    await room.begin({ calls: [7] });
    const preview = await room.preview(plain);
    expect(preview).toMatchObject({ kind: 'preview', calls: 1, cut: false });
    const found = preview.kind === 'preview' ? preview.found : [];
    expect(found.find(({ kind }) => kind === 'phone')).toEqual({
      placeholder: '<phone-1>',
      kind: 'phone',
      sample: '139••••21',
      count: 1,
      tickable: true,
    });
    expect(found.find(({ kind }) => kind === 'token')?.tickable).toBe(false);
    const choice = {
      ticket: TICKET,
      keep: found.map(({ placeholder }) => placeholder),
      patterns: ['合同-####'],
    };
    expect(await room.save(choice)).toMatchObject({ kind: 'saved' });
    expect(written[0]).toContain(`${PHONE} <token-1> <own-1>`);
    // A pattern that takes nothing out is told, beside one that is none: a slip in it lets the rest leave.
    expect(await room.preview({ ...choice, patterns: ['*', '合同-####', '合同-#####'] })).toMatchObject({
      idle: ['合同-#####'],
    });
    expect(await room.save({ ...choice, patterns: ['*'] })).toEqual({
      kind: 'refused',
      reason: 'bad-pattern',
    });
  });

  it('is what was looked at: of a call that changed meanwhile, the one that was shown', async () => {
    let now = callWith({ message: 'before' });
    const { room, written } = exporting([], { calls: { get: () => now } });
    await room.begin({ calls: [7] });
    now = callWith({ message: PHONE });
    await room.save(plain);
    expect(written[0]).toContain('before');
  });

  it('does not leave if a token is found in it after all, without a ticket, or when nobody says where', async () => {
    const found = exporting([canary], { holdsToken: () => true });
    await found.room.begin({ calls: [7] });
    expect(await found.room.save(plain)).toEqual({ kind: 'refused', reason: 'secret-left' });
    const { room, written } = exporting([canary], { chooseTarget: async () => null });
    expect(await room.begin({ calls: [8] })).toEqual({ kind: 'gone' });
    expect(await room.save(plain)).toEqual({ kind: 'gone' });
    await room.begin({ calls: [7] });
    expect(await room.save({ ...plain, ticket: '6f1b2c3d-0000-4000-8000-00000000000f' })).toEqual({
      kind: 'gone',
    });
    expect(await room.save(plain)).toEqual({ kind: 'cancelled' });
    room.drop({ ticket: TICKET });
    expect(await room.preview(plain)).toEqual({ kind: 'gone' });
    expect([...found.written, ...written]).toEqual([]);
  });

  it('of a run has its rows, its calls in order, and which attempt each was', async () => {
    const of = { id: 3, row: 2 };
    const run = {
      name: '批次',
      createdAt: 5,
      changedAt: 6,
      run: { state: 'finished' },
      source: '{"name":"../源.xlsx"}',
      setup: '{}',
      plan: '{"hash":"ab"}',
      id: 3,
    };
    const row = { number: 2, line: 4, state: 'refused', hadUnknown: false, attempts: 2 };
    const runs = {
      get: () => run,
      numbers: () => [1, 2],
      row: (_: number, number: number) => (number === 2 ? row : { ...row, number: 1, attempts: 0 }),
      attempts: () => [{ callId: 9 }, { callId: 8 }],
    } as unknown as ExportParts['runs'];
    const { room, written } = exporting([callWith({ id: 8, run: of }), callWith({ id: 9, run: of })], {
      runs,
    });
    await room.begin({ run: 3 });
    await room.save(plain);
    const read = readBundle(written[0] ?? '');
    if (!read.ok) throw new Error(read.reason);
    expect(read.bundle.run).toEqual({
      name: '批次',
      state: 'finished',
      createdAt: 5,
      source: '../源.xlsx',
      planHash: 'ab',
      rows: [row],
      leftOut: { rows: 1, calls: 0 },
    });
    expect(read.bundle.calls.map(({ number, attempt }) => [number, attempt])).toEqual([
      [8, { row: 2, number: 1, of: 2 }],
      [9, { row: 2, number: 2, of: 2 }],
    ]);
  });

  it('of a run with more calls than fit has those of the rows that went wrong', async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => ({
      number: at + 1,
      line: at + 2,
      state: at % 3 === 0 ? 'refused' : 'accepted',
      hadUnknown: false,
      attempts: 1,
    }));
    const runs = {
      get: () => ({ name: '', createdAt: 0, run: { state: 'finished' }, source: '{}', plan: null }),
      numbers: () => rows.map(({ number }) => number),
      row: (_: number, number: number) => rows[number - 1],
      attempts: (_: number, number: number) => [{ callId: number }],
    } as unknown as ExportParts['runs'];
    const calls = rows.map(({ number }) => callWith({ id: number, run: { id: 3, row: number } }));
    const { room, written } = exporting(calls, { runs });
    await room.begin({ run: 3 });
    expect(await room.preview(plain)).toMatchObject({ calls: 1000, leftOut: 500 });
    await room.save(plain);
    const read = readBundle(written[0] ?? '');
    if (!read.ok) throw new Error(read.reason);
    const { run, calls: taken } = read.bundle;
    expect(taken.filter(({ number }) => number % 3 === 1).length).toBe(500);
    expect(run?.rows.filter(({ state }) => state === 'refused').length).toBe(500);
    expect(run?.leftOut).toEqual({ rows: 500, calls: 500 });
  });
});

describe('bundles that were opened', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const opened = (path: string | null) =>
    createOpenedBundles({
      folder: join(folder, 'kept'),
      clock: () => 1000,
      newId: randomUUID,
      choose: async () => path,
      read: readRegularFile,
      shownName: (given) => basename(given),
    });
  const file = (name: string, bytes: string | Buffer): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  it('stand apart, under names of ours, as they came, and over a restart', async () => {
    const text = printBundle(bundleWith({ message: '../../x' }));
    const path = file('..%2f..%2fa.wobundle', text);
    const answer = await opened(path).open();
    if (answer.kind !== 'opened') throw new Error(answer.kind);
    const again = opened(null);
    expect(again.list()).toMatchObject([
      { id: answer.id, name: '..%2f..%2fa.wobundle', calls: 1, run: null },
    ]);
    expect(readdirSync(join(folder, 'kept')).sort()).toEqual(
      [`${answer.id}.wobundle`, 'bundles.json'].sort(),
    );
    expect(readFileSync(join(folder, 'kept', `${answer.id}.wobundle`), 'utf8')).toBe(text);
    expect(again.calls({ id: answer.id })).toMatchObject({
      kind: 'found',
      calls: [{ index: 0, outcome: 'refused', replayedBy: null }],
    });
    expect(again.replayed({ id: answer.id, index: 0, sent: 41 })).toEqual({ kind: 'done' });
    expect(again.replayed({ id: answer.id, index: 5, sent: 41 })).toEqual({ kind: 'gone' });
    expect(opened(null).call({ id: answer.id, index: 0 })).toMatchObject({
      kind: 'found',
      replayedBy: 41,
      call: { message: '../../x' },
    });
    expect(again.call({ id: answer.id, index: 1 })).toEqual({ kind: 'gone' });
    again.remove({ id: answer.id });
    expect(readdirSync(join(folder, 'kept'))).toEqual(['bundles.json']);
    expect(again.calls({ id: answer.id })).toEqual({ kind: 'gone' });
  });

  it.each([
    ['not text', Buffer.from([0xff, 0xfe, 0x00]), { kind: 'refused', reason: 'not-text' }],
    ['a program', 'MZ\0\0', { kind: 'refused', reason: 'not-json' }],
    [
      'too large',
      Buffer.alloc(17 * 1_048_576, 0x20),
      { kind: 'refused', reason: 'too-large', params: { limit: '16' } },
    ],
    ['deep', '['.repeat(200_000), { kind: 'refused', reason: 'too-deep' }],
    [
      'of a later version',
      printBundle(bundleWith({})).replace('"version": 1', '"version": 9'),
      { kind: 'refused', reason: 'newer' },
    ],
  ])('that are none leave no trace: %s', async (_, bytes, answer) => {
    expect(await opened(file('x.wobundle', bytes)).open()).toMatchObject(answer);
    expect(readdirSync(folder)).toEqual(['x.wobundle']);
  });

  it('a folder, and a file that is not there, are said as what they are', async () => {
    expect(await opened(folder).open()).toEqual({ kind: 'refused', reason: 'not-a-file', params: {} });
    expect(await opened(join(folder, 'none')).open()).toEqual({ kind: 'failed', code: 'ENOENT' });
    expect(await opened(null).open()).toEqual({ kind: 'cancelled' });
  });

  it('a kept file that was changed on disk is gone, not trusted', async () => {
    const answer = await opened(file('a.wobundle', printBundle(bundleWith({})))).open();
    if (answer.kind !== 'opened') throw new Error(answer.kind);
    writeFileSync(join(folder, 'kept', `${answer.id}.wobundle`), '{"__proto__":1}');
    expect(opened(null).calls({ id: answer.id })).toEqual({ kind: 'gone' });
  });
});
