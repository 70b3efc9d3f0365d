import { queryOptions } from '@tanstack/react-query';
import { desk } from '../app/desk';

/** What happened to the same order, or the same row of a run, before a call and after it. */
export const callsAroundQuery = (id: number) =>
  queryOptions({
    queryKey: ['history', 'around', id],
    queryFn: () => desk.history.around({ id }),
    staleTime: Infinity,
  });

/** One call whole. */
export const callQuery = (id: number) =>
  queryOptions({
    queryKey: ['history', 'call', id],
    queryFn: () => desk.history.get({ id }),
    staleTime: Infinity,
  });
