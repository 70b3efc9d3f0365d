import { queryOptions } from '@tanstack/react-query';
import { desk } from '../app/desk';

/** The orders last worked on through a connection, newest first; a new call has them read anew. */
export const recentOrdersQuery = (connectionId: string | null) =>
  queryOptions({
    queryKey: ['history', 'recent-orders', connectionId],
    queryFn: () => (connectionId === null ? [] : desk.history.recentOrders({ connectionId, limit: 100 })),
    staleTime: Infinity,
  });
