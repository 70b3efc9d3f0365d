import { queryOptions } from '@tanstack/react-query';
import type { Call } from '../../shared/contract/endpoints';
import { desk } from '../app/desk';

/** How an order was ended from here, and when, in milliseconds since 1970. */
export interface Ended {
  readonly call: Call;
  readonly at: number;
}

/** The accepted close or fail of an order through a connection; null: none left from here. */
export const endedQuery = (connectionId: string, oId: string) =>
  queryOptions({
    queryKey: ['history', 'ended', connectionId, oId],
    queryFn: async (): Promise<Ended | null> => {
      const { calls } = await desk.history.list({
        filter: {
          outcomes: ['accepted'],
          calls: ['close', 'failedClose'],
          connectionIds: [connectionId],
          text: oId,
        },
        before: null,
        limit: 20,
      });
      const its = calls.find((call) => call.oId.toLowerCase() === oId.toLowerCase());
      return its ? { call: its.call, at: its.startedAt } : null;
    },
    enabled: connectionId !== '' && oId !== '' && oId.length <= 200,
  });
