import { mutationOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Call } from '../../shared/contract/endpoints';
import type { DeskEvent, Input, Verbs } from '../../shared/desk';
import { desk, onDeskEvent } from '../app/desk';

export type SendInput = Input<Verbs['calls']['send']>;
type Progress = Extract<DeskEvent, { event: 'call-progress' }>;

const progressKey = (ticket: string) => ['calls', 'progress', ticket] as const;

/** How far a call on its way has come; main tells, nobody asks. */
export const callProgressQuery = (ticket: string) =>
  queryOptions<Progress | null>({
    queryKey: progressKey(ticket),
    queryFn: () => null,
    enabled: false,
    gcTime: Infinity,
  });

/** Sends one call, once: no retry, and no waiting until the system thinks it is online again. */
export const sendCall = (client: QueryClient) =>
  mutationOptions({
    mutationKey: ['calls', 'send'],
    retry: 0,
    networkMode: 'always',
    mutationFn: async (input: SendInput) => {
      const stop = onDeskEvent((event) => {
        if (event.event !== 'call-progress' || event.ticket !== input.ticket) return;
        client.setQueryData(callProgressQuery(input.ticket).queryKey, event);
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

/**
 * The last call for this order that ended unknown and was not settled since. Read when a person sends, never from
 * a cache: what happened a second ago counts.
 */
export const openUnknownQuery = (connectionId: string, call: Call, order: OrderIdentity) =>
  queryOptions({
    queryKey: ['history', 'open-unknown', connectionId, call, order],
    queryFn: () => desk.history.openUnknown({ connectionId, call, ...order }),
    retry: 0,
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
  });
