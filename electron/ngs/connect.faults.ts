/**
 * Faults before a byte of the request could leave (research C, C-01 … C-15, C-108), and those that look like them.
 */
import { createServer } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { outcomeLine } from '../../e2e/pages/outcome-line';
import { startBlackHole } from '../../e2e/servers/black-hole';
import { testCertificates } from '../../e2e/servers/certificates';
import { startHttpsPort } from '../../e2e/servers/https-port';
import { type ProxyManners, startProxy } from '../../e2e/servers/proxy-server';
import { type Script, startRawServer } from '../../e2e/servers/raw-server';
import type { Outcome, Reason } from '../../shared/contract/outcome';
import { createBench, PATIENT, SHORT } from './testing/bench';
import { countOnceMore, expectHonest, expectKept, fault, opened } from './testing/fault-kit';
import { expectWords, testGoldenFile } from './testing/golden-words';
import { failingLookup, lookupTo } from './testing/lookups';
import { bytes, reply } from './testing/scripts';

afterAll(countOnceMore);

const never = { outcome: 'not-sent', full: 0, server: reply(200) } as const;

const resetAfterRequest: Script = async (line) => {
  await line.request();
  line.reset();
};

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
const closedPort = await freePort();

fault('C-01', 'port refused', {
  ...never,
  origin: () => `http://127.0.0.1:${closedPort}`,
  reason: 'connection-refused',
});
fault('C-02', 'name not found', {
  ...never,
  origin: () => 'http://ngs.invalid:8080',
  wish: { lookup: failingLookup('ENOTFOUND') },
  reason: 'name-not-found',
});
for (const code of ['EAI_AGAIN', 'ESERVFAIL']) {
  fault('C-03', `name lookup says ${code}`, {
    ...never,
    origin: () => 'http://ngs.invalid:8080',
    wish: { lookup: failingLookup(code) },
    reason: 'name-lookup-failed',
  });
}
fault('C-03', 'name lookup never answers', {
  ...never,
  origin: () => 'http://ngs.invalid:8080',
  wish: { lookup: () => undefined, settings: { timeouts: SHORT } },
  reason: 'name-lookup-failed',
  also: (call) => expect(call.durationMs).toBeLessThan(PATIENT.connectMs),
});

test.concurrent('C-04 nobody answers to connect', async () => {
  const hole = await startBlackHole();
  const bench = await createBench(`http://127.0.0.1:${hole.port}`, { settings: { timeouts: SHORT } });
  opened.benches.push(bench);
  const call = await bench.send();
  hole.close();
  expect(call).toMatchObject({
    outcome: 'not-sent',
    reason: 'connect-timeout',
    phase: 'connect',
    mayHaveSent: false,
  });
  expectKept(call, bench);
  expectWords('C-04 nobody answers to connect', call);
});

fault('C-05', 'the IPv6 address is dead, the IPv4 one answers: one request', {
  server: reply(200),
  origin: (server) => `http://ngs.test:${server.port}`,
  wish: { lookup: lookupTo('::1', '127.0.0.1') },
  outcome: 'accepted',
  reason: 'code-1',
  full: 1,
});
fault('C-05', 'all addresses are dead: both are named', {
  ...never,
  origin: () => `http://ngs.test:${closedPort}`,
  wish: { lookup: lookupTo('::1', '127.0.0.1') },
  reason: 'connection-refused',
  also: (call) => {
    expect(call.details.tried).toContain('::1');
    expect(call.details.tried).toContain('127.0.0.1');
  },
});
fault('C-05', 'the network is unreachable', {
  ...never,
  origin: () => 'http://ngs.test:8080',
  wish: { lookup: lookupTo('255.255.255.255') },
  reason: 'unreachable',
});

fault('C-06', 'self-signed certificate', {
  ...never,
  tls: 'selfSigned',
  reason: 'certificate-untrusted',
  also: (call) => expect(call.details.subject).toContain('ngs.test'),
});
fault('C-07', 'expired certificate: dates and clock are told', {
  ...never,
  tls: 'expired',
  reason: 'certificate-expired',
  also: (call) => {
    expect(Date.parse(call.details.validTo ?? '')).toBeLessThan(Date.now());
    expect(Math.abs(Date.parse(call.details.clock ?? '') - Date.now())).toBeLessThan(60_000);
  },
});
fault('C-08', 'certificate not valid yet: dates and clock are told', {
  ...never,
  tls: 'notYetValid',
  reason: 'certificate-not-yet-valid',
  also: (call) => {
    expect(Date.parse(call.details.validFrom ?? '')).toBeGreaterThan(Date.now());
    expect(Math.abs(Date.parse(call.details.clock ?? '') - Date.now())).toBeLessThan(60_000);
  },
});
fault('C-09', 'certificate for another host: both are named', {
  ...never,
  tls: 'wrongName',
  reason: 'certificate-wrong-name',
  also: (call) => expect(call.details).toMatchObject({ host: '127.0.0.1', names: 'elsewhere.example' }),
});
fault('C-10', 'certificate of an unknown company root', {
  ...never,
  tls: 'unknownRoot',
  reason: 'certificate-untrusted',
});

fault('C-11', 'http spoken on an https port', {
  server: async (line) => {
    await line.pause(20);
    await line.send('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n');
    line.end();
  },
  origin: (server) => `https://127.0.0.1:${server.port}`,
  outcome: 'not-sent',
  reason: 'not-tls',
  full: 0,
});
fault('C-12', 'http to an https port', {
  server: () => undefined,
  tls: 'good',
  origin: (server) => `http://127.0.0.1:${server.port}`,
  outcome: 'unknown',
  reason: 'connection-lost',
  full: 0,
});

const wrongPort = 'The plain HTTP request was sent to HTTPS port';
const toPlain: readonly (readonly [string, Script, Outcome, Reason])[] = [
  ['answers 400 in the clear', reply(400, wrongPort), 'refused', 'http-refused'],
  ['resets', resetAfterRequest, 'unknown', 'connection-lost'],
];
for (const [title, script, outcome, reason] of toPlain) {
  const name = `C-12 http to an https port that ${title}`;
  test.concurrent(name, async () => {
    const { good, root } = await testCertificates();
    const [plain, secured] = [await startRawServer(script), await startRawServer(reply(200), { tls: good })];
    opened.servers.push(plain, secured);
    const port = await startHttpsPort({ tls: secured.port, plain: plain.port });
    const [http, https] = await Promise.all(
      ['http', 'https'].map((scheme) => createBench(`${scheme}://127.0.0.1:${port.port}`, { roots: [root] })),
    );
    if (!http || !https) throw new Error('no benches');
    opened.benches.push(http, https);
    const call = await http.send();
    expect(call).toMatchObject({ outcome, reason });
    expectHonest(call, plain, http);
    expectWords(name, call);
    expect([plain.requests.length, secured.connections.length]).toEqual([1, 0]);
    expect((await https.send()).outcome, 'it is an https port').toBe('accepted');
    await port.close();
  });
}
fault('C-13', 'the handshake stalls', {
  server: () => undefined,
  origin: (server) => `https://127.0.0.1:${server.port}`,
  outcome: 'not-sent',
  reason: 'connect-timeout',
  full: 0,
  also: (call) => expect(call.phase).toBe('tls'),
});
fault('C-14', 'reset in the handshake: the same code as a lost answer, nothing sent', {
  server: async (line) => {
    await line.pause(20);
    line.reset();
  },
  origin: (server) => `https://127.0.0.1:${server.port}`,
  outcome: 'not-sent',
  reason: 'tls-failed',
  full: 0,
  also: (call) => expect(call.details.code).toBe('ECONNRESET'),
});
fault('C-14', 'closed in the handshake', {
  server: (line) => line.end(),
  origin: (server) => `https://127.0.0.1:${server.port}`,
  outcome: 'not-sent',
  reason: 'tls-failed',
  full: 0,
});

test.concurrent('C-15 reset on accept: unsent only if the connection never stood', async () => {
  for (let time = 0; time < 20; time += 1) {
    const server = await startRawServer((line) => line.reset());
    const bench = await createBench(server.origin);
    opened.servers.push(server);
    opened.benches.push(bench);
    const call = await bench.send();
    expect(call.reason).toBe('connection-lost');
    expect(call.outcome).toBe(call.phase === 'connect' ? 'not-sent' : 'unknown');
    expectHonest(call, server, bench);
    // Which of the two it is, the kernel decides: the words cannot stand in a golden file.
    expect(outcomeLine(call, 'en-US')).toContain(
      call.outcome === 'not-sent'
        ? 'broke before the request left'
        : 'broke after the request began to leave',
    );
  }
});

const page = (status: number, headers: readonly string[] = []): Buffer =>
  Buffer.from([`HTTP/1.1 ${status} Status`, ...headers, 'Content-Length: 3', '', 'no!'].join('\r\n'));
const proxied: readonly (readonly [
  string,
  ProxyManners,
  'proxy-refused' | 'proxy-needs-login' | 'connect-timeout',
])[] = [
  ['CONNECT answered 502', page(502), 'proxy-refused'],
  ['CONNECT answered 403', page(403), 'proxy-refused'],
  ['CONNECT answered by something else', Buffer.from('SSH-2.0-x\r\n'), 'proxy-refused'],
  ['CONNECT reset', 'reset', 'proxy-refused'],
  ['CONNECT never answered', 'hang', 'connect-timeout'],
  [
    'proxy wants NTLM',
    page(407, ['Proxy-Authenticate: NTLM', 'Proxy-Authenticate: Negotiate']),
    'proxy-needs-login',
  ],
];
for (const [title, manners, reason] of proxied) {
  test.concurrent(`C-108 ${title}; C-51 the token is never in it`, async () => {
    const proxy = await startProxy(manners);
    const bench = await createBench('https://ngs.test:8443', {
      settings: {
        proxy: { mode: 'manual', address: proxy.address },
        timeouts: manners === 'hang' ? SHORT : PATIENT,
      },
    });
    opened.benches.push(bench);
    const call = await bench.send();
    await proxy.close();
    const details = { proxy: proxy.address.slice('http://'.length) };
    expect(call).toMatchObject({ outcome: 'not-sent', reason, mayHaveSent: false, details });
    expectKept(call, bench);
    expectWords(`C-108 ${title}`, call);
    expect(proxy.heard).toEqual([
      'CONNECT ngs.test:8443 HTTP/1.1\r\nHost: ngs.test:8443\r\nConnection: keep-alive\r\n\r\n',
    ]);
  });
}
fault('C-108', 'the system cannot say which proxy', {
  ...never,
  wish: {
    settings: { proxy: { mode: 'system' } },
    proxyAnswer: () => Promise.reject(new Error('PAC failed')),
  },
  reason: 'proxy-unreachable',
});
fault('C-108', 'the proxy script never ends', {
  ...never,
  wish: {
    settings: { proxy: { mode: 'system' }, timeouts: SHORT },
    proxyAnswer: () => new Promise(() => undefined),
  },
  reason: 'proxy-unreachable',
});
fault('C-108', 'a kind of proxy that is not spoken', {
  ...never,
  wish: { settings: { proxy: { mode: 'system' } }, proxyAnswer: async () => 'SOCKS5 127.0.0.1:1080' },
  reason: 'proxy-unreachable',
  also: (call) =>
    expect(call.details).toMatchObject({ problem: 'kind-not-supported', proxy: 'SOCKS5 127.0.0.1:1080' }),
});
fault('C-108', 'the proxy is not there', {
  ...never,
  wish: { settings: { proxy: { mode: 'manual', address: `http://127.0.0.1:${closedPort}` } } },
  reason: 'proxy-unreachable',
});

test.concurrent('C-109 the proxy answers for the server: a block page is no answer of the API, and the proxy is named', async () => {
  const html = '<html>blocked</html>';
  const proxy = await startProxy(
    Buffer.from(
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${html.length}\r\n\r\n${html}`,
    ),
  );
  const bench = await createBench('http://ngs.test', {
    settings: { proxy: { mode: 'manual', address: proxy.address } },
  });
  opened.benches.push(bench);
  const call = await bench.send();
  await proxy.close();
  expect(call).toMatchObject({
    outcome: 'unknown',
    reason: 'answer-html',
    details: { proxy: proxy.address.slice(7) },
  });
  expect(proxy.heard).toHaveLength(1);
  expect(proxy.heard[0]).toMatch(
    /^POST http:\/\/ngs\.test\/ngs\/wo\/close HTTP\/1\.1\r\nHost: ngs\.test\r\n/,
  );
  expectKept(call, bench);
  expectWords('C-109 the proxy answers with a block page', call);
});
for (const status of [403, 407]) {
  test.concurrent(`C-109 the proxy answers ${status} for the server`, async () => {
    const proxy = await startProxy(page(status));
    const bench = await createBench('http://ngs.test', {
      settings: { proxy: { mode: 'manual', address: proxy.address } },
    });
    opened.benches.push(bench);
    const call = await bench.send();
    await proxy.close();
    expect([call.outcome, call.reason]).toEqual(
      status === 403 ? ['unauthorized', 'http-unauthorized'] : ['unknown', 'http-unexpected'],
    );
    expect(call.details.proxy).toBe(proxy.address.slice('http://'.length));
    expect(proxy.heard).toHaveLength(1);
    expectKept(call, bench);
    expectWords(`C-109 the proxy answers ${status}`, call);
  });
}

fault('C-111', 'the name moves to a server that cannot prove itself', {
  ...never,
  tls: 'wrongName',
  origin: (server) => `https://ngs.test:${server.port}`,
  wish: { lookup: lookupTo('127.0.0.1') },
  reason: 'certificate-wrong-name',
});
fault('C-16', 'closed on accept: nothing was read, and nobody here can know', {
  server: (line) => line.close(),
  outcome: 'unknown',
  reason: 'connection-lost',
  full: 'any',
});
fault('C-38', 'HTTP/1.0', {
  server: bytes('HTTP/1.0 200 OK\r\n\r\n{"code":1}'),
  outcome: 'accepted',
  reason: 'code-1',
  full: 1,
});

testGoldenFile();
