const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** White space and invisible characters that pasted ids carry at their ends (research D-33); `trim` knows half of them. */
const EDGE = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const NOTHING = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Z}/u;

/** What nearly all ids are made of: nothing is looked for in it. */
const VISIBLE = /^[!-~]*$/;

/** True for 8-4-4-4-12 hexadecimal digits, nothing around them. */
export function isGuid(text: string): boolean {
  return GUID.test(text);
}

/**
 * An id as it is sent (reading notes, 'Order body'): trimmed, a GUID without its braces, in the case given.
 * Braces around anything else stay: they may be part of a free id.
 */
export function cleanId(text: string): string {
  const trimmed = trimEdges(text);
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) return trimmed;
  const inner = trimEdges(trimmed.slice(1, -1));
  return isGuid(inner) ? inner : trimmed;
}

/** True if a character stands in the id that nobody sees: control, zero-width, or any space but the plain one. */
export function hasInvisible(id: string): boolean {
  return !VISIBLE.test(id) && INVISIBLE.test(id);
}

/** The text without the white space and invisible characters at its ends. */
export function trimEdges(text: string): string {
  if (VISIBLE.test(text)) return text;
  return withoutEnds(text, (character) => EDGE.test(character));
}

/** The text without the characters at its ends that are to be dropped. */
export function withoutEnds(text: string, drops: (character: string) => boolean): string {
  let from = 0;
  let to = text.length;
  while (from < to) {
    const character = String.fromCodePoint(text.codePointAt(from) ?? 0);
    if (!drops(character)) break;
    from += character.length;
  }
  while (to > from) {
    const pair = to - from > 1 ? (text.codePointAt(to - 2) ?? 0) : 0;
    const length = pair > 0xffff ? 2 : 1;
    if (!drops(text.slice(to - length, to))) break;
    to -= length;
  }
  return text.slice(from, to);
}

/** True for a text of nothing but white space and invisible characters. */
export function showsNothing(text: string): boolean {
  return NOTHING.test(text);
}
