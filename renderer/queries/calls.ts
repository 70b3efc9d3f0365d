import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Call } from '../../shared/contract/endpoints';
import type { DeskEvent, Input, Verbs } from '../../shared/desk';
import { desk, onDeskEvent } from '../app/desk';

export type SendInput = Input<Verbs['calls']['send']>;
type Progress = Omit<Extract<DeskEvent, { event: 'call-progress' }>, 'event'>;

const progressKey = (ticket: string) => ['calls', 'progress', ticket] as const;

/** How far a call on its way has come; main tells, nobody asks. */
export const callProgressQuery = (ticket: string) =>
  queryOptions<Progress | null>({ queryKey: progressKey(ticket), queryFn: () => null, enabled: false, gcTime: Infinity });

/** Sends one call, once: no retry, and no waiting until the system thinks it is online again. */
export const sendCall = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['calls', 'send'],
    retry: 0,
    networkMode: 'always',
    mutationFn: async (input: SendInput) => {
      const stop = onDeskEvent((event) => {
        if (event.event !== 'call-progress' || event.ticket !== input.ticket) return;
        client.setQueryData(callProgressQuery(input.ticket).queryKey, { ticket: event.ticket, phase: event.phase, mayHaveSent: event.mayHaveSent });
      });
      try {
        return await desk.calls.send(input);
      } finally {
        stop();
        client.removeQueries({ queryKey: progressKey(input.ticket) });
      }
    },
  });

export const cancelCall = mutationOptions({
  mutationKey: ['calls', 'cancel'],
  retry: 0,
  networkMode: 'always',
  mutationFn: (ticket: string) => desk.calls.cancel({ ticket }),
});

/** Which order a call is about: its two ids, or what it is created from. */
export interface OrderIdentity {
  readonly oId: string;
  readonly taskId: string;
  readonly mapId: string;
  readonly customerGuid: string;
}

const same = (one: string, other: string) => one.trim().replace(/^\{|\}$/g, '').toLowerCase() === other.trim().replace(/^\{|\}$/g, '').toLowerCase();

/**
 * The last time this very call for this very order ended unknown, unless it was accepted since.
 * Read when a person sends, never from a cache: what happened a second ago counts.
 */
export const openUnknownQuery = (connectionId: string, call: Call, order: OrderIdentity) =>
  queryOptions({
    queryKey: ['history', 'open-unknown', connectionId, call, order],
    queryFn: async () => {
      const text = (order.oId || order.mapId).trim().slice(0, 200);
      const filter = { outcomes: [], calls: [call], connectionIds: [connectionId], text };
      const { calls } = await desk.history.list({ filter, before: null, limit: 100 });
      const its = calls.filter((one) => (['oId', 'taskId', 'mapId', 'customerGuid'] as const).every((id) => same(one[id], order[id])));
      const open = its.slice(0, its.findIndex((one) => one.outcome === 'accepted') >>> 0);
      return open.find((one) => one.outcome === 'unknown') ?? null;
    },
    retry: 0,
    staleTime: 0,
    gcTime: 0,
  });
