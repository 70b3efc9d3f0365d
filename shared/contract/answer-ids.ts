import { type Json, membersNamed, parseJson } from '../json';
import type { Outcome } from './outcome';

/**
 * The order that an answer's `value` names, to offer loading it (reading notes, 'Response'); never relied on.
 * Null unless both ids stand there as text, once or the same twice.
 */
export function idsInAnswer(answerText: string): { readonly oId: string; readonly taskId: string } | null {
  const parsed = parseJson(answerText);
  if (!parsed.ok) return null;
  const [value, ...more] = membersNamed(parsed.json, 'value');
  if (value === undefined || more.length > 0) return null;
  const oId = idOf(value, ['oId', 'objective_guid']);
  const taskId = idOf(value, ['taskId', 'elitetask_guid']);
  return oId === null || taskId === null ? null : { oId, taskId };
}

/** The same of a call's end: only an accepted answer is believed. */
export function idsAnswered(end: { readonly outcome: Outcome | null; readonly answerText: string | null }) {
  return end.outcome === 'accepted' && end.answerText !== null ? idsInAnswer(end.answerText) : null;
}

function idOf(value: Json, names: readonly string[]): string | null {
  const ids = new Set<string>();
  for (const json of names.flatMap((name) => membersNamed(value, name))) {
    if (json.kind !== 'string' || json.value.trim() === '') return null;
    ids.add(json.value);
  }
  const [id, ...others] = ids;
  return id === undefined || others.length > 0 ? null : id;
}
