import { bilingual } from './bilingual';
import { OUTCOME_EN } from './outcome-en';
import type { OutcomeFacts } from './outcome-facts';
import { type OutcomeWords, say } from './outcome-words';
import { OUTCOME_ZH } from './outcome-zh';

/** Marks, phases, calls and the sentences of every outcome and reason. */
export const outcomeText = bilingual<OutcomeWords>(OUTCOME_ZH, OUTCOME_EN);

/** One outcome in words. */
export interface OutcomeSentences {
  readonly title: string;
  readonly happened: string;
  /** What it means for the order. */
  readonly order: string;
  readonly next: string;
}

/** A reason's name behind its words; the API's own code is no negative number. */
export function reasonName(reason: OutcomeFacts['reason']): string {
  return reason.replace(/^code-(?=\d)/, 'code=');
}

/** The reason in short, for a line of a list. */
export function outcomeTitle(words: OutcomeWords, facts: OutcomeFacts): string {
  return say(words.reasons[facts.reason].title, facts);
}

/** The one place that words an outcome: form, history and check use it. An unknown one says first where to look. */
export function outcomeSentences(words: OutcomeWords, facts: OutcomeFacts): OutcomeSentences {
  const reason = words.reasons[facts.reason];
  const look = words.lookFirst[facts.outcome](facts);
  const advice = say(reason.advice, facts);
  const happened = say(reason.happened, facts);
  return {
    title: outcomeTitle(words, facts),
    happened: mayBeOfProxy(facts) ? [happened, words.byProxy(facts)].join(words.gap) : happened,
    order: words.meaning[facts.outcome](facts),
    next: [look, advice].filter((part) => part !== '').join(words.gap),
  };
}

/** An answer that is not the API's own, through a proxy that reads what passes: the server may never have seen the call. */
function mayBeOfProxy({ proxy, plainHttp, reason }: OutcomeFacts): boolean {
  return proxy !== '' && plainHttp && /^(?:http|answer)-/.test(reason);
}
