import { createServer, type TlsOptions } from 'node:tls';
import { afterEach, expect, test, vi } from 'vitest';
import { testCertificates } from '../../../e2e/servers/certificates';
import { startRecordingServer } from '../../../e2e/servers/recording-server';
import { createBench } from '../testing/bench';
import { sameFingerprint, systemRoots } from './trust';

const certificates = await testCertificates();
const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const thing of toClose.splice(0)) await thing.close();
});

async function send(
  presented: 'good' | 'selfSigned' | 'unknownRoot' | 'expired' | 'notYetValid' | 'wrongName',
  pin: string | null,
) {
  const server = await startRecordingServer({ tls: certificates[presented] });
  const bench = await createBench(server.origin, {
    roots: [certificates.root],
    settings: { trustedFingerprint: pin },
  });
  toClose.push(server, bench);
  return { call: await bench.send(), server, bench };
}

test.each(['selfSigned', 'unknownRoot', 'expired', 'notYetValid', 'wrongName'] as const)(
  'the very certificate that a person pinned is accepted: %s',
  async (presented) => {
    const { call, server } = await send(presented, certificates[presented].fingerprint);
    expect(call).toMatchObject({ outcome: 'accepted', details: { trust: 'fingerprint' } });
    expect(server.requests).toHaveLength(1);
  },
);

test.each(['selfSigned', 'unknownRoot', 'expired', 'notYetValid', 'wrongName'] as const)(
  'another certificate than the pinned one never gets a byte: %s',
  async (presented) => {
    const { call, server } = await send(presented, certificates.good.fingerprint);
    expect(call).toMatchObject({ outcome: 'not-sent', mayHaveSent: false, phase: 'tls' });
    expect(call.reason).toMatch(/^certificate-/);
    expect(call.details.fingerprint).toBe(certificates[presented].fingerprint);
    expect(server.bytesRead).toBe(0);
  },
);

test('a pin does not take the usual proof away: a good certificate stays good', async () => {
  const { call } = await send('good', certificates.selfSigned.fingerprint);
  expect(call).toMatchObject({ outcome: 'accepted', details: { trust: 'system' } });
});

test('NODE_TLS_REJECT_UNAUTHORIZED decides nothing', async () => {
  vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
  for (const pin of [null, certificates.good.fingerprint]) {
    const { call, server } = await send('selfSigned', pin);
    expect(call).toMatchObject({ outcome: 'not-sent', reason: 'certificate-untrusted' });
    expect(server.bytesRead).toBe(0);
  }
});

test('check shows an untrusted certificate and writes no byte; pinned, it says so', async () => {
  const { server, bench } = await send('selfSigned', null);
  const report = await bench.client.check(bench.connection);
  expect(report).toMatchObject({ failure: 'certificate-untrusted', trust: 'none' });
  expect(report.certificate?.fingerprint).toBe(certificates.selfSigned.fingerprint);
  const pinned = await bench.client.check({
    ...bench.connection,
    trustedFingerprint: certificates.selfSigned.fingerprint,
  });
  expect(pinned).toMatchObject({ failure: null, trust: 'fingerprint' });
  expect(server.bytesRead).toBe(0);
});

// OpenSSL speaks old versions only at its lowest level; BoringSSL knows no levels.
const ANY_LEVEL: TlsOptions =
  process.versions.electron === undefined ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {};
const OLD: TlsOptions = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ...ANY_LEVEL };

test('a server that speaks nothing newer than TLS 1.1 gets no byte', async () => {
  const { cert, key } = certificates.good;
  const server = createServer({ ...OLD, cert, key }).on('tlsClientError', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const bench = await createBench(`https://127.0.0.1:${port}`, {
    roots: [certificates.root],
    settings: { trustedFingerprint: certificates.good.fingerprint },
  });
  toClose.push(bench, server);
  expect(await bench.send()).toMatchObject({ outcome: 'not-sent', reason: 'tls-failed' });
});

test('fingerprints are compared whole, colons and case aside', () => {
  const { fingerprint } = certificates.good;
  expect(sameFingerprint(fingerprint, fingerprint.toLowerCase().replaceAll(':', ''))).toBe(true);
  expect(sameFingerprint(fingerprint, certificates.selfSigned.fingerprint)).toBe(false);
  expect(sameFingerprint('', '')).toBe(false);
  expect(sameFingerprint(fingerprint.slice(0, 20), fingerprint.slice(0, 20))).toBe(false);
});

test('the system is asked for its roots where the runtime can', () => {
  const roots = systemRoots();
  expect(roots === null || roots.length > 50).toBe(true);
});
