import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { HistoryCall } from '../../shared/desk.calls';
import type { HistoryFilter, HistoryPage, HistorySort } from '../../shared/desk.history';
import { desk } from '../app/desk';

/** The rows under a filter that were read so far, in their order. */
export interface HistoryRows extends Pick<HistoryPage, 'atLeast' | 'next' | 'waiting' | 'within'> {
  readonly calls: readonly HistoryCall[];
  /** Rows under the filter, read or not; with `atLeast` there are more. */
  readonly total: number;
  /** No row is left to read. */
  readonly complete: boolean;
}

const NEWEST = 100;
const OLDER_MOST = 500;
const MAX_REFRESH_PAGES = 10;

export const EVERYTHING: HistoryFilter = { outcomes: [], calls: [], connectionIds: [], text: '' };

/**
 * The calls under a filter as one growing list. Newest first, rows are only ever added at the top, and only a row on its
 * way changes, so an event re-reads the top and keeps the rest: a long list does not read itself again for each call. In
 * another order what was read is read again, up to a limit.
 */
export const historyRowsQuery = (filter: HistoryFilter, sort: HistorySort = 'newest') =>
  queryOptions({
    queryKey: ['history', 'rows', filter, sort],
    queryFn: ({ client, queryKey }) => {
      const kept = () => client.getQueryData<HistoryRows>(queryKey);
      return sort === 'newest' ? readTop(filter, kept) : readAnew(filter, sort, kept()?.calls.length ?? 0);
    },
    staleTime: Infinity,
  });

/** How many calls there are in all. */
export const historyTotalQuery = queryOptions({
  queryKey: ['history', 'total'],
  queryFn: async () => (await desk.history.list({ filter: EVERYTHING, before: null, limit: 1 })).total ?? 0,
  staleTime: Infinity,
});

/** What the calls of the history can be filtered by. */
export const historyChoicesQuery = queryOptions({
  queryKey: ['history-choices'],
  queryFn: () => desk.history.choices(),
});

/** Reads the next `wanted` rows behind those that are there, or as many as one question gives. */
export const loadOlderRows = (client: QueryClient, filter: HistoryFilter, sort: HistorySort = 'newest') =>
  mutationOptions({
    mutationKey: ['history', 'older', filter, sort],
    networkMode: 'always',
    mutationFn: async (wanted: number) => {
      const limit = Math.min(wanted, OLDER_MOST);
      const { queryKey } = historyRowsQuery(filter, sort);
      const before = client.getQueryData(queryKey)?.next ?? null;
      if (before === null) return;
      const page = await desk.history.list({ filter, sort, before, limit });
      client.setQueryData(queryKey, (now) => {
        // The list may have been read anew meanwhile: then this page has no place in it.
        if (now?.next !== before) return now;
        return withNext({ ...now, calls: [...now.calls, ...page.calls] }, page.next);
      });
    },
  });

async function readTop(filter: HistoryFilter, kept: () => HistoryRows | undefined): Promise<HistoryRows> {
  const reach = reachOf(kept()?.calls ?? []);
  const first = await desk.history.list({ filter, before: null, limit: NEWEST });
  const top = [...first.calls];
  for (let page = first, pages = 1; ; pages += 1) {
    if (page.next === null) return rowsOf(first, top, null);
    if (pages === MAX_REFRESH_PAGES || reach === Number.POSITIVE_INFINITY)
      return rowsOf(first, top, page.next);
    if ((top.at(-1)?.id ?? Number.POSITIVE_INFINITY) <= reach) return joined(first, top, page.next, kept());
    page = await desk.history.list({ filter, before: page.next, limit: NEWEST });
    top.push(...page.calls);
  }
}

async function readAnew(filter: HistoryFilter, sort: HistorySort, read: number): Promise<HistoryRows> {
  const first = await desk.history.list({ filter, sort, before: null, limit: NEWEST });
  const calls = [...first.calls];
  let { next } = first;
  for (let pages = 1; next !== null && calls.length < read && pages < MAX_REFRESH_PAGES; pages += 1) {
    const page = await desk.history.list({ filter, sort, before: next, limit: NEWEST });
    calls.push(...page.calls);
    next = page.next;
  }
  return rowsOf(first, calls, next);
}

function rowsOf(first: HistoryPage, calls: readonly HistoryCall[], next: number | null): HistoryRows {
  const { atLeast, waiting, within, total } = first;
  return withNext({ calls, atLeast, waiting, within, total: total ?? 0 }, next);
}

/** What was counted as 'at least' is known once every row is read, and is never less than what stands there. */
function withNext(rows: Omit<HistoryRows, 'complete' | 'next'>, next: number | null): HistoryRows {
  const complete = next === null;
  const read = rows.calls.length;
  const total = complete && rows.within === null ? read : Math.max(rows.total, read);
  return { ...rows, total, atLeast: rows.atLeast && !complete, next, complete };
}

/** The id down to which rows are read again: past every row on its way, and into the rows that are there. */
function reachOf(calls: readonly HistoryCall[]): number {
  const first = calls[0];
  if (!first) return Number.POSITIVE_INFINITY;
  return calls.reduce((reach, call) => (call.outcome === null ? Math.min(reach, call.id) : reach), first.id);
}

function joined(
  first: HistoryPage,
  top: readonly HistoryCall[],
  next: number | null,
  kept: HistoryRows | undefined,
): HistoryRows {
  const last = top.at(-1)?.id ?? 0;
  const older = (kept?.calls ?? []).filter((call) => call.id < last);
  const isFurther = kept && (kept.next === null || kept.next < last);
  return rowsOf(first, [...top, ...older], isFurther ? kept.next : next);
}
