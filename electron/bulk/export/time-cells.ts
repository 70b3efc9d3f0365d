const DAY_MS = 86_400_000;
/** 1970-01-01 as a workbook counts days, and the first day that every calendar of them agrees on: 1900-03-01. */
const DAY_1970 = 25_569;
const FIRST_SERIAL = 61;
const WRITTEN = /^(\d{4}-\d\d-\d\d)([T ])(\d\d:\d\d:\d\d)(\.\d{3})?(Z| [+-]\d\d:\d\d)?$/;

/** A moment as a workbook counts it, and the format that shows it as it was written, its zone among it. */
export interface TimeCell {
  readonly serial: number;
  readonly format: string;
}

/** The cell of a time that is written as `2026-11-24 08:30:05 +08:00` or in ISO; null: it is none, and stays a text. */
export function timeCell(text: string): TimeCell | null {
  const [, day, between, clock, fraction = '', zone = ''] = WRITTEN.exec(text) ?? [];
  if (day === undefined || clock === undefined) return null;
  const serial = Date.parse(`${day}T${clock}${fraction}Z`) / DAY_MS + DAY_1970;
  if (!(serial >= FIRST_SERIAL)) return null;
  const literal = (words: string) => (words === '' ? '' : `"${words}"`);
  const seconds = fraction === '' ? 'ss' : 'ss.000';
  return {
    serial,
    format: `yyyy-mm-dd${between === 'T' ? literal('T') : ' '}hh:mm:${seconds}${literal(zone)}`,
  };
}
