import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRegularFile, readRegularFile } from './regular-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-regular-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Both ways of reading, with what they read as one text. */
const WAYS = {
  whole: async (path: string, limit: number) => {
    const file = await readRegularFile(path, limit);
    return file.kind === 'read' ? file.bytes.toString() : file;
  },
  'in pieces': async (path: string, limit: number) => {
    const file = await openRegularFile(path, limit);
    if (file.kind !== 'open') return file;
    const pieces: Uint8Array[] = [];
    for await (const piece of file.pieces) pieces.push(piece);
    return Buffer.concat(pieces).toString();
  },
} as const;

describe.each(Object.entries(WAYS))('a file read %s (D-55)', (_way, read) => {
  const LIMIT = 10;

  it('is read up to its limit, and not beyond', async () => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, '0123456789');
    expect(await read(path, LIMIT)).toBe('0123456789');
    expect(await read(path, LIMIT - 1)).toEqual({ kind: 'too-large' });
  });

  it('is the one that a link leads to, judged by what was opened', async () => {
    writeFileSync(join(folder, 'a.csv'), 'cells');
    symlinkSync(join(folder, 'a.csv'), join(folder, 'link.csv'));
    expect(await read(join(folder, 'link.csv'), LIMIT)).toBe('cells');
    symlinkSync('loop.csv', join(folder, 'loop.csv'));
    expect(await read(join(folder, 'loop.csv'), LIMIT)).toEqual({ kind: 'unreadable', code: 'ELOOP' });
  });

  it('is no folder, and is there', async () => {
    expect(await read(folder, LIMIT)).toEqual({ kind: 'not-a-file' });
    expect(await read(join(folder, 'none.csv'), LIMIT)).toEqual({ kind: 'unreadable', code: 'ENOENT' });
  });

  it.skipIf(process.platform === 'win32')(
    'is no pipe and no device, which never end, and no link to one',
    async () => {
      const pipe = join(folder, 'pipe.csv');
      execFileSync('mkfifo', [pipe]);
      symlinkSync('/dev/zero', join(folder, 'zero.csv'));
      for (const path of [pipe, '/dev/zero', join(folder, 'zero.csv')])
        expect(await read(path, LIMIT)).toEqual({ kind: 'not-a-file' });
    },
  );
});
