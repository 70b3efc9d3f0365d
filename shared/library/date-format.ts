/** A moment as a person writes it, in no time zone: month and day from 1. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}
type Part = keyof Moment;

/** The letters of a format, also as Java writes them; everything else in it stands for itself. */
const TOKEN = /YYYY|yyyy|MM|DD|dd|HH|mm|ss/g;
const PART_OF: Readonly<Record<string, Part>> = {
  YYYY: 'year',
  yyyy: 'year',
  MM: 'month',
  DD: 'day',
  dd: 'day',
  HH: 'hour',
  mm: 'minute',
  ss: 'second',
};
const START: Moment = { year: 2000, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
const LAST: Moment = { year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59 };

/** The moment that a text names in a format as `YYYY-MM-DD HH:mm:ss`, digit by digit; null: it names none. */
export function readMoment(text: string, format: string): Moment | null {
  const moment: Record<Part, number> = { ...START };
  const given = new Map<Part, number>();
  let at = 0;
  for (const piece of piecesOf(format)) {
    const written = text.slice(at, at + piece.text.length);
    at += piece.text.length;
    if (piece.part === null) {
      if (written !== piece.text) return null;
      continue;
    }
    if (written.length !== piece.text.length || !/^\d+$/.test(written)) return null;
    const value = Number(written);
    if ((given.get(piece.part) ?? value) !== value) return null;
    given.set(piece.part, value);
    moment[piece.part] = value;
  }
  return at === text.length && given.size > 0 && isReal(moment) ? moment : null;
}

/** The moment as the format has it. */
export function printMoment(moment: Moment, format: string): string {
  return piecesOf(format)
    .map(({ text, part }) => (part === null ? text : String(moment[part]).padStart(text.length, '0')))
    .join('');
}

/** Which parts of a moment a format names. */
export function partsOf(format: string): ReadonlySet<Part> {
  return new Set(piecesOf(format).flatMap(({ part }) => (part === null ? [] : [part])));
}

/** True if a format is made of these parts alone, the minute with its hour: `yyyy/mm/dd` means another thing than it says. */
export function isClearFormat(format: string): boolean {
  const parts = partsOf(format);
  const between = piecesOf(format).flatMap(({ text, part }) => (part === null ? [text] : []));
  return (
    parts.size > 0 &&
    (parts.has('hour') || !parts.has('minute')) &&
    !between.some((text) => /[a-z\d'"]/i.test(text.replace(/^[TZ]$/, '')))
  );
}

/** True if a day can be picked for it: the format names year, month and day. */
export function namesDay(format: string): boolean {
  const parts = partsOf(format);
  return parts.has('year') && parts.has('month') && parts.has('day');
}

/** The last day of a month, from 28 to 31. */
export function lastDay(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (month === 2) return leap ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isReal(moment: Moment): boolean {
  const inRange = (part: Part) =>
    moment[part] >= (part === 'year' ? 1 : START[part]) && moment[part] <= LAST[part];
  const parts: readonly Part[] = ['year', 'month', 'day', 'hour', 'minute', 'second'];
  return parts.every(inRange) && moment.day <= lastDay(moment.year, moment.month);
}

function piecesOf(format: string): readonly { readonly text: string; readonly part: Part | null }[] {
  const pieces: { text: string; part: Part | null }[] = [];
  let from = 0;
  for (const match of format.matchAll(TOKEN)) {
    if (match.index > from) pieces.push({ text: format.slice(from, match.index), part: null });
    pieces.push({ text: match[0], part: PART_OF[match[0]] ?? null });
    from = match.index + match[0].length;
  }
  if (from < format.length) pieces.push({ text: format.slice(from), part: null });
  return pieces;
}
