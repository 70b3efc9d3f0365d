import { describe, expect, it } from 'vitest';
import { type ConnectionSettings, DEFAULT_TIMEOUTS } from './connection';
import { CONNECTION_PROBLEMS } from './connection-problem';
import { connectionProblems, tokenProblems } from './connection-problems';

const good: ConnectionSettings = {
  name: '测试环境',
  kind: 'test',
  serviceRoot: 'https://crm.example.com/ngs',
  auth: { mode: 'token' },
  dbPool: '',
  extraHeaders: [],
  timeouts: DEFAULT_TIMEOUTS,
  proxy: { mode: 'system' },
  trustedFingerprint: null,
};
const whitelist = {
  mode: 'whitelist',
  ds: 'gl2019',
  epid: '',
  staffId: 'SELITE',
  groupId: 'SYSTEM',
} as const;
const extra = (name: string, value = 'x') => ({ extraHeaders: [{ name, value }] });
const manual = (address: string) => ({ proxy: { mode: 'manual', address } as const });

const problems = (change: Partial<ConnectionSettings>) => connectionProblems({ ...good, ...change });
const kinds = (change: Partial<ConnectionSettings>) =>
  problems(change).map(({ kind, field }) => `${field}: ${kind}`);

describe('connectionProblems', () => {
  it.each<[string, Partial<ConnectionSettings>]>([
    ['token mode', {}],
    ['whitelist mode without epid', { auth: whitelist }],
    [
      'whitelist mode with epid and dbPool',
      { auth: { ...whitelist, epid: 'E00008' }, dbPool: 'DBMainElite' },
    ],
    [
      'a service root with slash at its end, an address and port',
      { serviceRoot: 'http://127.0.0.1:8080/ngs/' },
    ],
    ['no service name', { serviceRoot: 'http://crm' }],
    ['own headers, spaces inside their values', extra('X-Route', 'a b')],
    [
      'the vendor’s optional headers',
      {
        extraHeaders: [
          { name: 'timestamp', value: '1' },
          { name: 'sign', value: 'ab==' },
        ],
      },
    ],
    ['a proxy', manual('http://proxy.local:3128')],
    ['a proxy by IPv6', manual('http://[::1]:3128/')],
    ['a fingerprint', { trustedFingerprint: Array(32).fill('AB').join(':') }],
    ['the shortest time-outs', { timeouts: { connectMs: 1000, headersMs: 1000, totalMs: 1000 } }],
    ['the longest time-outs', { timeouts: { connectMs: 60_000, headersMs: 600_000, totalMs: 1_800_000 } }],
    ['60 characters of name', { name: '工'.repeat(60) }],
  ])('finds nothing in %s', (_, change) => {
    expect(kinds(change)).toEqual([]);
  });

  it.each<[Partial<ConnectionSettings>, string]>([
    [{ name: ' ' }, 'name: name-missing'],
    [{ name: '工'.repeat(61) }, 'name: name-too-long'],
    [{ serviceRoot: '' }, 'serviceRoot: address-missing'],
    [{ serviceRoot: '  ' }, 'serviceRoot: address-missing'],
    [{ serviceRoot: 'crm.example.com/ngs' }, 'serviceRoot: address-invalid'],
    [{ serviceRoot: 'http:crm/ngs' }, 'serviceRoot: address-invalid'],
    [{ serviceRoot: 'http:///ngs' }, 'serviceRoot: address-invalid'],
    [{ serviceRoot: 'http://' }, 'serviceRoot: address-invalid'],
    [{ serviceRoot: 'http://h:99999/ngs' }, 'serviceRoot: address-invalid'],
    [{ serviceRoot: 'localhost:8080/ngs' }, 'serviceRoot: address-invalid'],
    [{ serviceRoot: 'ftp://h/ngs' }, 'serviceRoot: address-not-http'],
    [{ serviceRoot: 'file:///etc/passwd' }, 'serviceRoot: address-not-http'],
    [{ serviceRoot: 'https://user:pw@h/ngs' }, 'serviceRoot: address-credentials'],
    [{ serviceRoot: 'https://@h/ngs' }, 'serviceRoot: address-credentials'],
    [{ serviceRoot: 'https://h/ngs?a=1' }, 'serviceRoot: address-query'],
    [{ serviceRoot: 'https://h/ngs?' }, 'serviceRoot: address-query'],
    [{ serviceRoot: 'https://h/ngs#a' }, 'serviceRoot: address-fragment'],
    [{ serviceRoot: 'https://h/n gs' }, 'serviceRoot: address-white-space'],
    [{ serviceRoot: ' https://h/ngs' }, 'serviceRoot: address-white-space'],
    [{ serviceRoot: 'https://h/ngs\u00a0' }, 'serviceRoot: address-white-space'],
    [{ serviceRoot: 'https://h/ngs\r\nX: y' }, 'serviceRoot: address-control-character'],
    [{ serviceRoot: 'https://h/ng\u0000s' }, 'serviceRoot: address-control-character'],
    [{ serviceRoot: 'https://h\u200b/ngs' }, 'serviceRoot: address-control-character'],
    [{ serviceRoot: 'https://h/\ud800' }, 'serviceRoot: address-control-character'],
    [{ serviceRoot: 'https://h\\evil/ngs' }, 'serviceRoot: address-backslash'],
    [{ serviceRoot: 'https://h/ngs/wo/save' }, 'serviceRoot: address-is-call'],
    [{ serviceRoot: 'https://h/ngs/wo/FailedClose/' }, 'serviceRoot: address-is-call'],
    [{ auth: { ...whitelist, ds: '' } }, 'auth.ds: header-missing'],
    [{ auth: { ...whitelist, staffId: '' } }, 'auth.staffId: header-missing'],
    [{ auth: { ...whitelist, groupId: '' } }, 'auth.groupId: header-missing'],
    [{ auth: { ...whitelist, groupId: '客服组' } }, 'auth.groupId: header-not-ascii'],
    [{ auth: { ...whitelist, epid: 'a\r\nX: y' } }, 'auth.epid: header-line-break'],
    [{ auth: { ...whitelist, staffId: 'a\u0000' } }, 'auth.staffId: header-nul'],
    [{ auth: { ...whitelist, staffId: 'a\tb' } }, 'auth.staffId: header-control-character'],
    [{ auth: { ...whitelist, staffId: 'a\u007f' } }, 'auth.staffId: header-control-character'],
    [{ auth: { ...whitelist, staffId: 'é' } }, 'auth.staffId: header-not-ascii'],
    [{ auth: { ...whitelist, ds: ' gl2019' } }, 'auth.ds: header-outer-space'],
    [{ auth: { ...whitelist, ds: ' ' } }, 'auth.ds: header-outer-space'],
    [{ dbPool: 'x\ny' }, 'dbPool: header-line-break'],
    [extra('', 'x'), 'extraHeaders.0.name: extra-name-missing'],
    [extra('X Route'), 'extraHeaders.0.name: extra-name-invalid'],
    [extra('X-Route:'), 'extraHeaders.0.name: extra-name-invalid'],
    [extra('路由'), 'extraHeaders.0.name: extra-name-invalid'],
    [extra('X-Route', ''), 'extraHeaders.0.value: header-missing'],
    [extra('X-Route', 'a\r\nb'), 'extraHeaders.0.value: header-line-break'],
    [
      {
        extraHeaders: [
          { name: 'X-A', value: '1' },
          { name: 'x-a', value: '2' },
        ],
      },
      'extraHeaders.1.name: extra-name-duplicate',
    ],
    [{ timeouts: { ...DEFAULT_TIMEOUTS, connectMs: 999 } }, 'timeouts.connectMs: timeout-range'],
    [{ timeouts: { ...DEFAULT_TIMEOUTS, connectMs: 60_001 } }, 'timeouts.connectMs: timeout-range'],
    [{ timeouts: { ...DEFAULT_TIMEOUTS, headersMs: 0 } }, 'timeouts.headersMs: timeout-range'],
    [
      { timeouts: { ...DEFAULT_TIMEOUTS, headersMs: 600_001, totalMs: 700_000 } },
      'timeouts.headersMs: timeout-range',
    ],
    [{ timeouts: { ...DEFAULT_TIMEOUTS, totalMs: 1_800_001 } }, 'timeouts.totalMs: timeout-range'],
    [{ timeouts: { ...DEFAULT_TIMEOUTS, totalMs: Number.NaN } }, 'timeouts.totalMs: timeout-range'],
    [{ timeouts: { ...DEFAULT_TIMEOUTS, totalMs: 59_999 } }, 'timeouts.totalMs: timeout-total-too-short'],
    [manual(''), 'proxy.address: proxy-missing'],
    [manual('proxy.local:3128'), 'proxy.address: proxy-invalid'],
    [manual('https://proxy.local:3128'), 'proxy.address: proxy-invalid'],
    [manual('socks5://proxy.local:1080'), 'proxy.address: proxy-invalid'],
    [manual('http://proxy.local'), 'proxy.address: proxy-invalid'],
    [manual('http://proxy.local:0'), 'proxy.address: proxy-invalid'],
    [manual('http://proxy.local:70000'), 'proxy.address: proxy-invalid'],
    [manual('http://proxy.local:3128/path'), 'proxy.address: proxy-invalid'],
    [manual('http://user:pw@proxy.local:3128'), 'proxy.address: proxy-credentials'],
    [{ trustedFingerprint: '' }, 'trustedFingerprint: fingerprint-invalid'],
    [{ trustedFingerprint: 'AB'.repeat(32) }, 'trustedFingerprint: fingerprint-invalid'],
    [{ trustedFingerprint: Array(20).fill('AB').join(':') }, 'trustedFingerprint: fingerprint-invalid'],
  ])('in %j finds %s', (change, expected) => {
    expect(kinds(change)).toEqual([expected]);
  });

  it.each([
    'token',
    'Token',
    'DS',
    'epid',
    'staffid',
    'GROUPID',
    'dbpool',
    'Host',
    'content-type',
    'Content-Length',
    'content-encoding',
    'Transfer-Encoding',
    'connection',
    'Accept',
    'accept-encoding',
    'Expect',
    'TE',
    'trailer',
    'upgrade',
    'keep-alive',
    'Proxy-Connection',
  ])('refuses an own header named %s, which is ours or the connection’s', (name) => {
    expect(kinds(extra(name))).toEqual(['extraHeaders.0.name: extra-name-reserved']);
  });

  it.each([
    'Authorization',
    'cookie',
    'Proxy-Authorization',
    'X-Api-Key',
    'apikey',
    'X-Auth-Token',
    'PRIVATE-TOKEN',
    'accessToken',
    'X_Session_Id',
    'X-Password',
    'client-secret',
  ])('refuses an own header named %s, since it would keep a credential in clear', (name) => {
    expect(kinds(extra(name))).toEqual(['extraHeaders.0.name: extra-name-credential']);
  });

  it('says where, in which limits, and what to give instead', () => {
    expect(problems({ dbPool: 'ab工' })[0]?.params).toEqual({ position: '3' });
    expect(problems({ timeouts: { ...DEFAULT_TIMEOUTS, connectMs: 1 } })[0]?.params).toEqual({
      min: '1',
      max: '60',
    });
    expect(problems({ serviceRoot: 'https://h/ngs/wo/save/' })[0]?.params).toEqual({ root: 'https://h/ngs' });
  });

  it('names every wrong field at once', () => {
    expect(kinds({ name: '', serviceRoot: '', auth: { ...whitelist, ds: '', staffId: '' } })).toHaveLength(4);
  });
});

describe('tokenProblems', () => {
  it.each(['x', 'a1b2c3d4-0000-4000-8000-00000000beef$DBMainElite', '!~', 'x'.repeat(4096)])(
    'finds nothing in %j',
    (token) => {
      expect(tokenProblems(token)).toEqual([]);
    },
  );

  it.each([
    ['', 'token-missing', {}],
    ['x'.repeat(4097), 'token-too-long', { limit: '4096' }],
    ['a b', 'token-space', { position: '2' }],
    ['ab\r\nX: y', 'header-line-break', { position: '3' }],
    ['a\u0000', 'header-nul', { position: '2' }],
    ['a\tb', 'header-control-character', { position: '2' }],
    ['秘', 'header-not-ascii', { position: '1' }],
    ['\ufeffabc', 'header-not-ascii', { position: '1' }],
  ] as const)('in %j finds %s', (token, kind, params) => {
    expect(tokenProblems(token)).toEqual([{ kind, field: 'token', params }]);
  });

  it('never repeats a character of the token', () => {
    for (const token of ['ZQZQ ZQ', 'ZQZQ\n', 'ZQZQ密'])
      expect(JSON.stringify(tokenProblems(token))).not.toMatch(/ZQ|密/);
  });
});

it('no kind of problem stands twice in the list', () => {
  expect(new Set(CONNECTION_PROBLEMS).size).toBe(CONNECTION_PROBLEMS.length);
});
