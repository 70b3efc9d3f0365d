import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SOURCE_LIMITS } from '../../shared/library/exchange';
import { codeOf } from '../files/durable-file';

export type Exported =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'failed'; readonly code: string };

/**
 * Writes a library file where a person said, whole or not at all: who reads the old one meanwhile, reads it whole. `code`
 * of a failure is the system's, or `too-large` for more than may be read in again.
 */
export async function exportFile(file: string, text: string): Promise<Exported> {
  if (Buffer.byteLength(text) > SOURCE_LIMITS.bytes) return { kind: 'failed', code: 'too-large' };
  // Never a name that a person may have given: what stands there is theirs.
  const fresh = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    const handle = await open(fresh, 'wx');
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(fresh, file);
    return { kind: 'saved', name: basename(file) };
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    return { kind: 'failed', code: codeOf(error) || 'other' };
  }
}
