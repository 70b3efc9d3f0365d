import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { printLibrary } from '../../shared/library/library-file';
import { openDatabaseFile } from '../files/database-file';
import { runAndKill } from '../files/testing/run-and-kill';
import { libraryMigrations } from './library-migrations';
import { listed, openTestRoom, openText, person, removeTestRoom, type TestRoom } from './testing/room';

let test: TestRoom;
let file = '';
beforeEach(async () => {
  test = await openTestRoom();
  file = join(test.folder, 'library.db');
});
afterEach(() => removeTestRoom(test));

async function filled(count: number): Promise<void> {
  const entries = Array.from({ length: count }, (_none, index) => person(`P${index}`, '张三'));
  const { ticket } = await openText(test.room, printLibrary({ entries, templates: [] }));
  await test.room.library.apply({ ticket, plan: { mode: 'merge', table: null } });
  test.room.close();
}
const opensEmpty = async (): Promise<void> => {
  test = await openTestRoom({}, test.folder);
  expect(await listed(test.room)).toEqual([]);
  expect(await test.room.library.put({ entry: person('P1'), replaces: null })).toEqual({ kind: 'done' });
};

describe('a library file that makes no sense never blocks the start', () => {
  it.each<[string, () => Promise<void> | void]>([
    ['is no database', () => writeFileSync(file, '这不是数据库'.repeat(500))],
    ['was cut short', () => truncateSync(file, 8192)],
    [
      'has a page of zeros in the middle',
      () => {
        const bytes = readFileSync(file);
        bytes.fill(0, 12 * 4096, 16 * 4096);
        writeFileSync(file, bytes);
      },
    ],
  ])('where it %s: it is set aside whole', async (_name, damage) => {
    await filled(3000);
    await damage();
    const bytes = readFileSync(file);
    await opensEmpty();
    const { found } = test.room;
    expect(found).toMatchObject({ kind: 'set-aside', why: 'damaged' });
    if (found.kind !== 'set-aside') throw new Error('not set aside');
    expect(readFileSync(found.as).equals(bytes)).toBe(true);
  });

  it('where a newer version wrote it: it is set aside whole', async () => {
    await filled(1);
    (await openDatabaseFile(file, [...libraryMigrations, 'CREATE TABLE more (a TEXT) STRICT'])).close();
    await opensEmpty();
    expect(test.room.found).toMatchObject({ kind: 'set-aside', why: 'newer' });
    expect(readdirSync(test.folder).filter((name) => name.includes('newer'))).toHaveLength(1);
  });

  it('where it cannot be opened: it stays, and the library lives in memory', async () => {
    test.room.close();
    const blocked = join(test.folder, 'blocked.db');
    mkdirSync(blocked);
    test = await openTestRoom({ file: blocked }, test.folder);
    expect(test.room.found).toEqual({ kind: 'set-aside', why: 'unreadable', as: blocked });
    expect(await test.room.library.put({ entry: person('P1'), replaces: null })).toEqual({ kind: 'done' });
    expect(await listed(test.room)).toEqual(['P1']);
    expect(existsSync(join(process.cwd(), ':memory:'))).toBe(false);
  });
});

it('is old or new, whole, when the program is killed while it imports', async () => {
  await filled(1000);
  const module = (name: string): string => JSON.stringify(fileURLToPath(new URL(name, import.meta.url)));
  for (const wait of [0, 20, 60]) {
    await runAndKill(`
      const { openLibraryDatabase } = await load(${module('./open-store.ts')});
      const { createEntryRows } = await load(${module('./entry-rows.ts')});
      const { database } = await openLibraryDatabase(${JSON.stringify(file)});
      const rows = createEntryRows(database);
      setTimeout(() => void ready(), ${wait});
      for (let turn = 0; ; turn += 1) {
        const entries = Array.from({ length: 1000 }, (_none, index) => ({
          entry: { dictionary: 'persons', scope: '', code: 'P' + index, name: 'turn ' + turn, facts: null },
          spelling: 'x',
        }));
        database.atomically(() => { rows.clear('own'); rows.put('own', entries); });
        await new Promise(setImmediate);
      }
    `);
    const { room } = await openTestRoom({}, test.folder);
    const names = (
      await room.library.list({ dictionary: 'persons', scope: null, text: '', offset: 0, limit: 500 })
    ).entries.map(({ name }) => name);
    expect(names).toHaveLength(500);
    expect(new Set(names).size).toBe(1);
    expect(
      (await room.library.overview(null)).counts.find(({ dictionary }) => dictionary === 'persons')?.own,
    ).toBe(1000);
    room.close();
  }
  test = await openTestRoom({}, test.folder);
}, 30_000);
