import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Connection, ConnectionSettings } from '../../shared/contract/connection';
import { desk } from '../app/desk';

/** Every connection, in the person's order. Changes arrive through main's event, never by asking again and again. */
export const connectionsQuery = queryOptions({
  queryKey: ['connections'],
  queryFn: () => desk.connections.list(),
  staleTime: Infinity,
});

const reread = (client: QueryClient) => client.invalidateQueries({ queryKey: connectionsQuery.queryKey });

/** Creates (`id` null) or updates. The list is read anew before the saving counts as done. */
export const saveConnection = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ id, settings }: { readonly id: string | null; readonly settings: ConnectionSettings }) =>
      id === null ? desk.connections.create(settings) : desk.connections.update({ id, settings }),
    onSettled: () => reread(client),
  });

export const duplicateConnection = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: { readonly id: string; readonly name: string }) => desk.connections.duplicate(input),
    onSettled: () => reread(client),
  });

export const removeConnection = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => desk.connections.remove({ id }),
    onSettled: () => reread(client),
  });

/** Shows the new order at once. */
export const orderConnections = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (ids: string[]) => desk.connections.order({ ids }),
    onMutate: (ids) => {
      client.setQueryData(connectionsQuery.queryKey, (now) => now && sorted(now, ids));
    },
    onSettled: () => reread(client),
  });

/** Write-only; the mutation's own memory of the token ends with it (`gcTime`). */
export const setToken = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (input: {
      readonly id: string;
      readonly token: string;
      readonly keep: 'auto' | 'session' | 'plain';
    }) => desk.connections.setToken(input),
    gcTime: 0,
    onSettled: () => reread(client),
  });

export const forgetToken = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (id: string) => desk.connections.forgetToken({ id }),
    onSettled: () => reread(client),
  });

/** Reaches the server and hangs up; nothing is kept. */
export const checkConnection = () =>
  mutationOptions({ mutationFn: (settings: ConnectionSettings) => desk.connections.check({ settings }) });

function sorted(connections: readonly Connection[], ids: readonly string[]): Connection[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  return [...connections].sort((a, b) => (place.get(a.id) ?? ids.length) - (place.get(b.id) ?? ids.length));
}
