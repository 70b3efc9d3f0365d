const GUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
/** White space and invisible characters that pasted ids carry at their ends (research D-33); `trim` knows half of them. */
const EDGE = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]$/u;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Z}/u;

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
  return INVISIBLE.test(id);
}

/** The text without the white space and invisible characters at its ends. */
export function trimEdges(text: string): string {
  const characters = [...text];
  let from = 0;
  let to = characters.length;
  while (from < to && EDGE.test(characters[from] ?? '')) from += 1;
  while (to > from && EDGE.test(characters[to - 1] ?? '')) to -= 1;
  return characters.slice(from, to).join('');
}
