import { keepPreviousData, mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Input, Verbs } from '../../shared/desk';
import type { BundleChoice } from '../../shared/desk.bundles';
import { desk } from '../app/desk';

type Choice = Input<Verbs['bundles']['preview']>;

/** Takes the calls as they stand now under a ticket; `opened` tells one dialog from the next. */
export const begunBundleQuery = (choice: BundleChoice, opened: string) =>
  queryOptions({
    queryKey: ['bundles', 'begun', choice, opened],
    queryFn: () => desk.bundles.begin(choice),
    staleTime: Infinity,
    gcTime: 0,
    retry: 0,
  });

/** What would leave now. */
export const bundlePreviewQuery = (
  ticket: string | null,
  keep: readonly string[],
  patterns: readonly string[],
) =>
  queryOptions({
    queryKey: ['bundles', 'preview', ticket, keep, patterns],
    queryFn: () => desk.bundles.preview({ ticket: ticket ?? '', keep: [...keep], patterns: [...patterns] }),
    enabled: ticket !== null,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 0,
    retry: 0,
  });

export const saveBundle = mutationOptions({
  mutationFn: (choice: Choice) => desk.bundles.save(choice),
});

/** Main lets go of what was collected. */
export function dropBundle(ticket: string): void {
  void desk.bundles.drop({ ticket }).catch(() => undefined);
}

export const bundlesQuery = queryOptions({
  queryKey: ['bundles', 'list'],
  queryFn: () => desk.bundles.list(),
  staleTime: Infinity,
});

export const bundleCallsQuery = (id: string) =>
  queryOptions({
    queryKey: ['bundles', 'of', id, 'calls'],
    queryFn: () => desk.bundles.calls({ id }),
    staleTime: Infinity,
  });

export const bundleCallQuery = (id: string, index: number) =>
  queryOptions({
    queryKey: ['bundles', 'of', id, 'call', index],
    queryFn: () => desk.bundles.call({ id, index }),
    staleTime: Infinity,
  });

export const openBundle = (client: QueryClient) =>
  mutationOptions({
    mutationFn: () => desk.bundles.open(),
    onSuccess: () => client.invalidateQueries({ queryKey: bundlesQuery.queryKey }),
  });

export const removeBundle = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => desk.bundles.remove({ id }),
    onSuccess: () => client.invalidateQueries({ queryKey: bundlesQuery.queryKey }),
  });

/** A call that was made from one of a bundle can be compared with it from now on. */
export const noteReplay = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (replay: Input<Verbs['bundles']['replayed']>) => desk.bundles.replayed(replay),
    onSuccess: (_, { id }) => client.invalidateQueries({ queryKey: ['bundles', 'of', id] }),
  });
