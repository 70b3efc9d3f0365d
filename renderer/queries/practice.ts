import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { desk } from '../app/desk';

export const practiceStatusQuery = queryOptions({
  queryKey: ['practice', 'status'],
  queryFn: () => desk.practice.status(),
  staleTime: Infinity,
});
export const practiceOrdersQuery = queryOptions({
  queryKey: ['practice', 'orders'],
  queryFn: () => desk.practice.orders(),
  staleTime: Infinity,
});
export const practiceOrderQuery = (oId: string) =>
  queryOptions({
    queryKey: ['practice', 'order', oId],
    queryFn: () => desk.practice.order({ oId }),
    staleTime: Infinity,
  });

/** The practice server makes a new token and hands it to its connection, past the page; main's events tell what changed. */
export const renewPracticeToken = () => mutationOptions({ mutationFn: () => desk.practice.renewToken() });
