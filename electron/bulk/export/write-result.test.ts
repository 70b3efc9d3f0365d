import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeResult } from './write-result';

it('a file that is ended with its last piece is not written, and what stood there stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-write-'));
  const file = join(folder, 'list.csv');
  writeFileSync(file, 'before');
  const ending = new AbortController();
  async function* pieces() {
    yield Buffer.from('a');
    // Behind the last piece: nothing of the table would see it any more.
    ending.abort();
  }
  expect(await writeResult(file, pieces(), ending.signal)).toEqual({ kind: 'cancelled' });
  expect([readdirSync(folder), readFileSync(file, 'utf8')]).toEqual([['list.csv'], 'before']);
  rmSync(folder, { recursive: true });
});
