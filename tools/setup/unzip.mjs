import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/** Unpacks the entries that `place` gives a relative path; entries it answers null for stay out. */
export async function unzip(archive, folder, place) {
  const zip = await yauzl.openPromise(archive, { lazyEntries: true });
  try {
    for await (const entry of zip.eachEntry()) {
      const target = place(entry.fileName);
      if (target === null || entry.fileName.endsWith('/')) continue;
      const file = join(folder, target);
      await mkdir(dirname(file), { recursive: true });
      const executable = (entry.externalFileAttributes >>> 16) & 0o111;
      await pipeline(
        await zip.openReadStreamPromise(entry),
        createWriteStream(file, { mode: executable ? 0o755 : 0o644 }),
      );
    }
  } finally {
    zip.close();
  }
}
