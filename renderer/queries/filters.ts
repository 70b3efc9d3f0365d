import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { KeptFilter } from '../../shared/desk.filters';
import { desk } from '../app/desk';

/** Filters of the history that were kept by name. */
export const keptFiltersQuery = queryOptions({
  queryKey: ['filters'],
  queryFn: () => desk.filters.list(),
  staleTime: Infinity,
});

const reread = (client: QueryClient) => client.invalidateQueries({ queryKey: keptFiltersQuery.queryKey });

/** Keeps a filter, or puts it in the place of the one with its id. */
export const putFilter = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (filter: KeptFilter) => desk.filters.put(filter),
    onSettled: () => reread(client),
  });

export const removeFilter = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => desk.filters.remove({ id }),
    onSettled: () => reread(client),
  });
