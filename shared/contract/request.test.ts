import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ConnectionSettings, DEFAULT_TIMEOUTS, type TokenState } from './connection';
import { CALLS, callAddress } from './endpoints';
import { maskedToken, utf8Length } from './headers';
import { buildRequest } from './request';

const settings: ConnectionSettings = {
  name: '测试',
  kind: 'test',
  serviceRoot: 'http://crm.example.com:8080/ngs',
  auth: { mode: 'token' },
  dbPool: '',
  extraHeaders: [],
  timeouts: DEFAULT_TIMEOUTS,
  proxy: { mode: 'none' },
  trustedFingerprint: null,
};
const whitelist = {
  mode: 'whitelist',
  ds: 'gl2019',
  epid: '',
  staffId: 'SELITE',
  groupId: 'SYSTEM',
} as const;
const TOKEN = 'a1b2c3d4-0000-4000-8000-00000000beef$DBMainElite';

const build = (change: Partial<ConnectionSettings> = {}, body = '{"a":"工单"}', token = TOKEN) =>
  buildRequest({ settings: { ...settings, ...change }, call: 'save', body, token });

describe('buildRequest', () => {
  it('in token mode sends the token and no identity, in the contract’s case and our order', () => {
    expect(build()).toEqual({
      method: 'POST',
      address: 'http://crm.example.com:8080/ngs/wo/save',
      headers: [
        ['Host', 'crm.example.com:8080'],
        ['Content-Type', 'application/json'],
        ['Content-Length', '14'],
        ['Accept', 'application/json'],
        ['Accept-Encoding', 'identity'],
        ['Connection', 'close'],
        ['token', TOKEN],
      ],
      body: '{"a":"工单"}',
    });
  });

  it('in whitelist mode sends who acts and no token, epid only where there is one', () => {
    const identity = (epid: string) => build({ auth: { ...whitelist, epid } }).headers.slice(6);
    expect(identity('')).toEqual([
      ['ds', 'gl2019'],
      ['staffId', 'SELITE'],
      ['groupId', 'SYSTEM'],
    ]);
    expect(identity('E00008').map(([name]) => name)).toEqual(['ds', 'epid', 'staffId', 'groupId']);
    expect(JSON.stringify(build({ auth: whitelist }))).not.toContain('beef');
  });

  it('puts dbPool, then the connection’s own headers, last', () => {
    const { headers } = build({
      dbPool: 'DBMainElite',
      extraHeaders: [
        { name: 'X-Route', value: 'a b' },
        { name: 'timestamp', value: '1' },
      ],
    });
    expect(headers.slice(7)).toEqual([
      ['dbPool', 'DBMainElite'],
      ['X-Route', 'a b'],
      ['timestamp', '1'],
    ]);
  });

  it('differs between preview and wire in the token’s value and nothing else', () => {
    const shown = build(
      { dbPool: 'x' },
      '{}',
      maskedToken({ set: true, last4: 'lite', setAt: 0, kept: 'session' }),
    );
    const sent = build({ dbPool: 'x' }, '{}');
    expect({ ...shown, headers: shown.headers.filter(([name]) => name !== 'token') }).toEqual({
      ...sent,
      headers: sent.headers.filter(([name]) => name !== 'token'),
    });
  });

  it('shows the address as it leaves: host in ASCII and lower case, the scheme’s own port dropped', () => {
    expect(build({ serviceRoot: 'HTTPS://CRM.Example.COM:443/NGS//' })).toMatchObject({
      address: 'https://crm.example.com/NGS/wo/save',
      headers: [['Host', 'crm.example.com'], ...Array(6).fill(expect.anything())],
    });
    expect(build({ serviceRoot: 'http://工单.example/服务' }).address).toBe(
      'http://xn--4krr9v.example/%E6%9C%8D%E5%8A%A1/wo/save',
    );
    expect(build({ serviceRoot: 'http://[::1]:8080/ngs' }).headers[0]).toEqual(['Host', '[::1]:8080']);
  });

  it('has the path of each call', () => {
    const paths = CALLS.map(
      (call) => new URL(buildRequest({ settings, call, body: '', token: '' }).address).pathname,
    );
    expect(paths).toEqual(['/ngs/wo/save', '/ngs/wo/send', '/ngs/wo/close', '/ngs/wo/failedClose']);
  });

  it('never throws on a service root that is no address', () => {
    expect(build({ serviceRoot: 'crm' })).toMatchObject({
      address: callAddress('crm', 'save'),
      headers: expect.arrayContaining([['Host', '']]),
    });
  });
});

describe('maskedToken', () => {
  it('is a function of the last 4 characters only', () => {
    const masked = (rest: Partial<TokenState & { set: true }>) =>
      maskedToken({ set: true, last4: '1234', setAt: 0, kept: 'session', ...rest });
    expect(masked({})).toBe('••••••••1234');
    expect(masked({ setAt: 99, kept: 'plain' })).toBe(masked({}));
    expect(maskedToken({ set: false, reason: 'none' })).toBe('');
  });
});

describe('utf8Length', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 2],
    ['工单', 6],
    ['😀', 4],
    ['\ud800', 3],
  ])('of %j is %i', (text, length) => {
    expect(utf8Length(text)).toBe(length);
  });

  it('is what Content-Length needs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => utf8Length(text) === Buffer.byteLength(text)),
      { numRuns: 1000 },
    );
  });
});
