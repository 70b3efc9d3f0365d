import type { Protection } from '../safe-storage';

/** A system that keeps secrets, for tests: its key can be changed, and the text does not stand in what it makes. */
export function fakeProtection(kind: ReturnType<Protection['kind']> = 'protected') {
  const system = {
    key: 90,
    /** The key changed, and the system still knows the old one: it wants to encrypt again. */
    rotated: false,
    encrypted: 0,
    kind: () => kind,
    backend: () => 'fake',
    encrypt: async (text: string): Promise<Uint8Array> => {
      if (kind !== 'protected') throw new Error('no protection here');
      system.encrypted += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
      return Buffer.from(`fake${system.key}:${text}`, 'utf8').map((byte) => byte ^ system.key);
    },
    decrypt: async (bytes: Uint8Array): Promise<{ text: string; reEncrypt: boolean }> => {
      await new Promise((resolve) => setTimeout(resolve, 1));
      const text = Buffer.from(bytes.map((byte) => byte ^ system.key)).toString('utf8');
      const prefix = `fake${system.key}:`;
      if (!text.startsWith(prefix)) throw new Error(`cannot decrypt ${text}`);
      return { text: text.slice(prefix.length), reEncrypt: system.rotated };
    },
  };
  return system satisfies Protection;
}
