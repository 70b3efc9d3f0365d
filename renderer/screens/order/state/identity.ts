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
