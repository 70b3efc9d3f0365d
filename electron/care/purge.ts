import type { PurgePlan } from '../../shared/desk.care';
import type { Database, SqlValue } from '../files/sqlite';

/** How long calls are kept: days, and bytes of the file; null: no limit. */
export interface Retention {
  readonly days: number | null;
  readonly bytes: number | null;
}

export interface Purging {
  /** Looks at the calls a little at a time, so that the window answers meanwhile. */
  plan(retention: Retention, now: number, breathe: () => Promise<void>): Promise<PurgePlan>;
  /** Removes what the plan lists, a little at a time; gives how many calls and how many bytes of the file. */
  purge(plan: PurgePlan, breathe: () => Promise<void>): Promise<{ calls: number; bytes: number }>;
  /** The size of the journal's file, in bytes. */
  bytes(): number;
}

const DAY = 86_400_000;
/** Ids that are looked at at once, calls that are removed at once, pages that are given back at once. */
const LOOKED_AT = 2000;
const AT_ONCE = 500;
const PAGES_AT_ONCE = 500;

/** Orders of which one call is unknown, in memory for as long as it takes: a million calls are asked about them. */
const UNKNOWN_ORDERS = `
CREATE TEMP TABLE IF NOT EXISTS unknown_orders (
  o_id TEXT NOT NULL COLLATE NOCASE, customer_guid TEXT NOT NULL COLLATE NOCASE, PRIMARY KEY (o_id, customer_guid)
) STRICT, WITHOUT ROWID;
DELETE FROM unknown_orders;
INSERT OR IGNORE INTO unknown_orders SELECT o_id, customer_guid FROM calls WHERE outcome = 'unknown' OR outcome IS NULL;
`;
/** An order of which one call is unknown keeps all of its calls: what settled it, or may have, stays to be seen. */
const IS_UNKNOWN = '((calls.o_id, calls.customer_guid) IN (SELECT o_id, customer_guid FROM unknown_orders))';
const IS_OF_RUN = '(run_id IS NOT NULL AND EXISTS (SELECT 1 FROM runs WHERE runs.id = calls.run_id))';
const GOES = `NOT ${IS_OF_RUN} AND NOT ${IS_UNKNOWN}`;

/** What of the calls in an open journal is kept long enough, and its removal. */
export function createPurging(database: Database, isWhole: (id: number) => boolean): Purging {
  const noteUnknown = (): void => database.exec(UNKNOWN_ORDERS);
  noteUnknown();
  const looked = database.prepare(
    `SELECT count(*) AS calls, sum(goes) AS goes, sum(of_run) AS of_run, max(id) FILTER (WHERE started_at < ?) AS last_old,
       min(started_at) FILTER (WHERE goes) AS oldest, max(started_at) FILTER (WHERE goes) AS newest
     FROM (SELECT id, started_at, ${IS_OF_RUN} AS of_run, ${GOES} AS goes FROM calls WHERE id > ? AND id <= ?)`,
  );
  const nth = database.prepare(`SELECT id FROM calls WHERE id > ? AND ${GOES} ORDER BY id LIMIT 1 OFFSET ?`);
  const ends = database.prepare('SELECT min(id) AS first, max(id) AS last, count(*) AS calls FROM calls');
  const some = database.prepare(
    `SELECT id FROM calls WHERE id > ? AND id <= ? AND ${GOES} ORDER BY id LIMIT ${AT_ONCE}`,
  );
  const remove = database.prepare('DELETE FROM calls WHERE id = ?');
  const pragma = (name: string): number => Number(database.prepare(`PRAGMA ${name}`).get()?.[name] ?? 0);
  const bytes = (): number => pragma('page_count') * pragma('page_size');

  /** How many calls have to go for the file's content to fit. */
  const tooMany = (limit: number, calls: number): number => {
    const used = bytes() - pragma('freelist_count') * pragma('page_size');
    return Math.max(0, Math.ceil(((used - limit) * calls) / used));
  };
  /** The last call that is too old, or that has to go for its size; ids follow time. */
  const lastDue = async (
    days: number | null,
    now: number,
    over: number,
    breathe: () => Promise<void>,
  ): Promise<number> => {
    const { first, last } = rangeOf();
    const limit = days === null ? Number.NEGATIVE_INFINITY : now - days * DAY;
    let upTo = 0;
    let wanted = over;
    for (let after = first - 1; after < last; after += LOOKED_AT) {
      const slice = looked.get(limit, after, after + LOOKED_AT);
      const isOld = slice?.last_old != null;
      if (isOld) upTo = Math.max(upTo, Number(slice.last_old));
      const goes = Number(slice?.goes ?? 0);
      if (wanted > 0)
        upTo = Math.max(upTo, goes < wanted ? Math.min(after + LOOKED_AT, last) : nthAfter(after, wanted));
      wanted = Math.max(0, wanted - goes);
      if (Number(slice?.calls ?? 0) > 0 && !isOld && wanted === 0) break;
      await breathe();
    }
    return upTo;
  };
  const nthAfter = (after: number, wanted: number): number => Number(nth.get(after, wanted - 1)?.id ?? after);
  const rangeOf = () => {
    const { first, last, calls } = ends.get() ?? {};
    return { first: Number(first ?? 1), last: Number(last ?? 0), calls: Number(calls) };
  };

  return {
    bytes,
    async plan({ days, bytes: limit }, now, breathe) {
      noteUnknown();
      const { first, calls } = rangeOf();
      const over = limit === null ? 0 : tooMany(limit, calls);
      const upTo = days === null && over === 0 ? 0 : await lastDue(days, now, over, breathe);
      const plan = { calls: 0, oldest: null as number | null, newest: null as number | null, upTo };
      const kept = { unknown: 0, runs: 0 };
      for (let after = first - 1; after < upTo; after += LOOKED_AT) {
        const slice = looked.get(0, after, Math.min(after + LOOKED_AT, upTo));
        const [all, goes, ofRun] = [
          Number(slice?.calls),
          Number(slice?.goes ?? 0),
          Number(slice?.of_run ?? 0),
        ];
        plan.calls += goes;
        kept.runs += ofRun;
        kept.unknown += all - goes - ofRun;
        plan.oldest = leastOf(plan.oldest, slice?.oldest);
        if (slice?.newest != null) plan.newest = Math.max(plan.newest ?? 0, Number(slice.newest));
        await breathe();
      }
      return { ...plan, kept };
    },
    async purge({ upTo }, breathe) {
      const size = bytes();
      let calls = 0;
      for (let after = 0; ; ) {
        // A call may have become unknown since the last slice.
        noteUnknown();
        const slice = some.all(after, upTo).map(({ id }) => Number(id));
        if (slice.length === 0) break;
        // What a damaged record was is not known: it may have been unknown, and stays.
        const going = slice.filter(isWhole);
        database.atomically(() => {
          for (const id of going) remove.run(id);
        });
        calls += going.length;
        after = slice.at(-1) ?? upTo;
        await breathe();
      }
      // Only a file that was made so gives pages back; another one takes later calls into them.
      if (pragma('auto_vacuum') === 2)
        while (pragma('freelist_count') > 0) {
          database.exec(`PRAGMA incremental_vacuum(${PAGES_AT_ONCE})`);
          await breathe();
        }
      return { calls, bytes: size - bytes() };
    },
  };
}

function leastOf(known: number | null, more: SqlValue | undefined): number | null {
  if (more == null) return known;
  return known === null ? Number(more) : Math.min(known, Number(more));
}
