import type { Connection } from '../../../../shared/contract/connection';
import type { Draft } from '../../../../shared/draft/draft';
import { cleanId } from '../../../../shared/draft/ids';
import type { OrderIdentity } from '../../../queries/calls';

/** Which order a draft is about, as it will be sent. */
export function identityOf(draft: Draft): OrderIdentity {
  const create = draft.mode === 'create';
  return {
    mapId: create ? cleanId(draft.mapId) : '',
    customerGuid: create ? cleanId(draft.customerGuid) : '',
    oId: create ? '' : cleanId(draft.oId),
    taskId: create ? '' : cleanId(draft.taskId),
  };
}

/** True if both are of one order, however its ids are written. */
export function sameOrder(one: OrderIdentity, other: OrderIdentity): boolean {
  return (['mapId', 'customerGuid', 'oId', 'taskId'] as const).every(
    (name) => one[name].toUpperCase() === other[name].toUpperCase(),
  );
}

/** Who acts through a connection: the identity headers, or the token's last 4 characters. */
export function actorOf({ auth, token }: Connection, tokenWords: (last4: string) => string): string {
  if (auth.mode === 'whitelist')
    return [auth.staffId, auth.groupId].filter((part) => part !== '').join(' · ');
  return token.set ? tokenWords(token.last4) : '';
}
