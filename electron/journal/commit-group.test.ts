import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabaseFile } from '../files/database-file';
import { createCommitGroup } from './commit-group';

const toRemove: (() => void)[] = [];
afterEach(() => {
  for (const remove of toRemove.splice(0)) remove();
});

async function rig() {
  const folder = mkdtempSync(join(tmpdir(), 'commit-group-'));
  const file = join(folder, 'a.db');
  const database = await openDatabaseFile(file, ['CREATE TABLE texts (text TEXT UNIQUE) STRICT']);
  const other = await openDatabaseFile(file, ['']);
  toRemove.push(() => {
    database.close();
    other.close();
    rmSync(folder, { recursive: true });
  });
  const insert = (text: string) => () => database.prepare('INSERT INTO texts VALUES (?)').run(text);
  const onDisk = () =>
    other
      .prepare('SELECT text FROM texts ORDER BY text')
      .all()
      .map(({ text }) => text);
  return { database, group: { write: createCommitGroup<unknown>(database) }, insert, onDisk };
}

test('what was written is on disk when the promise is kept, and not before the turn ends', async () => {
  const { group, insert, onDisk } = await rig();
  const first = group.write(insert('a'));
  const second = group.write(insert('b'));
  expect(onDisk()).toEqual([]);
  await first;
  expect(onDisk()).toEqual(['a', 'b']);
  await second;
});

test('one write that fails takes nothing of its neighbours with it', async () => {
  const { group, insert, onDisk } = await rig();
  const results = await Promise.allSettled([
    group.write(insert('a')),
    group.write(() => {
      insert('half')();
      insert('a')();
    }),
    group.write(insert('c')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(onDisk()).toEqual(['a', 'c']);
});

test('a commit that fails tells everybody, and writes nothing', async () => {
  const { database, insert, onDisk } = await rig();
  const write = createCommitGroup<unknown>({
    ...database,
    asOne: (work) =>
      database.atomically(() => {
        work();
        throw new Error('disk full');
      }),
  });
  const results = await Promise.allSettled([write(insert('a')), write(insert('b'))]);
  expect(results).toEqual([
    { status: 'rejected', reason: new Error('disk full') },
    { status: 'rejected', reason: new Error('disk full') },
  ]);
  expect(onDisk()).toEqual([]);
});

test('a write that goes on after a part of it failed is taken back whole, and done again by itself', async () => {
  const { database, group, insert, onDisk } = await rig();
  const results = await Promise.allSettled([
    group.write(() => {
      try {
        database.atomically(() => {
          insert('half')();
          throw new Error('no');
        });
      } catch {
        insert('rest')();
      }
    }),
    group.write(insert('b')),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
  expect(onDisk()).toEqual(['b', 'rest']);
});

test('behind a write that failed, nothing more of its lane is written in the same commit', async () => {
  const { group, insert, onDisk } = await rig();
  const refuse = (): never => {
    throw new Error('no');
  };
  const results = await Promise.allSettled([
    group.write(insert('a'), 1),
    group.write(refuse, 1),
    group.write(insert('b'), 1),
    group.write(insert('c'), 2),
    group.write(insert('d')),
  ]);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
  expect(onDisk()).toEqual(['a', 'c', 'd']);
  await group.write(insert('e'), 1);
  expect(onDisk()).toEqual(['a', 'c', 'd', 'e']);
});
