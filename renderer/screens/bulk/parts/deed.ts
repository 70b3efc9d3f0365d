import { modeOf } from '../../../../shared/bulk/check-mapping';
import type { RunSetup } from '../../../../shared/bulk/exchange';
import type { Deed } from '../../../text/runs-confirm';

/** What a run does to its orders, as its sentences and buttons say it. */
export function deedOf({ call, mapping }: Pick<RunSetup, 'call' | 'mapping'>): Deed {
  if (modeOf(mapping, call) !== 'create') return call;
  return call === 'save' ? 'create' : 'createAndSend';
}
