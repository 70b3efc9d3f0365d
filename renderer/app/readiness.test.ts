import { describe, expect, it } from 'vitest';
import type { Connection } from '../../shared/contract/connection';
import { notReady } from './readiness';

const READY: Connection = {
  id: 'a',
  builtIn: false,
  name: 'East test',
  kind: 'test',
  serviceRoot: 'https://host:8443/ngs',
  auth: { mode: 'token' },
  dbPool: '',
  extraHeaders: [],
  timeouts: { connectMs: 10_000, headersMs: 60_000, totalMs: 120_000 },
  proxy: { mode: 'system' },
  trustedFingerprint: null,
  token: { set: true, last4: '1234', setAt: 0, kept: 'protected' },
};
const RUNNING = { running: true, address: '', tokenExpired: false, orders: 0 };

describe('readiness', () => {
  it('is there when the settings are whole and a token is kept', () => {
    expect(notReady(READY, undefined)).toBeNull();
  });
  it('asks for a connection first', () => {
    expect(notReady(undefined, undefined)).toBe('no-connection');
  });
  it.each(['none', 'other-address', 'unreadable'] as const)('says why a token is missing: %s', (reason) => {
    expect(notReady({ ...READY, token: { set: false, reason } }, undefined)).toBe(`token-${reason}`);
  });
  it('needs no token in whitelist mode, and names an identity that is missing', () => {
    const auth = { mode: 'whitelist', ds: 'gl2019', epid: '', staffId: 'SELITE', groupId: 'SYSTEM' } as const;
    const token = { set: false, reason: 'none' } as const;
    expect(notReady({ ...READY, auth, token }, undefined)).toBeNull();
    expect(notReady({ ...READY, auth: { ...auth, staffId: '' }, token }, undefined)).toBe('settings-invalid');
  });
  it('knows the practice server, and only for its own connection', () => {
    const practice = { ...READY, builtIn: true };
    expect(notReady(practice, { ...RUNNING, running: false })).toBe('practice-stopped');
    expect(notReady(practice, { ...RUNNING, tokenExpired: true })).toBe('practice-token-expired');
    expect(notReady(READY, { ...RUNNING, running: false })).toBeNull();
  });
});
