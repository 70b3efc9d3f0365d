import { describe, expect, it } from 'vitest';
import { protectionFrom, type SafeStorageLike } from './safe-storage';

const reversed = (text: string): string => [...text].toReversed().join('');
const sync: SafeStorageLike = {
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from(reversed(text)),
  decryptString: (bytes) => reversed(bytes.toString('utf8')),
};
const asynchronous: SafeStorageLike = {
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.from(`async ${text}`),
  decryptStringAsync: async (bytes) => ({ result: bytes.toString('utf8').slice(6), shouldReEncrypt: true }),
};
const linux = (storage: SafeStorageLike, backend: string): SafeStorageLike => ({
  ...storage,
  getSelectedStorageBackend: () => backend,
});

const locked: SafeStorageLike = { ...asynchronous, isAsyncEncryptionAvailable: async () => false };
const failing: SafeStorageLike = {
  ...asynchronous,
  isAsyncEncryptionAvailable: () => Promise.reject(new Error('no')),
};

describe('the protection that a system offers', () => {
  it.each([
    ['macOS', asynchronous, 'darwin', 'protected', 'keychain'],
    ['Windows', asynchronous, 'win32', 'protected', 'dpapi'],
    ['Windows on an older runtime', sync, 'win32', 'protected', 'dpapi'],
    ['Linux with a keyring', linux(asynchronous, 'gnome_libsecret'), 'linux', 'protected', 'gnome_libsecret'],
    ['Linux without one', linux(asynchronous, 'basic_text'), 'linux', 'unprotected', 'basic_text'],
    [
      'Linux without one on an older runtime',
      linux({ ...sync, isEncryptionAvailable: () => false }, 'basic_text'),
      'linux',
      'unprotected',
      'basic_text',
    ],
    ['Linux that does not say', linux(asynchronous, 'unknown'), 'linux', 'unprotected', 'unknown'],
    ['a locked keychain', locked, 'darwin', 'unavailable', 'keychain'],
    ['a call that fails', failing, 'darwin', 'unavailable', 'keychain'],
    ['a runtime without any', {}, 'win32', 'unavailable', 'dpapi'],
  ] as const)('is told for %s', async (_name, storage, platform, kind, backend) => {
    const protection = await protectionFrom(storage, platform);
    expect([protection.kind(), protection.backend()]).toEqual([kind, backend]);
  });

  it('prefers the asynchronous calls and passes on that a text should be encrypted again', async () => {
    const protection = await protectionFrom({ ...sync, ...asynchronous }, 'darwin');
    const bytes = await protection.encrypt('token');
    expect(Buffer.from(bytes).toString()).toBe('async token');
    expect(await protection.decrypt(bytes)).toEqual({ text: 'token', reEncrypt: true });
  });

  it('uses the others where there are no asynchronous ones', async () => {
    const protection = await protectionFrom(sync, 'win32');
    expect(await protection.decrypt(await protection.encrypt('token'))).toEqual({
      text: 'token',
      reEncrypt: false,
    });
  });
});
