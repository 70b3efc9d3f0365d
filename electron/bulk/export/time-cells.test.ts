import { expect, test } from 'vitest';
import { timeCell } from './time-cells';

test.each([
  ['2026-11-24 18:00:00 +08:00', 46_350.75, 'yyyy-mm-dd hh:mm:ss" +08:00"'],
  ['2026-11-24T12:00:00.000Z', 46_350.5, 'yyyy-mm-dd"T"hh:mm:ss.000"Z"'],
  ['1970-01-01T00:00:00Z', 25_569, 'yyyy-mm-dd"T"hh:mm:ss"Z"'],
  ['1900-03-01 00:00:00', 61, 'yyyy-mm-dd hh:mm:ss'],
])('%s is day %d, shown by %s', (text, serial, format) => expect(timeCell(text)).toEqual({ serial, format }));

test.each(['', '—', '2026-11-24', '2026-13-45 08:30:00', '1899-01-01 00:00:00', '=1+1', '08:30:00'])(
  '%j stays a text',
  (text) => expect(timeCell(text)).toBeNull(),
);
