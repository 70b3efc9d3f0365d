import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of what runs were made from, copied into the data folder: later changes of the file do not matter. */
export interface SourceFiles {
  /** Resolves once the bytes are on disk; gives their SHA-256 in hexadecimal digits. */
  keep(id: number, bytes: Uint8Array): Promise<string>;
  /** Null where nothing was kept. */
  read(id: number): Promise<Buffer | null>;
  remove(id: number): Promise<void>;
}

/** Keeps sources in a folder of their own, one for each run. */
export function createSourceFiles(folder: string): SourceFiles {
  const placeOf = (id: number): string => join(folder, String(id));
  return {
    async keep(id, bytes) {
      await mkdir(placeOf(id), { recursive: true, mode: 0o700 });
      const file = await open(join(placeOf(id), 'source'), 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      return createHash('sha256').update(bytes).digest('hex');
    },
    async read(id) {
      try {
        return await readFile(join(placeOf(id), 'source'));
      } catch {
        return null;
      }
    },
    remove: (id) => rm(placeOf(id), { recursive: true, force: true }),
  };
}
