import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { codeOf } from './durable-file';

/** A file's bytes, or why they were not read. */
export type RegularFile =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'not-a-file' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable'; readonly code: string };

const NON_BLOCKING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a regular file of at most so many bytes: no folder, pipe or device, which may never end. What it is is asked of
 * the open file, so that nothing can be put in its place meanwhile.
 */
export async function readRegularFile(path: string, limit: number): Promise<RegularFile> {
  try {
    const file = await openUnblocked(path);
    try {
      const facts = await file.stat();
      if (!facts.isFile()) return { kind: 'not-a-file' };
      if (facts.size > limit) return { kind: 'too-large' };
      const bytes = await file.readFile();
      return bytes.length > limit ? { kind: 'too-large' } : { kind: 'read', bytes };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'unreadable', code: codeOf(error) };
  }
}

/** The same piece by piece, for a file that is not to be held whole. `pieces` closes the file when it is through. */
export async function openRegularFile(
  path: string,
  limit: number,
): Promise<
  | Exclude<RegularFile, { kind: 'read' }>
  | { readonly kind: 'open'; readonly pieces: AsyncIterable<Uint8Array> }
> {
  let file: FileHandle | null = null;
  try {
    file = await openUnblocked(path);
    const facts = await file.stat();
    if (facts.isFile() && facts.size <= limit) return { kind: 'open', pieces: file.createReadStream() };
    await file.close();
    return { kind: facts.isFile() ? 'too-large' : 'not-a-file' };
  } catch (error) {
    await file?.close().catch(() => undefined);
    return { kind: 'unreadable', code: codeOf(error) };
  }
}

/** Without waiting: a pipe that nobody writes to would keep us here for ever. */
function openUnblocked(path: string): Promise<FileHandle> {
  return open(path, process.platform === 'win32' ? 'r' : NON_BLOCKING);
}
