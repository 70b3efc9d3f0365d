import { queryOptions } from '@tanstack/react-query';
import { membersNamed, parseJson } from '../../shared/json';
import { desk } from '../app/desk';

/**
 * The step that the last accepted send of an order named; null: none was sent from here, or it named none. Read when a
 * person is asked, as what happened a moment ago counts.
 */
export const lastStepQuery = (connectionId: string, oId: string) =>
  queryOptions({
    queryKey: ['history', 'last-step', connectionId, oId],
    queryFn: async () => {
      const { calls } = await desk.history.list({
        filter: { outcomes: ['accepted'], calls: ['send'], connectionIds: [connectionId], text: oId },
        before: null,
        limit: 20,
      });
      const last = calls.find((call) => call.oId.toLowerCase() === oId.toLowerCase());
      const found = last ? await desk.history.get({ id: last.id }) : null;
      return found?.kind === 'found' ? stepIn(found.call.requestBody) : null;
    },
    enabled: oId !== '' && oId.length <= 200,
    gcTime: 0,
  });

function stepIn(body: string): string | null {
  const parsed = parseJson(body);
  const [step] = parsed.ok ? membersNamed(parsed.json, 'toStep') : [];
  return step?.kind === 'string' && step.value !== '' ? step.value : null;
}
