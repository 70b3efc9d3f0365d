import { afterEach, expect, test } from 'vitest';
import { testCertificates } from '../../e2e/servers/certificates';
import { startProxy } from '../../e2e/servers/proxy-server';
import { startRawServer } from '../../e2e/servers/raw-server';
import { checkReport } from '../../shared/desk.connections';
import { type BenchWish, createBench, SHORT } from './testing/bench';
import { failingLookup } from './testing/lookups';

const certificates = await testCertificates();
const toClose: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of toClose.splice(0)) await thing.close();
});

async function check(origin: string, wish: BenchWish = {}) {
  const bench = await createBench(origin, { roots: [certificates.root], ...wish });
  toClose.push(bench);
  const report = await bench.client.check(bench.connection);
  expect(checkReport.parse(report)).toEqual(report);
  return {
    report,
    results: Object.fromEntries(report.steps.map(({ step, result }) => [step, result])),
    bench,
  };
}
async function quietServer(tls?: 'good' | 'wrongName') {
  const server = await startRawServer(() => undefined, tls === undefined ? {} : { tls: certificates[tls] });
  toClose.push(server);
  return server;
}

test('a good server: each step, the certificate, and not a byte', async () => {
  const server = await quietServer('good');
  const { report, results, bench } = await check(server.origin.replace('127.0.0.1', 'localhost'));
  expect(results).toEqual({ resolve: 'ok', connect: 'ok', proxy: 'skipped', tls: 'ok' });
  expect(report).toMatchObject({
    failure: null,
    trust: 'system',
    certificate: { fingerprint: certificates.good.fingerprint },
  });
  expect(report.steps.find(({ step }) => step === 'tls')?.detail).toBe('TLSv1.3');
  expect(server.bytesRead).toBe(0);
  expect(bench.journal.list({ outcomes: [], calls: [], connectionIds: [], text: '' }, null, 10).total).toBe(
    0,
  );
});

test('plain http has nothing to prove, and nothing is written', async () => {
  const server = await quietServer();
  const { report, results } = await check(server.origin);
  expect(results).toEqual({ resolve: 'skipped', connect: 'ok', proxy: 'skipped', tls: 'skipped' });
  expect(report).toMatchObject({ failure: null, trust: 'plain-http', certificate: null });
  expect(server.bytesRead).toBe(0);
});

test('through a proxy', async () => {
  const server = await quietServer('good');
  const proxy = await startProxy();
  toClose.push(proxy);
  const { report, results } = await check(server.origin, {
    settings: { proxy: { mode: 'manual', address: proxy.address } },
  });
  expect(results).toEqual({ resolve: 'skipped', connect: 'ok', proxy: 'ok', tls: 'ok' });
  expect(report.steps.find(({ step }) => step === 'proxy')?.detail).toBe(`127.0.0.1:${proxy.port}`);
  expect(server.bytesRead).toBe(0);
});

test('the step that failed is named, those after it are skipped', async () => {
  const server = await quietServer('wrongName');
  const wrong = await check(server.origin);
  expect(wrong.results).toEqual({ resolve: 'skipped', connect: 'ok', proxy: 'skipped', tls: 'failed' });
  expect(wrong.report).toMatchObject({
    failure: 'certificate-wrong-name',
    trust: 'none',
    certificate: { names: ['elsewhere.example'] },
  });

  const noName = await check('https://ngs.invalid', { lookup: failingLookup('ENOTFOUND') });
  expect(noName.results).toEqual({ resolve: 'failed', connect: 'skipped', proxy: 'skipped', tls: 'skipped' });

  const noPac = await check(server.origin, {
    settings: { proxy: { mode: 'system' } },
    proxyAnswer: () => Promise.reject(new Error('PAC')),
  });
  expect(noPac.results).toEqual({ resolve: 'skipped', connect: 'skipped', proxy: 'failed', tls: 'skipped' });
});

test('a proxy script that never ends does not hold the check', async () => {
  const { report, results } = await check('https://ngs.test', {
    settings: { proxy: { mode: 'system' }, timeouts: SHORT },
    proxyAnswer: () => new Promise(() => undefined),
  });
  expect(report.failure).toMatch(/proxy-unreachable|connect-timeout/);
  expect(results.proxy).toBe('failed');
});

test('a check ends in time', async () => {
  const server = await startRawServer(() => undefined);
  toClose.push(server);
  const { report, results } = await check(`https://127.0.0.1:${server.port}`, {
    settings: { timeouts: SHORT },
  });
  expect(report.failure).toBe('connect-timeout');
  expect(results.tls).toBe('failed');
});
