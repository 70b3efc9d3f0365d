import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { HistoryFilter } from '../../shared/desk';
import { desk } from '../app/desk';

const PAGE = 100;

/** The calls under a filter, newest first, a page at a time. */
export const historyQuery = (filter: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: ['history', 'list', filter],
    queryFn: ({ pageParam }) => desk.history.list({ filter, before: pageParam, limit: PAGE }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.calls.length < PAGE ? undefined : page.calls.at(-1)?.id),
    staleTime: Infinity,
  });

/** One call whole. */
export const callQuery = (id: number) => queryOptions({ queryKey: ['history', 'call', id], queryFn: () => desk.history.get({ id }), staleTime: Infinity });
