import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeProtection } from './testing/fake-protection';
import { createVault } from './vault';

const TOKEN = 'f3a1c9d2-1111-2222-3333-444455556666$DBMainElite';
const HOST_A = 'https://a.example:443';
let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-vault-'));
  file = join(folder, 'vault.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (protection = fakeProtection()) =>
  createVault({ file, protection, clock: () => 1_795_000_000_000 });
/** Every byte that the vault left on disk, and every usual way to write the token. */
const onDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');
const traces = (token: string): string[] => [
  token,
  encodeURIComponent(token),
  Buffer.from(token).toString('base64').replace(/=+$/, '').slice(0, -2),
  Buffer.from(token).toString('hex'),
  Buffer.from(token, 'utf16le').toString('latin1'),
];

describe('keeping a token', () => {
  it('keeps it protected across restarts, and only its end is in clear', async () => {
    expect(await open().set('c1', HOST_A, TOKEN, 'auto')).toEqual({
      set: true,
      last4: 'lite',
      setAt: 1_795_000_000_000,
      kept: 'protected',
    });
    const again = open();
    expect(again.state('c1', HOST_A)).toMatchObject({ set: true, last4: 'lite', kept: 'protected' });
    expect(await again.read('c1', HOST_A)).toEqual({ kind: 'token', token: TOKEN });
    for (const trace of traces(TOKEN)) expect(onDisk()).not.toContain(trace);
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each(['unprotected', 'unavailable'] as const)(
    'SEC-18 keeps it for the session where the system is %s',
    async (kind) => {
      const vault = open(fakeProtection(kind));
      expect(await vault.set('c1', HOST_A, TOKEN, 'auto')).toMatchObject({ set: true, kept: 'session' });
      expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'token', token: TOKEN });
      expect(existsSync(file)).toBe(false);
      expect(open().state('c1', HOST_A)).toEqual({ set: false, reason: 'none' });
    },
  );

  it('keeps it for the session where encrypting fails', async () => {
    const protection = fakeProtection();
    const vault = open({ ...protection, encrypt: () => Promise.reject(new Error('locked')) });
    expect(await vault.set('c1', HOST_A, TOKEN, 'auto')).toMatchObject({ kept: 'session' });
    expect(existsSync(file)).toBe(false);
  });

  it('writes it in clear only where a person chose that', async () => {
    await open(fakeProtection('unprotected')).set('c1', HOST_A, TOKEN, 'plain');
    expect(onDisk()).toContain(TOKEN);
    const again = open(fakeProtection('unprotected'));
    expect(again.state('c1', HOST_A)).toMatchObject({ set: true, kept: 'plain' });
    expect(await again.read('c1', HOST_A)).toEqual({ kind: 'token', token: TOKEN });
  });

  it('leaves nothing of the token before on disk when the new one is for the session', async () => {
    const vault = open();
    await vault.set('c1', HOST_A, TOKEN, 'plain');
    await vault.set('c1', HOST_A, 'another-token-of-today', 'session');
    for (const trace of [...traces(TOKEN), ...traces('another-token-of-today')])
      expect(onDisk()).not.toContain(trace);
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'token', token: 'another-token-of-today' });
  });

  it('shows no end of a short token', async () => {
    expect(await open().set('c1', HOST_A, 'elevenchars', 'auto')).toMatchObject({ last4: '' });
    expect(await open().set('c1', HOST_A, 'twelve-chars', 'auto')).toMatchObject({ last4: 'hars' });
  });

  it('lets the later choice win, whichever encryption ends first', async () => {
    const vault = open();
    const slow = vault.set('c1', HOST_A, 'token-of-the-first', 'auto');
    const fast = vault.set('c1', HOST_A, 'token-of-the-second', 'session');
    await Promise.all([slow, fast]);
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'token', token: 'token-of-the-second' });
    const late = vault.set('c1', HOST_A, 'token-of-the-third', 'auto');
    vault.forget('c1');
    expect(await late).toEqual({ set: false, reason: 'none' });
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'none' });
  });

  it('keeps the tokens of two connections apart, also of one named __proto__', async () => {
    const vault = open();
    await Promise.all(
      ['c1', '__proto__', 'constructor'].map((id) => vault.set(id, HOST_A, `token-of-${id}`, 'auto')),
    );
    const again = open();
    for (const id of ['c1', '__proto__', 'constructor'])
      expect(await again.read(id, HOST_A)).toEqual({ kind: 'token', token: `token-of-${id}` });
    expect(again.state('toString', HOST_A)).toEqual({ set: false, reason: 'none' });
  });
});

describe('SEC-20 a token is bound to scheme, host and port', () => {
  it.each(['http://a.example:443', 'https://b.example:443', 'https://a.example:8443', ''])(
    'gives nothing to %j',
    async (other) => {
      const vault = open();
      await vault.set('c1', HOST_A, TOKEN, 'auto');
      expect(vault.state('c1', other)).toEqual({ set: false, reason: 'other-address' });
      expect(await vault.read('c1', other)).toEqual({ kind: 'other-address' });
      expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'token', token: TOKEN });
      expect(await vault.read('c2', HOST_A)).toEqual({ kind: 'none' });
    },
  );

  it.each(['session', 'plain', 'auto'] as const)(
    'forgets a %s token for good when the address changed',
    async (keep) => {
      const vault = open();
      await vault.set('c1', HOST_A, TOKEN, keep);
      vault.forget('c1', 'other-address');
      for (const now of [vault, open()]) {
        expect(now.state('c1', HOST_A)).toEqual({ set: false, reason: 'other-address' });
        expect(await now.read('c1', HOST_A)).toEqual({ kind: 'other-address' });
      }
      for (const trace of [...traces(TOKEN), 'lite', 'a.example']) expect(onDisk()).not.toContain(trace);
      await vault.set('c1', HOST_A, TOKEN, 'auto');
      expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'token', token: TOKEN });
    },
  );
});

describe('SEC-19 a token that cannot be read', () => {
  it('is unreadable, and is asked for again', async () => {
    await open().set('c1', HOST_A, TOKEN, 'auto');
    const otherKey = fakeProtection();
    otherKey.key = 13;
    const vault = open(otherKey);
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'unreadable' });
    expect(vault.state('c1', HOST_A)).toEqual({ set: false, reason: 'unreadable' });
    await vault.set('c1', HOST_A, TOKEN, 'auto');
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'token', token: TOKEN });
  });

  it('is tried again: a keyring may have been locked for a while', async () => {
    const protection = fakeProtection();
    await open(protection).set('c1', HOST_A, TOKEN, 'auto');
    const vault = open(protection);
    protection.key = 13;
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'unreadable' });
    protection.key = 90;
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'token', token: TOKEN });
    expect(vault.state('c1', HOST_A)).toMatchObject({ set: true });
  });

  it('is never an empty one', async () => {
    const protection = fakeProtection();
    await open(protection).set('c1', HOST_A, TOKEN, 'auto');
    const vault = open({ ...protection, decrypt: async () => ({ text: '', reEncrypt: false }) });
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'unreadable' });
  });

  it('does not come back to one who asked before it was forgotten', async () => {
    const vault = open();
    await vault.set('c1', HOST_A, TOKEN, 'auto');
    const reading = vault.read('c1', HOST_A);
    vault.forget('c1');
    expect(await reading).toEqual({ kind: 'none' });
  });

  it('is encrypted again when the system has a newer key', async () => {
    const protection = fakeProtection();
    await open(protection).set('c1', HOST_A, TOKEN, 'auto');
    const vault = open(protection);
    protection.rotated = true;
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'token', token: TOKEN });
    expect(protection.encrypted).toBe(2);
    protection.rotated = false;
    expect(await open(protection).read('c1', HOST_A)).toEqual({ kind: 'token', token: TOKEN });
  });
});

describe('the vault file', () => {
  it('is set aside when damaged, and what it says of that holds no token', async () => {
    writeFileSync(file, `{"version":1,"content":[{"token":"${TOKEN}`);
    const vault = open();
    expect(vault.found).toMatchObject({ kind: 'set-aside', why: 'damaged' });
    expect(JSON.stringify(vault.found)).not.toContain(TOKEN);
    expect(vault.state('c1', HOST_A)).toEqual({ set: false, reason: 'none' });
  });

  it('forgets in memory even when the disk fails, and no error holds the token', async () => {
    const vault = open();
    await vault.set('c1', HOST_A, TOKEN, 'plain');
    rmSync(file);
    mkdirSync(file);
    let thrown: unknown = null;
    try {
      vault.forget('c1');
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Error);
    expect(await vault.read('c1', HOST_A)).toEqual({ kind: 'none' });
    const failing: unknown = await vault.set('c2', HOST_A, TOKEN, 'plain').catch((error: unknown) => error);
    for (const error of [thrown, failing])
      expect(error instanceof Error ? `${error.stack}${JSON.stringify(error)}` : TOKEN).not.toContain(TOKEN);
    expect(vault.state('c2', HOST_A)).toEqual({ set: false, reason: 'none' });
  });
});
