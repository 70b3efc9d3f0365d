import { expect, test } from 'vitest';
import { nameOf, readManualProxy, readProxyAnswer, routesFor } from './proxy';
import { StepFailure } from './step';

const proxy = (host: string, port: number, secure = false) => ({ kind: 'proxy', secure, host, port });

test.each([
  ['DIRECT', [{ kind: 'direct' }]],
  ['', [{ kind: 'direct' }]],
  [' ; ', [{ kind: 'direct' }]],
  ['PROXY proxy.example:8080', [proxy('proxy.example', 8080)]],
  ['proxy proxy.example:8080;', [proxy('proxy.example', 8080)]],
  ['PROXY proxy.example', [proxy('proxy.example', 80)]],
  [
    'HTTPS secure.example:443; PROXY [::1]:3128; DIRECT',
    [proxy('secure.example', 443, true), proxy('::1', 3128), { kind: 'direct' }],
  ],
  ['SOCKS5 10.0.0.1:1080', [{ kind: 'unsupported', text: 'SOCKS5 10.0.0.1:1080' }]],
  ['SOCKS h:1', [{ kind: 'unsupported', text: 'SOCKS h:1' }]],
  ['QUIC h:1', [{ kind: 'unsupported', text: 'QUIC h:1' }]],
  ['constructor h:1', [{ kind: 'unsupported', text: 'constructor h:1' }]],
  ['PROXY', [{ kind: 'unsupported', text: 'PROXY' }]],
  ['PROXY h:0', [{ kind: 'unsupported', text: 'PROXY h:0' }]],
  ['PROXY h:99999', [{ kind: 'unsupported', text: 'PROXY h:99999' }]],
  ['PROXY user:secret@h:1', [{ kind: 'unsupported', text: 'PROXY user:secret@h:1' }]],
])('the answer %j of the system', (answer, routes) => {
  expect(readProxyAnswer(answer)).toEqual(routes);
});

test.each([
  ['proxy.example:8080', proxy('proxy.example', 8080)],
  ['http://proxy.example:8080/', proxy('proxy.example', 8080)],
  ['HTTPS://proxy.example', proxy('proxy.example', 443, true)],
  ['http://[::1]:3128', proxy('::1', 3128)],
  ['socks5://h:1', { kind: 'unsupported', text: 'socks5://h:1' }],
  ['http://h:1/path', { kind: 'unsupported', text: 'http://h:1/path' }],
  ['', { kind: 'unsupported', text: '' }],
])('the manual address %j', (address, route) => {
  expect(readManualProxy(address)).toEqual(route);
});

test('each mode asks only what it needs', async () => {
  const never = (): Promise<string> => Promise.reject(new Error('asked'));
  expect(await routesFor({ mode: 'none' }, 'http://h/', never)).toEqual([{ kind: 'direct' }]);
  expect(await routesFor({ mode: 'manual', address: 'http://h:1' }, 'http://h/', never)).toEqual([
    proxy('h', 1),
  ]);
  expect(
    await routesFor({ mode: 'system' }, 'http://h/', async (address) => `PROXY ${new URL(address).host}:1`),
  ).toEqual([proxy('h', 1)]);
  await expect(routesFor({ mode: 'system' }, 'http://h/', never)).rejects.toBeInstanceOf(StepFailure);
});

test('an IPv6 proxy is named with brackets', () => {
  expect(nameOf({ host: '::1', port: 1 })).toBe('[::1]:1');
});
