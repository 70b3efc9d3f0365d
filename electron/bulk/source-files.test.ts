import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readRegularFile } from '../files/regular-file';
import { createSourceFiles } from './source-files';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-sources-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('what a run was made from stays, whatever becomes of the file (D-53)', async () => {
  const sources = createSourceFiles(join(folder, 'runs'));
  const path = join(folder, '名单.csv');
  writeFileSync(path, 'oId,taskId\n1,2\n');
  const file = await readRegularFile(path, 1000);
  if (file.kind !== 'read') throw new Error(file.kind);
  const hash = await sources.keep(7, file.bytes);

  writeFileSync(path, 'other');
  expect((await sources.read(7))?.toString()).toBe('oId,taskId\n1,2\n');
  rmSync(path);
  const kept = await sources.read(7);
  expect(kept && createHash('sha256').update(kept).digest('hex')).toBe(hash);
});

it('its name is of no matter to where it stands, and another run has another (D-54)', async () => {
  const sources = createSourceFiles(join(folder, 'runs'));
  await sources.keep(1, Buffer.from('one'));
  await sources.keep(2, Buffer.from('two'));
  expect(readdirSync(join(folder, 'runs')).sort()).toEqual(['1', '2']);
  await sources.remove(1);
  expect(await sources.read(1)).toBeNull();
  expect((await sources.read(2))?.toString()).toBe('two');
});
