import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../files/durable-file';
import { ZipTooLarge } from './zip';

export type Written =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly code: string };

/**
 * Writes a file where a person said, piece by piece, whole or not at all: what stood there stays until the new one is
 * on disk. `code` of a failure is the system's, `too-large`, or `other`.
 */
export async function writeResult(
  file: string,
  pieces: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<Written> {
  // Never a name that a person may have given: what stands there is theirs.
  const fresh = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    const handle = await open(fresh, 'wx');
    try {
      for await (const piece of pieces) {
        signal?.throwIfAborted();
        await handle.writeFile(piece);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    signal?.throwIfAborted();
    await rename(fresh, file);
    return { kind: 'saved', name: basename(file) };
  } catch (error) {
    await rm(fresh, { force: true }).catch(() => undefined);
    if (signal?.aborted) return { kind: 'cancelled' };
    if (error instanceof ZipTooLarge) return { kind: 'failed', code: 'too-large' };
    const code = codeOf(error);
    // A defect of ours is no failure of a disk.
    if (code === '') throw error;
    return { kind: 'failed', code };
  }
}
