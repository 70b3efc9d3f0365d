import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { Input, Verbs } from '../../shared/desk';
import type { FiguresWish } from '../../shared/desk.insight';
import { desk } from '../app/desk';

type InsightVerbs = Verbs['insight'];

/** Everything done here to an order; read again when a call changed. */
export const orderLifeQuery = (oId: string) =>
  queryOptions({
    queryKey: ['history', 'life', oId],
    queryFn: () => desk.history.orderLife({ oId }),
    staleTime: Infinity,
  });

/** Figures of the history. Not among what every call makes stale: who shows them reads them again, and not too often. */
export const figuresQuery = (wish: FiguresWish) =>
  queryOptions({
    queryKey: ['insight', 'figures', wish],
    queryFn: () => desk.insight.figures(wish),
    staleTime: 0,
    gcTime: 60_000,
  });

export const saveFigures = mutationOptions({
  mutationFn: (input: Input<InsightVerbs['saveFigures']>) => desk.insight.saveFigures(input),
});

export const savePicture = mutationOptions({
  mutationFn: (input: Input<InsightVerbs['savePicture']>) => desk.insight.savePicture(input),
});

export const exportCalls = mutationOptions({
  mutationFn: (input: Input<InsightVerbs['exportCalls']>) => desk.insight.exportCalls(input),
});
