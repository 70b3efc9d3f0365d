import { idsInAnswer } from '../contract/answer-ids';
import { CALLS, type Call } from '../contract/endpoints';
import { type BodyProblem, draftFromBody, withoutUnknownKeys } from '../draft/from-body';
import { placeOfProblem } from '../draft/merge-body';
import { parseJson, placeOf } from '../json';
import { oddCharacterAt } from './odd-characters';
import { type Filling, type OrderIds, PASTED_JSON } from './understood';
import { sourceOf, type Word, wordWithout } from './word';

/** What a body of the pasted text gives; `call` null: nothing but its keys says which call it is of. */
export function fillingOf(body: Word, pasted: string, call: Call | null): Filling {
  const known = withoutUnknownKeys(body.text);
  const text = known?.text ?? body.text;
  const result = draftFromBody(text, call ?? undefined, PASTED_JSON);
  // A key twice stands where it stands, among those that are left out too.
  const whole = draftFromBody(body.text, call ?? undefined, PASTED_JSON);
  if (!whole.ok && (known === null || whole.problem.place !== null))
    return badBody(body, pasted, whole.problem);
  if (!result.ok) return badBody(body, pasted, result.problem);
  const { draft, changed } = result;
  const unknown = known?.unknown ?? [];
  if (call !== null) return { kind: 'draft', draft, changed, unknown, calls: [call] };
  const calls = CALLS.filter((each) => draftFromBody(text, each, PASTED_JSON).ok);
  if (calls.length === 0) {
    // Keys of an order beside `objectiveStatus`: no call takes both.
    const mixed = draftFromBody(text, 'failedClose', PASTED_JSON);
    if (!mixed.ok) return badBody(body, pasted, mixed.problem);
  }
  return { kind: 'draft', draft, changed, unknown, calls };
}

function badBody(body: Word, pasted: string, problem: BodyProblem): Filling {
  const { offset, odd } =
    problem.place === null
      ? { offset: placeOfProblem(body.text, problem).offset, odd: null }
      : oddCharacterAt(body.text, problem.place.offset);
  const place = placeOf(pasted, sourceOf(body, offset));
  const ids = problem.place === null ? idsBeside(body.text) : null;
  return { kind: 'bad-body', problem: { ...problem, place }, odd, ids };
}

/** The order that an object names beside keys that are none of a body. */
function idsBeside(text: string): OrderIds | null {
  return idsInAnswer(`{"value":${text}}`);
}

/** A body from which the backslashes are gone that were put in for a shell only; null if there are none, or it is no JSON then. */
export function withoutShellEscapes(body: Word): Word | null {
  const { text } = body;
  if (!text.includes('\\') || parseJson(text).ok) return null;
  // `{\"a\": …`: every quote is escaped, as for a program that PowerShell calls. Else as Postman writes for cmd.
  const beforeQuotes = /^\s*[{[]\s*\\+"/.test(text);
  const parts = [...text.matchAll(/(\\+)(.?)/gs)].flatMap(({ index, 1: run = '', 2: next = '' }) => {
    if (beforeQuotes) return next === '"' ? [[index, index + Math.ceil(run.length / 2)] as const] : [];
    const last = index + run.length;
    return run.length % 2 === 1 && /[`#$!']/.test(next) ? [[last - 1, last] as const] : [];
  });
  if (parts.length === 0) return null;
  const mended = wordWithout(body, parts);
  return parseJson(mended.text).ok ? mended : null;
}
