import type { Language } from '../../shared/desk.app';
import { importText } from './library-import';
import { orderProblemsText } from './order-problems';

export type Params = Readonly<Record<string, string>>;
export type Sentence = (params: Params) => string;

/** What happened, with its place, and what to do about it. */
export interface ProblemWords {
  readonly what: Sentence;
  readonly remedy: Sentence;
}

/** The same words whatever comes with them. */
export const always =
  (text: string): Sentence =>
  () =>
    text;

/** What came with a problem under a name. */
export const said = (params: Params, name: string): string => params[name] ?? '?';

const COLUMNS_NAMED = 3;

/** The columns that came with a note, a few of them by name; empty: none came, as in runs of earlier versions. */
export function columnsIn(
  { columns = '' }: Params,
  name: (column: string) => string,
  between: string,
): string {
  const all = columns === '' ? [] : columns.split('\n');
  const named = all.slice(0, COLUMNS_NAMED).map(name).join(between);
  return all.length > COLUMNS_NAMED ? `${named}…` : named;
}

/** The word for one of several known things; a stranger's word, or the name of a prototype, is none of them. */
export function foundIn(words: Params, { found = '' }: Params): string | undefined {
  return Object.hasOwn(words, found) ? words[found] : undefined;
}

export function jsonReasonIn(language: Language, { reason = '' }: Params): string {
  const words: Params = orderProblemsText[language].json;
  return foundIn(words, { found: reason }) ?? 'JSON';
}

export function fieldIn(language: Language, { field = '' }: Params): string {
  const words: Params = importText[language].fields;
  return foundIn(words, { found: field }) ?? field;
}

export function encodingIn(language: Language, { encoding = '' }: Params): string {
  const words: Params = importText[language].encodings;
  return foundIn(words, { found: encoding }) ?? encoding;
}
