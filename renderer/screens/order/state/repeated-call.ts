import { useEffect, useEffectEvent } from 'react';
import type { Call } from '../../../../shared/contract/endpoints';
import type { Outcome } from '../../../../shared/contract/outcome';
import { bodyText } from '../../../../shared/draft/body';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { historyOf } from '../../../../shared/draft/undo';
import { type Errand, useNavigation } from '../../../app/navigation';
import { blankOrder, type OrderState } from './order-state';
import { readBody } from './typed-body';

/** A recorded call that a draft was opened from. */
export interface RepeatedCall {
  readonly call: Call;
  readonly startedAt: number;
  readonly outcome: Outcome;
  /** As the draft that was opened from it sends it. */
  readonly body: string;
}

type CallErrand = Extract<Errand, { kind: 'open-call' }>;

/** A tab with the body of a recorded call, on its connection. A body that no draft holds stands as the text that it is. */
export function orderFromCall(id: string, errand: Omit<CallErrand, 'kind' | 'asks'>): OrderState {
  const { call, body, connectionId, startedAt, outcome, from } = errand;
  const { draft, typed } = readBody(EMPTY_DRAFT, call, body);
  return {
    ...blankOrder(id),
    written: historyOf({ draft, connectionId, typed }),
    repeats: from ? null : { call, startedAt, outcome, body: bodyText(draft, call) },
    replays: from ?? null,
    endsWith: call,
    shownCall: call,
    view: typed === null ? 'form' : 'json',
  };
}

/** The recorded call that this one would be once more, field by field; null: it is another one. */
export function repeatedBy(repeats: RepeatedCall | null, call: Call, draft: Draft): RepeatedCall | null {
  return repeats?.call === call && repeats.body === bodyText(draft, call) ? repeats : null;
}

/** Takes the errand of the history to open a call as a draft, once; `asks`: what is asked before it leaves again is asked at once. */
export function useCallErrand(onOpen: (errand: CallErrand) => void): void {
  const { screen, errand, errandDone } = useNavigation();
  const take = useEffectEvent((its: CallErrand) => {
    errandDone();
    onOpen(its);
  });
  useEffect(() => {
    if (screen === 'order' && errand?.kind === 'open-call') take(errand);
  }, [screen, errand]);
}
