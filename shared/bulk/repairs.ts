import { isGuid, trimEdges } from '../draft/ids';
import { isPlaceholder, yesOrNo } from '../library/cell-words';
import { booleanNamed } from '../paste/type-words';
import type { RepairKind } from './row-problems';

/** The repairs that are made without being asked for; they are listed like the others. */
export const AUTOMATIC_REPAIRS: ReadonlySet<RepairKind> = new Set(['edges', 'braces', 'boolean-word']);

const QUOTE = /["'`\u2018-\u201f\uff02\uff07]/;
/** Letters and digits, and the marks of ids and numbers; brackets and commas of Chinese text stay as they are. */
const WIDE = /[０-９Ａ-Ｚａ-ｚ－＿．｛｝]/g;
const WIDE_SHIFT = 0xfee0;
const BARE_GUID = /^\{?([\da-f]{8})([\da-f]{4})([\da-f]{4})([\da-f]{4})([\da-f]{12})\}?$/i;
const THOUSANDS = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;

/** What each repair makes of a text; the same text where there is nothing to mend. */
const MENDS: Readonly<Record<RepairKind, (text: string) => string>> = {
  edges: trimEdges,
  'code-edges': trimEdges,
  braces: withoutBraces,
  'boolean-word': (text) => booleanNamed(trimEdges(text)) ?? text,
  'yes-no': (text) => String(yesOrNo(trimEdges(text)) ?? text),
  'full-width': (text) => text.replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - WIDE_SHIFT)),
  'guid-hyphens': (text) => text.replace(BARE_GUID, '$1-$2-$3-$4-$5'),
  quotes: withoutQuotes,
  thousands: (text) => (THOUSANDS.test(text) ? text.replaceAll(',', '') : text),
  'spaces-as-blank': (text) => (trimEdges(text) === '' ? '' : text),
  'word-as-blank': (text) => (isPlaceholder(text) ? '' : text),
};

/** The text as a repair leaves it; the same text where it finds nothing to mend. */
export function mended(kind: RepairKind, text: string): string {
  return MENDS[kind](text);
}

/** The first of the repairs that would change the text, if it then is what was wanted. */
export function repairThat(
  kinds: readonly RepairKind[],
  text: string,
  isWanted: (mended: string) => boolean,
): RepairKind | null {
  return (
    kinds.find((kind) => {
      const after = mended(kind, text);
      return after !== text && isWanted(after);
    }) ?? null
  );
}

function withoutQuotes(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && QUOTE.test(text.charAt(from))) from += 1;
  while (to > from && QUOTE.test(text.charAt(to - 1))) to -= 1;
  return to - from === text.length ? text : trimEdges(text.slice(from, to));
}

function withoutBraces(text: string): string {
  if (!text.startsWith('{') || !text.endsWith('}')) return text;
  const inner = trimEdges(text.slice(1, -1));
  return isGuid(inner) ? inner : text;
}
