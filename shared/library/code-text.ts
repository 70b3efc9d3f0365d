import { cleanId, isGuid } from '../draft/ids';

const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const BARE_GUID = /^[\da-f]{32}$/i;

/** Cyrillic, Greek and other letters that nobody can tell from the ASCII letter before them. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'АΑ',
    B: 'ВΒ',
    C: 'СϹ',
    E: 'ЕΕ',
    H: 'НΗ',
    I: 'ІΙ',
    J: 'ЈͿ',
    K: 'КΚ\u212a',
    M: 'МΜ',
    N: 'Ν',
    O: 'ОΟ',
    P: 'РΡ',
    S: 'Ѕ',
    T: 'ТΤ',
    X: 'ХΧ',
    Y: 'УΥҮ',
    Z: 'Ζ',
    a: 'аɑ',
    c: 'сϲ',
    e: 'е',
    h: 'һ',
    i: 'іı',
    j: 'јϳ',
    o: 'оο',
    p: 'рρ',
    s: 'ѕ',
    v: 'ν',
    x: 'х',
    y: 'уү',
  }).flatMap(([ascii, others]) => [...others].map((other) => [other, ascii] as const)),
);

/** True if full-width letters or digits stand in a code: a server knows them from plain ones, an eye hardly does. */
export function hasWideLetters(code: string): boolean {
  return WIDE.test(code);
}

/** A letter of another script that makes a code look like an ASCII one, and what it looks like; null: there is none. */
export function lookAlike(code: string): { readonly found: string; readonly like: string } | null {
  const letters = [...code].filter((char) => /\p{L}/u.test(char));
  const found = letters.find((char) => LOOK_ALIKES.has(char));
  // A word of such a script has letters, too, that look like no other.
  if (found === undefined || letters.some((char) => OTHER_SCRIPT.test(char) && !LOOK_ALIKES.has(char)))
    return null;
  return { found, like: LOOK_ALIKES.get(found) ?? '' };
}

/** An id without what stands around it and without a GUID's braces; plain letters for wide ones where a GUID comes of it. */
export function mendedId(cell: string): string {
  const narrow = cleanId(cell.normalize('NFKC'));
  return isGuid(narrow) ? narrow : cleanId(cell);
}

/** What trimmed ids of one GUID have in common, however they are written; any other id is itself. */
export function sameId(id: string): string {
  if (id.length < 32) return id;
  const bare = mendedId(id)
    .replace(/^\{([\s\S]*)\}$/, '$1')
    .replaceAll('-', '');
  return BARE_GUID.test(bare) ? bare.toLowerCase() : id;
}
