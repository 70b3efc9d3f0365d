import { afterEach, expect, test } from 'vitest';
import { testCertificates } from '../../../e2e/servers/certificates';
import { startProxy } from '../../../e2e/servers/proxy-server';
import { type RawServer, startRawServer } from '../../../e2e/servers/raw-server';
import { httpAnswer, startRecordingServer } from '../../../e2e/servers/recording-server';
import { DEFAULT_TIMEOUTS } from '../../../shared/contract/connection';
import { type ExchangeOptions, exchange } from './exchange';
import { readManualProxy } from './proxy';
import { contextOf } from './trust';

const certificates = await testCertificates();
const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of toClose.splice(0)) await thing.close();
});
const kept = <T extends { close(): unknown }>(thing: T): T => {
  toClose.push(thing);
  return thing;
};

const TOKEN = 'the-secret-token';
const context = contextOf(() => [certificates.root]);
const options = (change: Partial<ExchangeOptions> = {}): ExchangeOptions => ({
  timeouts: DEFAULT_TIMEOUTS,
  routes: [{ kind: 'direct' }],
  proof: { context, pin: null },
  signal: new AbortController().signal,
  ...change,
});
const post = (origin: string, body = '{}') => ({
  method: 'POST',
  address: `${origin}/ngs/wo/close`,
  headers: [
    ['Host', new URL(origin).host],
    ['X-odd-CASE', '1'],
    ['token', TOKEN],
    ['Content-Length', String(body.length)],
    ['a', '2'],
  ] as const,
  body,
});

test('a kept-alive connection that breaks after the request was read costs one POST, never two', async () => {
  const server = kept(
    await startRawServer(async (line) => {
      await line.request();
      if (line.number > 1) return line.reset();
      return line.send(httpAnswer(200, '{"code":1}', { Connection: 'keep-alive' }));
    }),
  );
  expect((await exchange(post(server.origin), options())).failure).toBeNull();
  expect(await exchange(post(server.origin), options())).toMatchObject({
    failure: 'connection-lost',
    mayHaveSent: true,
  });
  expect(server.requests).toHaveLength(2);
  expect(server.connections).toHaveLength(2);
});

test('headers leave in the given order and case, and no other does', async () => {
  const server = kept(await startRecordingServer());
  await exchange(
    { ...post(server.origin), headers: [...post(server.origin).headers, ['Connection', 'close']] },
    options(),
  );
  expect(server.requests[0]?.headerText).toBe(
    `POST /ngs/wo/close HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nX-odd-CASE: 1\r\ntoken: ${TOKEN}\r\nContent-Length: 2\r\na: 2\r\nConnection: close`,
  );
});

test('the phases of a call over TLS, and the moment from which it may have been sent', async () => {
  const server = kept(await startRecordingServer({ tls: certificates.good }));
  const seen: [string, boolean][] = [];
  const origin = server.origin.replace('127.0.0.1', 'localhost');
  const done = await exchange(post(origin), options({ onPhase: (phase, sent) => seen.push([phase, sent]) }));
  expect(seen).toEqual([
    ['resolve', false],
    ['connect', false],
    ['tls', false],
    ['send', true],
    ['wait', true],
    ['receive', true],
    ['done', true],
  ]);
  expect(done).toMatchObject({ status: 200, failure: null, details: { trust: 'system', tls: 'TLSv1.3' } });
  expect(done.timings.map(({ phase }) => phase)).toEqual(['prepare', ...seen.map(([phase]) => phase)]);
});

async function through(proxy: { address: string }, server: RawServer, change: Partial<ExchangeOptions> = {}) {
  const seen: string[] = [];
  const done = await exchange(
    post(server.origin),
    options({
      routes: [readManualProxy(proxy.address)],
      onPhase: (phase, sent) => seen.push(sent ? `${phase}!` : phase),
      ...change,
    }),
  );
  return { done, seen };
}

test('https through a proxy: a tunnel that is told host and port only; what goes through it is sealed', async () => {
  const server = kept(await startRecordingServer({ tls: certificates.good }));
  const proxy = kept(await startProxy());
  const { done, seen } = await through(proxy, server);
  expect(done).toMatchObject({ status: 200, details: { proxy: `127.0.0.1:${proxy.port}`, trust: 'system' } });
  expect(seen).toEqual(['connect', 'proxy', 'tls', 'send!', 'wait!', 'receive!', 'done!']);
  const authority = `127.0.0.1:${server.port}`;
  expect(proxy.heard).toEqual([
    `CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\nConnection: keep-alive\r\n\r\n`,
  ]);
  expect(proxy.tunnelled().includes(TOKEN)).toBe(false);
  expect(server.requests[0]?.target).toBe('/ngs/wo/close');
});

test('http through a proxy: the whole address, sent as soon as the proxy is connected', async () => {
  const server = kept(await startRecordingServer());
  const proxy = kept(await startProxy());
  const { done, seen } = await through(proxy, server);
  expect(done.status).toBe(200);
  expect(seen).toEqual(['connect', 'send!', 'wait!', 'receive!', 'done!']);
  expect(proxy.heard[0]).toContain(`POST ${server.origin}/ngs/wo/close HTTP/1.1\r\n`);
  expect(server.requests).toHaveLength(1);
});

test('https through a proxy that is itself reached over TLS', async () => {
  const server = kept(await startRecordingServer({ tls: certificates.good }));
  const proxy = kept(await startProxy('serve', certificates.good));
  const { done } = await through(proxy, server);
  expect(done).toMatchObject({ status: 200, failure: null });
  expect(server.requests).toHaveLength(1);
});

test('a proxy over TLS that cannot prove itself hears nothing, and a pin for the server does not serve it', async () => {
  const server = kept(await startRecordingServer());
  const proxy = kept(await startProxy('serve', certificates.selfSigned));
  const { done } = await through(proxy, server, {
    proof: { context, pin: certificates.selfSigned.fingerprint },
  });
  expect(done).toMatchObject({ mayHaveSent: false, failure: 'certificate-untrusted', phase: 'proxy' });
  expect(proxy.heard).toEqual([]);
});

test('a proxy that is not there hands over to the next way; one that refuses does not', async () => {
  const server = kept(await startRecordingServer({ tls: certificates.good }));
  const gone = await startProxy();
  await gone.close();
  const routes = [readManualProxy(gone.address), { kind: 'direct' }] as const;
  expect((await exchange(post(server.origin), options({ routes }))).status).toBe(200);
  const refusing = kept(await startProxy(Buffer.from('HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n')));
  const second = await exchange(
    post(server.origin),
    options({ routes: [readManualProxy(refusing.address), { kind: 'direct' }] }),
  );
  expect(second).toMatchObject({ mayHaveSent: false, failure: 'proxy-refused' });
  expect(server.requests).toHaveLength(1);
});

test('cancelled before it began: no connection is opened', async () => {
  const server = kept(await startRecordingServer());
  const done = await exchange(post(server.origin), options({ signal: AbortSignal.abort() }));
  expect(done).toMatchObject({ mayHaveSent: false, failure: 'cancelled' });
  expect(server.connections).toHaveLength(0);
});

test('cancelled in the handshake: not sent; cancelled while waiting: may have been', async () => {
  const server = kept(await startRawServer(() => undefined));
  for (const [scheme, mayHaveSent] of [
    ['https', false],
    ['http', true],
  ] as const) {
    const controller = new AbortController();
    const phase = scheme === 'https' ? 'tls' : 'wait';
    const done = await exchange(
      post(`${scheme}://127.0.0.1:${server.port}`),
      options({
        signal: controller.signal,
        onPhase: (entered) => entered === phase && setTimeout(() => controller.abort(), 20),
      }),
    );
    expect(done).toMatchObject({ mayHaveSent, failure: 'cancelled', phase });
  }
});

test('a total time-out in the handshake is still not sent', async () => {
  const server = kept(await startRawServer(() => undefined));
  const timeouts = { connectMs: 5000, headersMs: 5000, totalMs: 100 };
  const done = await exchange(post(`https://127.0.0.1:${server.port}`), options({ timeouts }));
  expect(done).toMatchObject({ mayHaveSent: false, failure: 'total-timeout' });
});

test('an early answer to a request that is still being written is read', async () => {
  const server = kept(
    await startRawServer(async (line) => {
      await line.headersRead();
      line.deaf();
      await line.send('HTTP/1.1 413 Too Large\r\nContent-Length: 0\r\n\r\n');
    }),
  );
  const done = await exchange(post(server.origin, 'x'.repeat(20_000_000)), options());
  expect(done).toMatchObject({ status: 413, failure: null, mayHaveSent: true });
});

test('reset while the request is still being written: it may have been sent', async () => {
  const server = kept(
    await startRawServer(async (line) => {
      await line.headersRead();
      line.deaf();
      await line.pause(50);
      line.reset();
    }),
  );
  const done = await exchange(post(server.origin, 'x'.repeat(20_000_000)), options());
  expect(done).toMatchObject({ mayHaveSent: true, phase: 'send', failure: 'connection-lost' });
  expect(server.requests).toHaveLength(0);
});
