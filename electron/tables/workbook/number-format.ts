/**
 * What a number format says of a cell's kind. `zeros`: brings leading zeros back, up to `width` digits. `date`: shows
 * a day, a time of day or both; `elapsed`: hours beyond 24, as `[h]:mm`.
 */
export type NumberFormat =
  | { readonly kind: 'plain' }
  | { readonly kind: 'scientific' }
  | { readonly kind: 'zeros'; readonly width: number }
  | { readonly kind: 'date'; readonly day: boolean; readonly time: boolean; readonly elapsed: boolean };

export const PLAIN: NumberFormat = { kind: 'plain' };
const SCIENTIFIC: NumberFormat = { kind: 'scientific' };
const DAY = date({ day: true });
const TIME = date({ time: true });

/** Formats that have a number and no text in the file; 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean. */
const BUILT_IN: ReadonlyMap<number, NumberFormat> = new Map([
  [11, SCIENTIFIC],
  [48, SCIENTIFIC],
  ...[14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, DAY] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56].map((id) => [id, TIME] as const),
  [22, date({ day: true, time: true })],
  [46, date({ time: true, elapsed: true })],
]);

/** What a built-in format says. */
export function builtInFormat(id: number): NumberFormat {
  return BUILT_IN.get(id) ?? PLAIN;
}

/** What a format's text says, as `yyyy"年"m"月"d"日";@`; its first part counts. */
export function parseFormat(code: string): NumberFormat {
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|_.|\*./gs, (literal) => (/;/.test(literal) ? '' : literal))
    .split(';');
  if (/^0{2,}$/.test(first)) return { kind: 'zeros', width: first.length };
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(first);
  const letters = first
    .replace(/"[^"]*"|\\.|_.|\*./gs, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '')
    .replace(/general|am\/pm|a\/p|上午\/下午/gi, '')
    .toLowerCase();
  if (/[0#?]\.?e[+-]/.test(letters)) return SCIENTIFIC;
  const time = /[hs]/.test(letters);
  const day = /[ydgbe]|aaa/.test(letters) || (!time && letters.includes('m'));
  return time || day ? date({ day, time, elapsed }) : PLAIN;
}

function date(shows: {
  readonly day?: boolean;
  readonly time?: boolean;
  readonly elapsed?: boolean;
}): NumberFormat {
  return { kind: 'date', day: false, time: false, elapsed: false, ...shows };
}
