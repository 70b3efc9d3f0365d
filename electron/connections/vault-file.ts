import { z } from 'zod';
import type { JsonFile } from '../files/json-file';

const kept = { id: z.string(), origin: z.string(), last4: z.string(), setAt: z.number() };

/**
 * What the vault knows of one connection's token. `text` of a `plain` one is the token itself, which a person
 * chose in words; `forgotten` remembers only why there is none any more.
 */
const vaultEntry = z.discriminatedUnion('kept', [
  z.strictObject({ ...kept, kept: z.literal('protected'), ciphertext: z.base64() }),
  z.strictObject({ ...kept, kept: z.literal('plain'), text: z.string() }),
  z.strictObject({ id: z.string(), kept: z.literal('forgotten'), reason: z.literal('other-address') }),
]);
/** An entry that may be written to disk. */
export type StoredEntry = z.infer<typeof vaultEntry>;
/** An entry that lives until the program ends. */
export interface SessionEntry {
  readonly id: string;
  readonly origin: string;
  readonly last4: string;
  readonly setAt: number;
  readonly kept: 'session';
  readonly text: string;
}
export type VaultEntry = StoredEntry | SessionEntry;

/** The vault's file. */
export function vaultFile(file: string): JsonFile<StoredEntry[]> {
  return { file, version: 1, content: z.array(vaultEntry) };
}
