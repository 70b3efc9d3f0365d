/** How this system keeps a text from other users and programs. */
export interface Protection {
  kind(): 'protected' | 'unprotected' | 'unavailable';
  /** The system's own name for it: `keychain`, `dpapi`, `gnome_libsecret`, `basic_text`. */
  backend(): string;
  encrypt(text: string): Promise<Uint8Array>;
  /** `reEncrypt`: the system has a newer key; encrypt the text again and keep that. */
  decrypt(bytes: Uint8Array): Promise<{ readonly text: string; readonly reEncrypt: boolean }>;
}

/** Electron's safeStorage as far as it is used: older runtimes lack the async calls, later ones drop the others. */
export interface SafeStorageLike {
  isAsyncEncryptionAvailable?(): Promise<boolean>;
  encryptStringAsync?(text: string): Promise<Uint8Array>;
  decryptStringAsync?(bytes: Buffer): Promise<{ shouldReEncrypt: boolean; result: string }>;
  isEncryptionAvailable?(): boolean;
  encryptString?(text: string): Uint8Array;
  decryptString?(bytes: Buffer): string;
  getSelectedStorageBackend?(): string;
}

/** Asks safeStorage once, after the app is ready, what it can do. */
export async function protectionFrom(
  storage: SafeStorageLike,
  platform: NodeJS.Platform,
): Promise<Protection> {
  const backend = backendOf(storage, platform);
  const kind = await kindOf(storage, platform, backend);
  return {
    kind: () => kind,
    backend: () => backend,
    encrypt: async (text) => {
      if (storage.encryptStringAsync) return storage.encryptStringAsync(text);
      if (storage.encryptString) return storage.encryptString(text);
      throw new Error('this system cannot encrypt');
    },
    decrypt: async (bytes) => {
      const buffer = Buffer.from(bytes);
      if (storage.decryptStringAsync) {
        const { result, shouldReEncrypt } = await storage.decryptStringAsync(buffer);
        return { text: result, reEncrypt: shouldReEncrypt };
      }
      if (storage.decryptString) return { text: storage.decryptString(buffer), reEncrypt: false };
      throw new Error('this system cannot decrypt');
    },
  };
}

async function kindOf(
  storage: SafeStorageLike,
  platform: NodeJS.Platform,
  backend: string,
): Promise<ReturnType<Protection['kind']>> {
  // Encrypted with a password that stands in Chromium's source: readable by anyone.
  if (platform === 'linux' && backend === 'basic_text') return 'unprotected';
  try {
    const available = storage.isAsyncEncryptionAvailable
      ? await storage.isAsyncEncryptionAvailable()
      : (storage.isEncryptionAvailable?.() ?? false);
    if (!available) return 'unavailable';
  } catch {
    return 'unavailable';
  }
  // Not knowing which store would be used is no protection to promise.
  return platform === 'linux' && backend === 'unknown' ? 'unprotected' : 'protected';
}

function backendOf(storage: SafeStorageLike, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'keychain';
  if (platform === 'win32') return 'dpapi';
  try {
    return storage.getSelectedStorageBackend?.() ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
