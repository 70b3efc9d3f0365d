import { afterEach, beforeEach, expect, it } from 'vitest';
import { databaseOf, loadSqlite } from '../files/sqlite';
import { createEntryRows, type EntryRows } from './entry-rows';
import { libraryMigrations } from './library-migrations';
import { person } from './testing/room';

let database: ReturnType<typeof databaseOf>;
let rows: EntryRows;
beforeEach(async () => {
  const Sqlite = await loadSqlite();
  database = databaseOf(new Sqlite(':memory:'));
  for (const step of libraryMigrations) database.exec(step);
  rows = createEntryRows(database);
});
afterEach(() => database.close());

const MANY = Array.from({ length: 2600 }, (_, at) => ({
  entry: person(`P${at}`, `名${at}`),
  spelling: 'ming',
}));
const stored = () => [...rows.pages('persons')].flat();
const codes = () =>
  stored()
    .map(({ source, entry: { code, name } }) => `${source} ${code} ${name}`)
    .sort();

it('what is staged is found by nobody until it is put, and others have their turn meanwhile', async () => {
  let turns = 0;
  let done = false;
  const others = (async () => {
    for (; !done; turns += 1) await new Promise(setImmediate);
  })();
  const staged = await rows.stage(MANY);
  done = true;
  await others;
  expect(turns).toBeGreaterThan(3);
  expect(stored()).toEqual([]);
  staged.put('own');
  expect(stored()).toHaveLength(2600);
  expect(stored()[0]).toEqual({ source: 'own', ...MANY[0] });
  staged.drop();
  expect(stored()).toHaveLength(2600);
});

it('what was staged side by side stays apart, and replaces what stands there', async () => {
  rows.put('own', [{ entry: person('P1', '旧'), spelling: 'jiu' }]);
  const [one, other] = await Promise.all([
    rows.stage([{ entry: person('P1', '新'), spelling: 'xin' }]),
    rows.stage([{ entry: person('P2', '别'), spelling: 'bie' }]),
  ]);
  one.put('own');
  expect(codes()).toEqual(['own P1 新']);
  other.put('shared');
  expect(codes()).toEqual(['own P1 新', 'shared P2 别']);
  one.drop();
  other.drop();
});

it('what replaces a source leaves of it what stands there alike, and nothing else; other sources stay', async () => {
  const of = (code: string, name: string) => ({ entry: person(code, name), spelling: name });
  rows.put('own', [of('P1', '自')]);
  rows.put('shared', [of('P1', '一'), of('P2', '二'), of('P3', '三')]);
  const staged = await rows.stage([of('P2', '二'), of('P3', '叁'), of('P4', '四')]);
  staged.replace('shared');
  staged.drop();
  expect(codes()).toEqual(['own P1 自', 'shared P2 二', 'shared P3 叁', 'shared P4 四']);
});

it('what is remembered before it is put comes back as it was: changed, added and gone', async () => {
  const old = [person('P1', '旧'), person('P9', '去')];
  rows.put(
    'own',
    old.map((entry) => ({ entry, spelling: 'x' })),
  );
  const staged = await rows.stage(
    [person('P1', '新'), person('P2', '加')].map((entry) => ({ entry, spelling: 'y' })),
  );
  staged.remember();
  rows.remember(old.slice(1));
  rows.remove('own', old.slice(1));
  staged.put('own');
  staged.drop();
  expect(codes()).toEqual(['own P1 新', 'own P2 加']);
  rows.restore();
  expect(codes()).toEqual(['own P1 旧', 'own P9 去']);
});
