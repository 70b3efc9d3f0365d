import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Input, Verbs } from '../../shared/desk';
import type { FiguresWish } from '../../shared/desk.insight';
import { desk, onDeskEvent } from '../app/desk';

type InsightVerbs = Verbs['insight'];

/** Everything done here to an order; read again when a call changed. */
export const orderLifeQuery = (oId: string) =>
  queryOptions({
    queryKey: ['history', 'life', oId],
    queryFn: () => desk.history.orderLife({ oId }),
    staleTime: Infinity,
  });

/** How far main is with what takes long; main tells, nobody asks. `of`: a chart, `list`, or the wish for figures. */
export const shareQuery = (of: unknown) =>
  queryOptions<number | null>({
    queryKey: ['insight', 'share', of],
    queryFn: () => null,
    enabled: false,
    gcTime: Infinity,
  });

/** Has main do what takes long under a name of its own: how far it is stands in `shareQuery`, and the signal ends it. */
async function longWork<T>(
  client: QueryClient,
  of: unknown,
  signal: AbortSignal,
  does: (work: string) => Promise<T>,
): Promise<T> {
  const work = crypto.randomUUID();
  const { queryKey } = shareQuery(of);
  const end = () => void desk.insight.cancel({ work }).catch(() => undefined);
  const stop = onDeskEvent((event) => {
    if (event.event === 'insight-progress' && event.work === work) client.setQueryData(queryKey, event.share);
  });
  signal.addEventListener('abort', end);
  try {
    return await does(work);
  } finally {
    signal.removeEventListener('abort', end);
    stop();
    client.setQueryData(queryKey, null);
  }
}

/** Figures of the history. Not among what every call makes stale: who shows them reads them again, and not too often. */
export const figuresQuery = (client: QueryClient, wish: FiguresWish) =>
  queryOptions({
    queryKey: ['insight', 'figures', wish],
    queryFn: async ({ signal }) => {
      const answer = await longWork(client, wish, signal, (work) => desk.insight.figures({ ...wish, work }));
      if (answer.kind === 'cancelled') throw new Error('counting was ended');
      return answer.figures;
    },
    staleTime: 0,
    gcTime: 60_000,
  });

type Endable<V extends keyof InsightVerbs> = Omit<Input<InsightVerbs[V]>, 'work'> & {
  readonly signal: AbortSignal;
};

export const saveFigures = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ signal, ...input }: Endable<'saveFigures'>) =>
      longWork(client, input.chart, signal, (work) => desk.insight.saveFigures({ ...input, work })),
  });

export const savePicture = mutationOptions({
  mutationFn: (input: Input<InsightVerbs['savePicture']>) => desk.insight.savePicture(input),
});

export const exportCalls = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ signal, ...input }: Endable<'exportCalls'>) =>
      longWork(client, 'list', signal, (work) => desk.insight.exportCalls({ ...input, work })),
  });
