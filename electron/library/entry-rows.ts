import { DICTIONARIES, type Dictionary, type Entry, type EntryKey } from '../../shared/library/entry';
import type { LibraryOverview, Suggestion } from '../../shared/library/exchange';
import type { Database, SqlRow } from '../files/sqlite';
import type { Spelled } from './spelling';

export type Source = Suggestion['source'];
export type StoredEntry = Spelled & { readonly source: Source };

/** Many entries in a table of their own, ready to be put at once; nobody finds them before. */
export interface Staged {
  /** Remembers own entries of these keys, or that there are none. */
  remember(): void;
  put(source: Source): void;
  /** Makes them all that there is of a source; what stands there alike is not written again. */
  replace(source: Source): void;
  /** They are no longer wanted here. */
  drop(): void;
}

type EntryValues = [Dictionary, string, string, string, Entry['facts']];

const SOURCES: readonly Source[] = ['own', 'shared'];
/** Entries that are read or staged at a time: a few milliseconds. */
const PAGE = 2000;
const STAGED = 500;

/**
 * The entries in the database. Many cross as one JSON text each way: ten times as fast as row by row. Their texts hold
 * neither NUL nor half a surrogate pair (`entry.ts`), so that SQLite gives them back as they are.
 */
export interface EntryRows {
  /** All of a dictionary, own ones first, some at a time. */
  pages(dictionary: Dictionary): Iterable<readonly StoredEntry[]>;
  /** What is stored of these keys, of both sources. */
  find(keys: readonly EntryKey[]): readonly StoredEntry[];
  /** How many own ones there are. */
  countOwn(): number;
  /** How many of each dictionary can be found: own ones, and shared ones that no own one hides. */
  counts(): LibraryOverview['counts'];
  put(source: Source, entries: readonly Spelled[]): void;
  /** Makes many ready for being put, a little at a time: most of the work is done while others have their turn. */
  stage(entries: readonly Spelled[]): Promise<Staged>;
  remove(source: Source, keys: readonly EntryKey[]): void;
  clear(source: Source): void;
  /** Remembers own entries of these keys, or that there are none, beside what is remembered already. */
  remember(keys: readonly EntryKey[]): void;
  /** Makes own entries as they were remembered. */
  restore(): void;
  forget(): void;
}

const KEYS = 'SELECT value ->> 0 AS dictionary, value ->> 1 AS scope, value ->> 2 AS code FROM json_each(?)';
const SAME_KEY =
  'entries.dictionary = keys.dictionary AND entries.scope = keys.scope AND entries.code = keys.code';
const VALUES =
  'SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value -> 4, value ->> 5 FROM json_each(?)';
const LISTED = `SELECT json_group_array(json_array(
  source, entries.dictionary, entries.scope, entries.code, name, json(facts), spelling)) AS rows FROM`;

export function createEntryRows(database: Database): EntryRows {
  const page = database.prepare(
    `${LISTED} (SELECT * FROM entries WHERE source = ? AND dictionary = ? AND (scope, code) > (?, ?)
       ORDER BY scope, code LIMIT ${PAGE}) AS entries`,
  );
  const find = database.prepare(
    `${LISTED} (${KEYS}) AS keys CROSS JOIN entries ON source IN ('own', 'shared') AND ${SAME_KEY}`,
  );
  const countOwn = database.prepare("SELECT count(*) AS entries FROM entries WHERE source = 'own'");
  const counts = database.prepare(
    `SELECT dictionary, sum(source = 'own') AS own, sum(source = 'shared') AS shared FROM entries
     WHERE source = 'own' OR NOT EXISTS (
       SELECT 1 FROM entries AS keys WHERE keys.source = 'own' AND ${SAME_KEY})
     GROUP BY dictionary`,
  );
  const put = database.prepare(`INSERT OR REPLACE INTO entries SELECT ?, * FROM (${VALUES})`);
  const remove = database.prepare(
    `DELETE FROM entries WHERE (source, dictionary, scope, code) IN (SELECT ?, keys.* FROM (${KEYS}) AS keys)`,
  );
  const clear = database.prepare('DELETE FROM entries WHERE source = ?');
  const remember = database.prepare(
    `INSERT INTO undo_entries SELECT keys.*, name, facts, spelling FROM (${KEYS}) AS keys
     LEFT JOIN entries ON source = 'own' AND ${SAME_KEY}`,
  );
  const removeRemembered = database.prepare(
    `DELETE FROM entries WHERE (source, dictionary, scope, code) IN
       (SELECT 'own', dictionary, scope, code FROM undo_entries)`,
  );
  const restore = database.prepare(
    `INSERT INTO entries SELECT 'own', dictionary, scope, code, name, facts, spelling FROM undo_entries
     WHERE name IS NOT NULL`,
  );
  const forget = database.prepare('DELETE FROM undo_entries');
  let stages = 0;

  return {
    *pages(dictionary) {
      for (const source of SOURCES) {
        for (let scope = '', code = ''; ; ) {
          const stored = listed(page.get(source, dictionary, scope, code));
          const last = stored.at(-1);
          if (!last) break;
          yield stored;
          ({ scope, code } = last.entry);
        }
      }
    },
    find: (keys) => listed(find.get(keysText(keys))),
    countOwn: () => Number(countOwn.get()?.entries ?? 0),
    counts() {
      const found = new Map(counts.all().map((row) => [row.dictionary, row]));
      return DICTIONARIES.map((dictionary) => {
        const row = found.get(dictionary);
        return { dictionary, own: Number(row?.own ?? 0), shared: Number(row?.shared ?? 0) };
      });
    },
    put: (source, entries) => void put.run(source, JSON.stringify(entries.map(valuesOf))),
    remove: (source, keys) => void remove.run(source, keysText(keys)),
    async stage(staged) {
      stages += 1;
      const table = `temp.staged_${stages}`;
      database.exec(
        `CREATE TABLE ${table} (dictionary TEXT NOT NULL, scope TEXT NOT NULL, code TEXT NOT NULL, name TEXT NOT NULL,
           facts TEXT NOT NULL, spelling TEXT NOT NULL, PRIMARY KEY (dictionary, scope, code)) STRICT, WITHOUT ROWID`,
      );
      const add = database.prepare(`INSERT INTO ${table} ${VALUES}`);
      for (let at = 0; at < staged.length; at += STAGED) {
        add.run(JSON.stringify(staged.slice(at, at + STAGED).map(valuesOf)));
        await new Promise(setImmediate);
      }
      return {
        remember: () =>
          database.exec(
            `INSERT INTO undo_entries SELECT keys.dictionary, keys.scope, keys.code, entries.name, entries.facts,
               entries.spelling FROM ${table} AS keys LEFT JOIN entries ON source = 'own' AND ${SAME_KEY}`,
          ),
        put: (source) => database.exec(`INSERT OR REPLACE INTO entries SELECT '${source}', * FROM ${table}`),
        replace: (source) =>
          database.exec(
            `DELETE FROM entries WHERE source = '${source}' AND NOT EXISTS (SELECT 1 FROM ${table} AS keys WHERE ${SAME_KEY});
             INSERT OR REPLACE INTO entries SELECT '${source}', * FROM ${table} AS keys WHERE NOT EXISTS (
               SELECT 1 FROM entries WHERE source = '${source}' AND ${SAME_KEY} AND entries.name = keys.name
                 AND entries.facts = keys.facts AND entries.spelling = keys.spelling)`,
          ),
        drop: () => database.exec(`DROP TABLE ${table}`),
      };
    },
    clear: (source) => void clear.run(source),
    remember: (keys) => void remember.run(keysText(keys)),
    restore: () => {
      removeRemembered.run();
      restore.run();
      forget.run();
    },
    forget: () => void forget.run(),
  };
}

function valuesOf({
  entry: { dictionary, scope, code, name, facts },
  spelling,
}: Spelled): readonly unknown[] {
  return [dictionary, scope, code, name, facts, spelling];
}

function keysText(keys: readonly EntryKey[]): string {
  return JSON.stringify(keys.map(({ dictionary, scope, code }) => [dictionary, scope, code]));
}

function listed(row: SqlRow | undefined): readonly StoredEntry[] {
  const rows = JSON.parse(String(row?.rows ?? '[]')) as [Source, ...EntryValues, string][];
  return rows.map(([source, dictionary, scope, code, name, facts, spelling]) => ({
    source,
    entry: { dictionary, scope, code, name, facts },
    spelling,
  }));
}
