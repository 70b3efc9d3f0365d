import type { Language } from '../../shared/desk.app';
import type { Params, ProblemWords } from './library-problem-words';
import { orderFieldsText } from './order-fields';
import { whenText } from './when';

/** A problem of a row: a short name to filter by, what happened, and what to do about it. */
export interface RowProblemWords extends ProblemWords {
  readonly reason: string;
}

/** What a cell fills, in words: 工单 oId, `objective.a`. `params.name`: as `targetLabel` writes it. */
export function filledIn(language: Language, { name = '' }: Params): string {
  const labels: Params = orderFieldsText[language].labels;
  return Object.hasOwn(labels, name) ? `${labels[name]} ${name}` : name;
}

/** When an order was sent before, and in which run, where that has a name. */
export function before({ at = '', run = '' }: Params): string {
  return run === '' ? whenText(Number(at)) : `${whenText(Number(at))} · ${run}`;
}
