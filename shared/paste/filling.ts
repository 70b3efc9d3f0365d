import { idsInAnswer } from '../contract/answer-ids';
import { CALLS, type Call } from '../contract/endpoints';
import { type BodyProblem, draftFromBody } from '../draft/from-body';
import { parseJson, placeOf } from '../json';
import { oddCharacterAt } from './odd-characters';
import type { Filling, OrderIds } from './understood';
import { sourceOf, type Word, wordWithout } from './word';

/** What a body of the pasted text gives; `call` null: nothing but its keys says which call it is of. */
export function fillingOf(body: Word, pasted: string, call: Call | null): Filling {
  const result = draftFromBody(body.text, call ?? undefined);
  if (!result.ok) return badBody(body, pasted, result.problem);
  if (call !== null) return { kind: 'draft', draft: result.draft, changed: result.changed, calls: [call] };
  const calls = CALLS.filter((each) => draftFromBody(body.text, each).ok);
  if (calls.length === 0) {
    // Keys of an order beside `objectiveStatus`: no call takes both.
    const mixed = draftFromBody(body.text, 'failedClose');
    if (!mixed.ok) return badBody(body, pasted, mixed.problem);
  }
  return { kind: 'draft', draft: result.draft, changed: result.changed, calls };
}

function badBody(body: Word, pasted: string, problem: BodyProblem): Filling {
  if (problem.place === null) return { kind: 'bad-body', problem, odd: null, ids: idsBeside(body.text) };
  const { offset, odd } = oddCharacterAt(body.text, problem.place.offset);
  const place = placeOf(pasted, sourceOf(body, offset));
  return { kind: 'bad-body', problem: { ...problem, place }, odd, ids: null };
}

/** The order that an object names beside keys that are none of a body. */
function idsBeside(text: string): OrderIds | null {
  return idsInAnswer(`{"value":${text}}`);
}

/** A body from which the backslashes are gone that were put in for a shell only; null if there are none, or it is no JSON then. */
export function withoutShellEscapes(body: Word): Word | null {
  const { text } = body;
  // `{\"a\": …`: every quote is escaped, as for a program that PowerShell calls. Else as Postman writes for cmd.
  const beforeQuotes = /^\s*[{[]\s*\\+"/.test(text);
  const parts = [...text.matchAll(/(\\+)(.?)/gs)].flatMap(({ index, 1: run = '', 2: next = '' }) => {
    if (beforeQuotes) return next === '"' ? [[index, index + Math.ceil(run.length / 2)] as const] : [];
    const last = index + run.length;
    return run.length % 2 === 1 && /[`#$!']/.test(next) ? [[last - 1, last] as const] : [];
  });
  if (parts.length === 0 || parseJson(text).ok) return null;
  const mended = wordWithout(body, parts);
  return parseJson(mended.text).ok ? mended : null;
}
