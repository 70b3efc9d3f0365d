import { describe, expect, it } from 'vitest';
import type { Connection } from '../../shared/contract/connection';
import { DEFAULT_TIMEOUTS } from '../../shared/contract/connection';
import type { CallDetail } from '../../shared/desk.calls';
import { COPY_FORMATS } from '../../shared/support/copy/copied-call';
import { createCopying } from './copy-with-token';
import { CLEARED_AFTER_MS, createSecretClipboard } from './secret-clipboard';

const TOKEN = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4$DB`Main"Elite';
const CONNECTION: Connection = {
  id: 'c1',
  name: '正式',
  kind: 'test',
  builtIn: false,
  serviceRoot: 'https://ngs.example/ngs',
  auth: { mode: 'token' },
  dbPool: '',
  extraHeaders: [],
  timeouts: DEFAULT_TIMEOUTS,
  proxy: { mode: 'none' },
  trustedFingerprint: null,
  token: { set: true, last4: 'lite', setAt: 1, kept: 'session' },
};
const CALL = {
  id: 7,
  connectionId: 'c1',
  connectionKind: 'test',
  startedAt: 1_764_000_000_000,
  durationMs: 9,
  method: 'POST',
  address: 'https://ngs.example/ngs/wo/save',
  requestHeaders: [
    ['Host', 'ngs.example'],
    ['token', '••••••••lite'],
  ],
  requestBody: '{"oId":"1"}',
  status: 200,
  answerHeaders: [['token', 'of the server']],
  answerText: '{"code":1}',
  timings: [],
} as unknown as CallDetail;

/** The system's clipboard and clock in a test's hand. */
function desk(change: Partial<Connection> | null = {}, call: Partial<CallDetail> | null = {}) {
  const system = { text: 'before', cleared: 0 };
  const timers: { ms: number; run: () => void; stopped: boolean }[] = [];
  const clipboard = createSecretClipboard({
    clipboard: {
      readText: async () => system.text,
      writeText: async (text) => {
        system.text = text;
      },
      clear: () => {
        system.text = '';
        system.cleared += 1;
      },
    },
    later: (ms, run) => {
      const timer = { ms, run, stopped: false };
      timers.push(timer);
      return () => {
        timer.stopped = true;
      };
    },
  });
  const asked: string[] = [];
  const copying = createCopying({
    calls: { get: (id) => (call === null || id !== 7 ? null : { ...CALL, ...call }) },
    connections: { get: (id) => (change === null || id !== 'c1' ? null : { ...CONNECTION, ...change }) },
    vault: {
      read: async (id, origin) => {
        asked.push(`${id} ${origin}`);
        return { kind: 'token', token: TOKEN };
      },
    },
    clipboard,
    version: '1.0.0',
  });
  return { system, timers, asked, clipboard, copying };
}

describe('a copy with the real token', () => {
  it.each(COPY_FORMATS)('as %s stands on the clipboard and in no answer', async (format) => {
    const { system, asked, copying } = desk();
    const answer = await copying.withToken({ id: 7, format, typedName: null });
    expect(answer).toEqual({ kind: 'copied', clearsAfter: CLEARED_AFTER_MS, sameToken: true });
    // The uuid of the token is the same however a format writes the rest of it.
    expect(system.text.split(TOKEN.slice(0, 36)).length - 1, 'the request alone').toBe(
      format === 'postman' ? 2 : 1,
    );
    expect(asked).toEqual(['c1 https://ngs.example:443']);
  });

  it('is another token than the one that left, and says so', async () => {
    const { copying } = desk({ token: { set: true, last4: 'abcd', setAt: 1, kept: 'session' } });
    expect(await copying.withToken({ id: 7, format: 'http', typedName: null })).toMatchObject({
      sameToken: false,
    });
  });

  it.each([
    ['a call that is gone', {}, null, { kind: 'gone' }],
    [
      'a call that left without one',
      {},
      { requestHeaders: [['ds', 'gl2019']] },
      { kind: 'no-token', why: 'call-without-token' },
    ],
    [
      'a call of which no address was built',
      {},
      { address: '' },
      { kind: 'no-token', why: 'call-without-token' },
    ],
    ['a connection that was removed', null, {}, { kind: 'no-token', why: 'connection-gone' }],
    [
      'a connection that leads elsewhere now',
      { serviceRoot: 'https://other.example/ngs' },
      {},
      { kind: 'no-token', why: 'token-other-address' },
    ],
    [
      'a connection that is on a white list now',
      { auth: { mode: 'whitelist', ds: 'a', epid: '', staffId: 'b', groupId: 'c' } },
      {},
      { kind: 'no-token', why: 'token-missing' },
    ],
    [
      'production, its name not typed',
      { kind: 'production' },
      {},
      { kind: 'no-token', why: 'confirmation-missing' },
    ],
    [
      'a call that was production then',
      {},
      { connectionKind: 'production' },
      { kind: 'no-token', why: 'confirmation-missing' },
    ],
  ] as const)('is not made of %s, and no token is read', async (_, change, call, answer) => {
    const { system, asked, copying } = desk(
      change as Partial<Connection> | null,
      call as Partial<CallDetail> | null,
    );
    expect(await copying.withToken({ id: 7, format: 'http', typedName: 'x' })).toEqual(answer);
    expect([system.text, asked]).toEqual(['before', []]);
  });

  it('of production is made once its name was typed', async () => {
    const { copying } = desk({ kind: 'production' });
    expect(await copying.withToken({ id: 7, format: 'http', typedName: '正式' })).toMatchObject({
      kind: 'copied',
    });
  });

  it('that cannot be written as asked leaves the clipboard alone', async () => {
    const { system, copying } = desk({}, { requestBody: '{\t}' });
    expect(await copying.withToken({ id: 7, format: 'curl-cmd', typedName: null })).toEqual({
      kind: 'refused',
      why: 'cmd-character',
    });
    expect(system.text).toBe('before');
  });
});

describe('a secret on the clipboard', () => {
  it('is cleared after its time, once', async () => {
    const { system, timers, clipboard } = desk();
    await clipboard.put('secret\nline');
    expect([timers[0]?.ms, clipboard.holds()]).toEqual([CLEARED_AFTER_MS, true]);
    system.text = 'secret\r\nline';
    timers[0]?.run();
    await expect.poll(() => system.text).toBe('');
    await clipboard.clear();
    expect([system.cleared, clipboard.holds()]).toEqual([1, false]);
  });

  it('is left alone where a person copied something else', async () => {
    const { system, timers, clipboard } = desk();
    await clipboard.put('secret');
    system.text = 'their own';
    timers[0]?.run();
    await expect.poll(() => clipboard.holds()).toBe(false);
    expect([system.text, system.cleared]).toEqual(['their own', 0]);
  });

  it('gives the next one its whole time', async () => {
    const { timers, clipboard } = desk();
    await clipboard.put('one');
    await clipboard.put('two');
    expect(timers.map(({ stopped }) => stopped)).toEqual([true, false]);
  });
});
