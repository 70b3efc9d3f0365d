import type { TokenState } from '../../shared/contract/connection';
import { readJsonFile, writeJsonFile } from '../files/json-file';
import type { FileFound } from '../files/set-aside';
import type { Protection } from './safe-storage';
import { type StoredEntry, type VaultEntry, vaultFile } from './vault-file';
import type { VaultReading } from './vault-reading';

/** How long a token is to be kept: as safely as this system can, until the program ends, or on disk unprotected. */
export type Keep = 'auto' | 'session' | 'plain';

/** The one room that holds tokens. A token is given for one connection at one origin and read back only for it. */
export interface Vault {
  /** What was found on disk at the start. */
  readonly found: FileFound;
  set(id: string, origin: string, token: string, keep: Keep): Promise<TokenState>;
  /** Never throws: a token that cannot be read is `unreadable`, and nothing may be sent. */
  read(id: string, origin: string): Promise<VaultReading>;
  state(id: string, origin: string): TokenState;
  /** After this no trace of the token is in memory or on disk; `other-address` is remembered as the reason. */
  forget(id: string, reason?: 'none' | 'other-address'): void;
}

const MIN_LENGTH_TO_SHOW_END = 12;

/** Opens the vault. No error that it throws holds a token. */
export function createVault(parts: {
  readonly file: string;
  readonly protection: Protection;
  readonly clock: () => number;
}): Vault {
  const { protection, clock } = parts;
  const json = vaultFile(parts.file);
  const { found, content } = readJsonFile(json);
  let entries: ReadonlyMap<string, VaultEntry> = new Map((content ?? []).map((entry) => [entry.id, entry]));
  const unreadable = new Set<string>();
  /** Which change of a connection's token came last: an encryption that ends late must not undo a later choice. */
  const turns = new Map<string, number>();

  const begin = (id: string): number => {
    const turn = (turns.get(id) ?? 0) + 1;
    turns.set(id, turn);
    return turn;
  };
  const put = (id: string, entry: VaultEntry | null): ReadonlyMap<string, VaultEntry> => {
    const next = new Map(entries);
    if (entry) next.set(id, entry);
    else next.delete(id);
    return next;
  };
  const write = (next: ReadonlyMap<string, VaultEntry>): void => {
    const stored = storedOf(next);
    if (JSON.stringify(stored) !== JSON.stringify(storedOf(entries))) writeJsonFile(json, stored);
  };
  const protect = async (token: string): Promise<string | null> => {
    if (protection.kind() !== 'protected') return null;
    try {
      return Buffer.from(await protection.encrypt(token)).toString('base64');
    } catch {
      return null;
    }
  };

  const state = (id: string, origin: string): TokenState => {
    const entry = entries.get(id);
    if (!entry) return { set: false, reason: 'none' };
    if (entry.kept === 'forgotten' || entry.origin !== origin) return { set: false, reason: 'other-address' };
    if (unreadable.has(id)) return { set: false, reason: 'unreadable' };
    return { set: true, last4: entry.last4, setAt: entry.setAt, kept: entry.kept };
  };

  const reEncrypt = async (entry: StoredEntry & { kept: 'protected' }, token: string): Promise<void> => {
    const ciphertext = await protect(token);
    if (ciphertext === null || entries.get(entry.id) !== entry) return;
    const next = put(entry.id, { ...entry, ciphertext });
    write(next);
    entries = next;
  };

  return {
    found,
    state,
    async set(id, origin, token, keep) {
      const turn = begin(id);
      const facts = {
        id,
        origin,
        last4: token.length < MIN_LENGTH_TO_SHOW_END ? '' : token.slice(-4),
        setAt: clock(),
      };
      const ciphertext = keep === 'auto' ? await protect(token) : null;
      if (turns.get(id) !== turn) return state(id, origin);
      const entry: VaultEntry =
        ciphertext !== null
          ? { ...facts, kept: 'protected', ciphertext }
          : { ...facts, kept: keep === 'plain' ? 'plain' : 'session', text: token };
      const next = put(id, entry);
      write(next);
      entries = next;
      unreadable.delete(id);
      return state(id, origin);
    },
    async read(id, origin) {
      const now = state(id, origin);
      const entry = entries.get(id);
      if (!now.set && now.reason !== 'unreadable') return { kind: now.reason };
      if (!entry || entry.kept === 'forgotten') return { kind: 'none' };
      if (entry.kept !== 'protected') return { kind: 'token', token: entry.text };
      try {
        const { text, reEncrypt: again } = await protection.decrypt(Buffer.from(entry.ciphertext, 'base64'));
        // Forgotten or replaced while the system was asked: this token is no longer anyone's to use.
        if (entries.get(id) !== entry) return { kind: 'none' };
        if (text === '') throw new Error('empty');
        unreadable.delete(id);
        if (again) await reEncrypt(entry, text).catch(() => undefined);
        return { kind: 'token', token: text };
      } catch {
        if (entries.get(id) === entry) unreadable.add(id);
        return { kind: 'unreadable' };
      }
    },
    forget(id, reason = 'none') {
      begin(id);
      if (!entries.has(id)) return;
      const next = put(id, reason === 'none' ? null : { id, kept: 'forgotten', reason });
      unreadable.delete(id);
      try {
        write(next);
      } finally {
        // Even if the disk fails, this program sends the token no more.
        entries = next;
      }
    },
  };
}

function storedOf(entries: ReadonlyMap<string, VaultEntry>): StoredEntry[] {
  return [...entries.values()].filter((entry) => entry.kept !== 'session');
}
