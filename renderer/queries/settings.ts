import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Settings } from '../../shared/desk.app';
import { desk } from '../app/desk';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => desk.settings.read(),
  staleTime: Infinity,
});

/** Shows the change at once and keeps what main says of it. */
export const changeSettings = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (change: Partial<Settings>) => desk.settings.change(change),
    onMutate: (change) => {
      client.setQueryData(settingsQuery.queryKey, (now) => (now ? { ...now, ...change } : now));
    },
    onSuccess: (kept) => client.setQueryData(settingsQuery.queryKey, kept),
    onError: () => client.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  });
