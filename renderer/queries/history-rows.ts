import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { CallSummary, HistoryFilter } from '../../shared/desk';
import { desk } from '../app/desk';

/** The rows under a filter that were read so far, newest first. */
export interface HistoryRows {
  readonly calls: readonly CallSummary[];
  /** Rows under the filter, read or not. */
  readonly total: number;
  /** No older row is left to read. */
  readonly complete: boolean;
}

const NEWEST = 100;
const OLDER_MOST = 500;
const MAX_REFRESH_PAGES = 10;

export const EVERYTHING: HistoryFilter = { outcomes: [], calls: [], connectionIds: [], text: '' };

/**
 * The calls under a filter as one growing list. Rows are only ever added at the top, and only a row on its way
 * changes, so an event re-reads the top and keeps the rest: a long list does not read itself again for each call.
 */
export const historyRowsQuery = (filter: HistoryFilter) =>
  queryOptions({
    queryKey: ['history', 'rows', filter],
    queryFn: ({ client, queryKey }) => readTop(filter, () => client.getQueryData<HistoryRows>(queryKey)),
    staleTime: Infinity,
  });

/** How many calls there are in all. */
export const historyTotalQuery = queryOptions({
  queryKey: ['history', 'total'],
  queryFn: async () => (await desk.history.list({ filter: EVERYTHING, before: null, limit: 1 })).total,
  staleTime: Infinity,
});

/** Reads the next `wanted` older rows behind those that are there, or as many as one question gives. */
export const loadOlderRows = (client: QueryClient, filter: HistoryFilter) =>
  mutationOptions({
    mutationKey: ['history', 'older', filter],
    networkMode: 'always',
    mutationFn: async (wanted: number) => {
      const limit = Math.min(wanted, OLDER_MOST);
      const { queryKey } = historyRowsQuery(filter);
      const last = client.getQueryData(queryKey)?.calls.at(-1);
      if (!last) return;
      const page = await desk.history.list({ filter, before: last.id, limit });
      client.setQueryData(queryKey, (now) => {
        // The list may have been read anew meanwhile: then this page has no place in it.
        if (now?.calls.at(-1)?.id !== last.id) return now;
        return {
          calls: [...now.calls, ...page.calls],
          total: now.total,
          complete: page.calls.length < limit,
        };
      });
    },
  });

async function readTop(filter: HistoryFilter, kept: () => HistoryRows | undefined): Promise<HistoryRows> {
  const reach = reachOf(kept()?.calls ?? []);
  const top: CallSummary[] = [];
  for (let pages = 1; ; pages += 1) {
    const page = await desk.history.list({ filter, before: top.at(-1)?.id ?? null, limit: NEWEST });
    top.push(...page.calls);
    if (page.calls.length < NEWEST) return { calls: top, total: page.total, complete: true };
    const last = top.at(-1)?.id ?? 0;
    if (last <= reach) return joined(top, kept(), page.total);
    if (pages === MAX_REFRESH_PAGES || reach === Number.POSITIVE_INFINITY)
      return { calls: top, total: page.total, complete: false };
  }
}

/** The id down to which rows are read again: past every row on its way, and into the rows that are there. */
function reachOf(calls: readonly CallSummary[]): number {
  const first = calls[0];
  if (!first) return Number.POSITIVE_INFINITY;
  return calls.reduce((reach, call) => (call.outcome === null ? Math.min(reach, call.id) : reach), first.id);
}

function joined(top: readonly CallSummary[], kept: HistoryRows | undefined, total: number): HistoryRows {
  const last = top.at(-1)?.id ?? 0;
  const older = (kept?.calls ?? []).filter((call) => call.id < last);
  return { calls: [...top, ...older], total, complete: kept?.complete ?? false };
}
