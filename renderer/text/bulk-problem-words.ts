import type { Language } from '../../shared/desk.app';
import type { Params, ProblemWords } from './library-problem-words';
import { orderFieldsText } from './order-fields';

/** A problem of a row: a short name to filter by, what happened, and what to do about it. */
export interface RowProblemWords extends ProblemWords {
  readonly reason: string;
}

/** What a cell fills, in words: 工单 oId, `objective.a`. `params.name`: as `targetLabel` writes it. */
export function filledIn(language: Language, { name = '' }: Params): string {
  const labels: Params = orderFieldsText[language].labels;
  return Object.hasOwn(labels, name) ? `${labels[name]} ${name}` : name;
}
