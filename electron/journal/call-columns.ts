import type { HistoryFilter, HistorySort } from '../../shared/desk.history';
import type { Database } from '../files/sqlite';
import {
  all,
  bound,
  type Condition,
  choiceCondition,
  columnChoices,
  containing,
  measureConditions,
} from './call-filter';
import type { IdSpan } from './call-span';

/** How much is looked at for one question, so that none takes long in a journal of a million calls. */
export interface CallLimits {
  /** So many calls under a filter are counted; where there are more, it says so. */
  readonly counted: number;
  /** So many calls an index may leave, and all of them be looked at. */
  readonly few: number;
  /** So many calls that the search names are looked up by their line of the list, or by what they carried. */
  readonly lines: number;
  readonly carried: number;
}
export const CALL_LIMITS: CallLimits = { counted: 10_000, few: 30_000, lines: 10_000, carried: 3000 };

const ORDERS: Readonly<Record<HistorySort, string>> = {
  newest: 'calls.id DESC',
  oldest: 'calls.id',
  slowest: 'duration_ms DESC, calls.id DESC',
};

/** What is looked for without text, from where on, and how many. */
export interface ColumnsQuestion {
  readonly filter: HistoryFilter;
  readonly span: IdSpan;
  readonly sort: HistorySort;
  readonly before: number | null;
  readonly limit: number;
}

/** How many calls each column's choice alone leaves, and the best way through them. */
export interface Road {
  readonly ways: readonly Way[];
  /** The way whose index is used; -1: the calls are walked in their order. */
  readonly best: number;
  /** That index leaves few calls: they are sorted by themselves. */
  readonly isFew: boolean;
  /** Each of several choices leaves many calls: only together they may leave few. */
  readonly isWide: boolean;
}

/**
 * Of the indexes the one is taken that leaves the fewest calls; where each leaves many, the calls are walked in their order,
 * since the ones that fit are then not far apart.
 */
export function roadOf(database: Database, filter: HistoryFilter, span: IdSpan, few: number): Road {
  const ways = waysOf(filter);
  const sizes = ways.map(({ indexed }) => sizeOf(database, [indexed, ...withinSpan(span)], few + 1));
  const least = Math.min(...sizes, few + 1);
  const best = sizes.findIndex((size, at) => size === least && (size <= few || ways[at]?.inOrder === true));
  const isFew = least <= few;
  return { ways, best, isFew, isWide: !isFew && columnChoices(filter).length > 1 };
}

/** The calls that fit what columns hold. */
export function idsByColumns(database: Database, road: Road, question: ColumnsQuestion): number[] {
  const { filter, span, sort, before, limit } = question;
  const wanted = all([
    ...road.ways.map(({ indexed, walked }, at) =>
      at === road.best && sort !== 'slowest' ? indexed : walked,
    ),
    ...measureConditions(filter),
    ...withinSpan(span),
    ...pastOf(sort, before),
    ...(sort === 'slowest' ? [{ sql: 'duration_ms IS NOT NULL', values: [] }] : []),
  ]);
  // Else the order itself would be taken for the better way, and walked to its end.
  const order = road.isFew && sort !== 'slowest' ? `+${ORDERS[sort]}` : ORDERS[sort];
  return database
    .prepare(`SELECT id FROM calls WHERE ${wanted.sql} ORDER BY ${order} LIMIT ?`)
    .all(...wanted.values, limit)
    .map(({ id }) => Number(id));
}

function withinSpan(span: IdSpan): Condition[] {
  return [...bound('id >= ?', span.low), ...bound('id <= ?', span.high)];
}

interface Way {
  /** The condition as its index answers it, and as it is only checked. */
  readonly indexed: Condition;
  readonly walked: Condition;
  /** The index gives the calls in the order of their numbers. */
  readonly inOrder: boolean;
}

function waysOf(filter: HistoryFilter): Way[] {
  const { slowerThan, quickerThan } = filter;
  const duration = all([...bound('duration_ms >= ?', slowerThan), ...bound('duration_ms < ?', quickerThan)]);
  return [
    ...columnChoices(filter).map((choice) => ({
      indexed: choiceCondition(choice),
      walked: choiceCondition(choice, true),
      inOrder: choice.among.length === 1 && choice.column !== 'run_id',
    })),
    ...(duration.values.length === 0 ? [] : [{ indexed: duration, walked: ALWAYS, inOrder: false }]),
  ];
}

const ALWAYS: Condition = { sql: 'TRUE', values: [] };

function sizeOf(database: Database, conditions: readonly Condition[], most: number): number {
  const { sql, values } = all(conditions);
  const counted = database.prepare(`SELECT count(*) AS size FROM (SELECT 1 FROM calls WHERE ${sql} LIMIT ?)`);
  return Number(counted.get(...values, most)?.size ?? 0);
}

/** Behind the last call of the page before. */
function pastOf(sort: HistorySort, before: number | null): Condition[] {
  if (before === null) return [];
  if (sort !== 'slowest') return bound(sort === 'newest' ? 'id < ?' : 'id > ?', before);
  return bound('(duration_ms, id) < (SELECT duration_ms, id FROM calls WHERE id = ?)', before);
}

/** The calls with these numbers that hold the words or belong to these runs, and fit the filter's measures, in an order. */
export function checked(
  database: Database,
  candidates: readonly number[],
  check: {
    readonly filter: HistoryFilter;
    readonly words: readonly string[];
    readonly runIds: readonly number[];
    readonly sort: HistorySort;
    readonly before: number | null;
  },
): number[] {
  const { filter, words, runIds, sort, before } = check;
  const holds = all(containing(words));
  const named = `run_id IN (SELECT value FROM json_each(?))`;
  const wanted = all([
    ...(words.length === 0
      ? []
      : [
          {
            sql: `${holds.sql} OR outcome IS NULL OR ${named}`,
            values: [...holds.values, JSON.stringify(runIds)],
          },
        ]),
    ...measureConditions(filter),
    ...(sort === 'slowest' ? [{ sql: 'duration_ms IS NOT NULL', values: [] }, ...pastOf(sort, before)] : []),
  ]);
  const details = words.length === 0 ? '' : 'LEFT JOIN call_details ON call_details.call_id = calls.id';
  return database
    .prepare(
      `SELECT calls.id AS id FROM (SELECT value AS given FROM json_each(?)) CROSS JOIN calls ON calls.id = given ${details}
       WHERE ${wanted.sql} ORDER BY ${ORDERS[sort]}`,
    )
    .all(JSON.stringify(candidates), ...wanted.values)
    .map(({ id }) => Number(id));
}
