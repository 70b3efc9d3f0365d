import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createKeptMappings } from './kept-mappings';

test('mappings keep their places under other names, also where names are exchanged; what goes is gone from the disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mappings-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'mappings.json');
  const mappings = createKeptMappings(file);
  for (const name of ['c', 'b', 'a'])
    mappings.save({ name, headers: [`of ${name}`], mapping: { columns: [], constants: [] } });
  const told = () =>
    createKeptMappings(file)
      .list()
      .map(({ name, headers }) => `${name}: ${headers}`);
  mappings.arrange(
    new Map([
      ['a', 'b'],
      ['b', 'a'],
    ]),
  );
  expect(told()).toEqual(['b: of a', 'a: of b', 'c: of c']);
  mappings.arrange(
    new Map([
      ['b', null],
      ['c', 'a'],
      ['nobody', 'x'],
    ]),
  );
  expect(told()).toEqual(['a: of b']);
});
