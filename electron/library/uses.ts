import type { Outcome } from '../../shared/contract/outcome';
import { codesInBody } from '../../shared/library/body-codes';
import { DICTIONARIES, type Dictionary, type EntryKey, keyText } from '../../shared/library/entry';
import type { Database, SqlRow } from '../files/sqlite';
import { together, type Usage, usedAt } from './frecency';

/** One call that has ended, as the journal tells it. */
export interface EndedCall {
  readonly id: number;
  readonly connectionId: string;
  readonly startedAt: number;
  readonly outcome: Outcome;
  readonly body: string;
}

/** Calls that ended after the one of that id, oldest first, and none behind one that is still on its way. */
export type EndedAfter = (id: number, limit: number) => readonly EndedCall[];

/** How a code was used; a step's scope is the map that its call named, or empty. */
export type CodeUse = EntryKey & Usage;

export interface Uses {
  /** Of one connection, or of all of them together (`null`). */
  of(connectionId: string | null, dictionary: Dictionary): readonly CodeUse[];
  /** Counts the calls that have ended since. True if one of them counts. */
  count(): Promise<boolean>;
}

/** Calls of these outcomes carried codes that the server took, as far as anyone knows. */
const COUNTED: ReadonlySet<Outcome> = new Set(['accepted', 'unknown']);
/** Calls that are read and written in one go. */
const AT_ONCE = 100;
/** Codes that are kept of one connection and dictionary: those that weigh most. */
const KEPT = 1000;

/** One connection's use of a code, as a row of the database. */
interface UseRow {
  readonly connectionId: string;
  readonly use: CodeUse;
}

/** The uses in an open database. Each call is counted once, also when the program ended before it was counted. */
export function createUses(database: Database, endedAfter: EndedAfter): Uses {
  const read = database.prepare('SELECT * FROM uses');
  const put = database.prepare('INSERT OR REPLACE INTO uses VALUES (?, ?, ?, ?, ?, ?, ?)');
  const upTo = database.prepare("SELECT value FROM facts WHERE name = 'counted'");
  const setUpTo = database.prepare("INSERT OR REPLACE INTO facts VALUES ('counted', ?)");
  const prune = database.prepare(
    `DELETE FROM uses WHERE (connection_id, dictionary, scope, code) IN (
       SELECT connection_id, dictionary, scope, code FROM (
         SELECT *, row_number() OVER (PARTITION BY connection_id, dictionary ORDER BY weight DESC) AS place FROM uses)
       WHERE place > ${KEPT})`,
  );
  let known: UseTable | null = null;
  const table = (): UseTable => {
    known ??= tableOf(read.all().map(rowOf));
    return known;
  };
  let counted: number | null = null;
  let counting: Promise<boolean> | null = null;

  const countPage = (calls: readonly EndedCall[], last: number): boolean => {
    const rows = table().with(calls.filter(({ outcome }) => COUNTED.has(outcome)).flatMap(rowsOfCall));
    database.atomically(() => {
      for (const { connectionId, use } of rows)
        put.run(connectionId, use.dictionary, use.scope, use.code, use.uses, use.lastAt, use.weight);
      setUpTo.run(String(last));
    });
    table().set(rows);
    return rows.length > 0;
  };
  const countAll = async (): Promise<boolean> => {
    counted ??= startingPoint(Number(upTo.get()?.value ?? 0), endedAfter);
    for (let any = false; ; ) {
      const calls = endedAfter(counted, AT_ONCE);
      const last = calls.at(-1)?.id;
      if (last === undefined) {
        if (any && Number(prune.run().changes) > 0) known = null;
        return any;
      }
      any = countPage(calls, last) || any;
      counted = last;
      await new Promise(setImmediate);
    }
  };

  return {
    of: (connectionId, dictionary) => table().of(connectionId, dictionary),
    count() {
      counting ??= countAll().finally(() => {
        counting = null;
      });
      return counting;
    },
  };
}

/** A journal that does not know the call counted last was begun anew: all of it is to be counted. */
function startingPoint(counted: number, endedAfter: EndedAfter): number {
  return counted > 0 && endedAfter(counted - 1, 1).length === 0 ? 0 : counted;
}

interface UseTable {
  of(connectionId: string | null, dictionary: Dictionary): readonly CodeUse[];
  /** The rows as they are with these added; changes nothing. */
  with(added: readonly UseRow[]): readonly UseRow[];
  set(rows: readonly UseRow[]): void;
}

function tableOf(rows: readonly UseRow[]): UseTable {
  const uses = new Map<string, Map<string, UseRow>>();
  const groupOf = (connectionId: string, dictionary: Dictionary): string =>
    `${dictionary}\u0000${connectionId}`;
  const find = ({ connectionId, use }: UseRow): UseRow | undefined =>
    uses.get(groupOf(connectionId, use.dictionary))?.get(keyText(use));
  const set = (fresh: readonly UseRow[]): void => {
    for (const row of fresh) {
      const group = groupOf(row.connectionId, row.use.dictionary);
      const own = uses.get(group) ?? new Map<string, UseRow>();
      uses.set(group, own.set(keyText(row.use), row));
    }
  };
  set(rows);
  return {
    of(connectionId, dictionary) {
      if (connectionId !== null)
        return [...(uses.get(groupOf(connectionId, dictionary))?.values() ?? [])].map(({ use }) => use);
      const all = new Map<string, CodeUse>();
      for (const [group, own] of uses) {
        if (!group.startsWith(groupOf('', dictionary))) continue;
        for (const [key, { use }] of own) all.set(key, added(all.get(key), use));
      }
      return [...all.values()];
    },
    with(fresh) {
      const sums = new Map<string, UseRow>();
      for (const row of fresh) {
        const key = `${row.connectionId}\u0000${keyText(row.use)}`;
        const before = sums.get(key) ?? find(row);
        sums.set(key, { ...row, use: added(before?.use, row.use) });
      }
      return [...sums.values()];
    },
    set,
  };
}

function added(before: CodeUse | undefined, use: CodeUse): CodeUse {
  return before ? { ...use, ...together(before, use) } : use;
}

function rowsOfCall({ connectionId, startedAt, body }: EndedCall): readonly UseRow[] {
  return codesInBody(body).map((key) => ({ connectionId, use: { ...key, ...usedAt(startedAt) } }));
}

function rowOf(row: SqlRow): UseRow {
  const dictionary = DICTIONARIES.find((name) => name === row.dictionary) ?? 'columns';
  const [scope, code] = [String(row.scope), String(row.code)];
  const [uses, lastAt, weight] = [Number(row.uses), Number(row.last_at), Number(row.weight)];
  return { connectionId: String(row.connection_id), use: { dictionary, scope, code, uses, lastAt, weight } };
}
