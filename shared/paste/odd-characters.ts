import type { OddCharacter } from './understood';

const SMART_QUOTE = /[\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f\uff02\uff07]/;
const FULL_WIDTH = /[\uff01-\uff5e\u3001\u3002\u3010\u3011]/;
const ODD_SPACE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?![ \t\r\n])\s/u;

/**
 * Which odd character makes a JSON text stop making sense at an offset, and where it stands: there, or inside the
 * string that ended just before, as in `{"oId”: "…"`.
 */
export function oddCharacterAt(
  text: string,
  offset: number,
): { readonly offset: number; readonly odd: OddCharacter | null } {
  const char = text.charAt(offset);
  if (SMART_QUOTE.test(char)) return { offset, odd: 'smart-quote' };
  if (FULL_WIDTH.test(char)) return { offset, odd: 'full-width' };
  if (ODD_SPACE.test(char)) return { offset, odd: 'odd-space' };
  const close = text.slice(0, offset).trimEnd().length - 1;
  const open = text.charAt(close) === '"' ? text.lastIndexOf('"', close - 1) : -1;
  const inside = open < 0 ? -1 : text.slice(open, close).search(SMART_QUOTE);
  return inside < 0 ? { offset, odd: null } : { offset: open + inside, odd: 'smart-quote' };
}
