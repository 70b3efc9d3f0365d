import { isJsonNumber, parseJson } from '../../../shared/json';
import type { Ask } from '../../../shared/library/template';

/** What is wrong with an answer, by its name in the texts; a date is not judged, since dictionaries age. */
export function askProblem(ask: Ask, answer: string): 'missing' | 'notNumber' | 'notJson' | null {
  const text = answer.trim();
  if (text === '') return ask.required ? 'missing' : null;
  if (ask.type === 'number' && !isJsonNumber(text)) return 'notNumber';
  if (ask.type === 'json' && !parseJson(text).ok) return 'notJson';
  return null;
}
