import type { RowGroup } from '../../../../shared/bulk/exchange';
import type { Call } from '../../../../shared/contract/endpoints';
import { outcomeTitle } from '../../../text/outcome';
import { factsOfCheck } from '../../../text/outcome-facts';
import type { OutcomeWords } from '../../../text/outcome-words';

/** Why a row ended as it did: the server's message, or the reason in short; empty where it has none. */
export function rowReason(
  words: OutcomeWords,
  { reason, message }: Pick<RowGroup, 'reason' | 'message'>,
  call: Call,
): string {
  if (message !== null && message !== '') return message;
  return reason === null ? '' : outcomeTitle(words, { ...factsOfCheck(reason, {}, '', 0), call });
}
