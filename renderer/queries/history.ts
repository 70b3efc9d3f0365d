import { queryOptions } from '@tanstack/react-query';
import { desk } from '../app/desk';

/** One call whole. */
export const callQuery = (id: number) =>
  queryOptions({
    queryKey: ['history', 'call', id],
    queryFn: () => desk.history.get({ id }),
    staleTime: Infinity,
  });
