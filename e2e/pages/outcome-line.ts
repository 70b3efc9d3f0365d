import { outcomeSentences, outcomeText } from '../../renderer/text/outcome';
import { factsOfCall } from '../../renderer/text/outcome-facts';
import type { Language } from '../../shared/desk.app';
import type { CallDetail } from '../../shared/desk.calls';

/** All that the page says of a call that ended: the mark, what happened, what it means for the order, what to do. */
export function outcomeLine(call: CallDetail, language: Language): string {
  const facts = factsOfCall(call);
  if (facts === null) throw new Error(`call ${call.id} is still on its way`);
  const words = outcomeText[language];
  const { title, happened, order, next } = outcomeSentences(words, facts);
  return [words.marks[facts.outcome], title, happened, order, next].join(' | ');
}
