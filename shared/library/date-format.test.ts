import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastDay, type Moment, namesDay, partsOf, printMoment, readMoment } from './date-format';
import { daysLater, monthPage, monthsLater, weekday } from './month-days';

const FULL = 'YYYY-MM-DD HH:mm:ss';
const moments: fc.Arbitrary<Moment> = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.integer({ min: 0, max: 59 }),
  })
  .chain((rest) =>
    fc.integer({ min: 1, max: lastDay(rest.year, rest.month) }).map((day) => ({ ...rest, day })),
  );

describe('a date in the format of the dictionary', () => {
  test.each([
    FULL,
    'YYYYMMDDHHmmss',
    'DD.MM.YYYY HH:mm:ss',
    "yyyy/MM/dd 'um' HH:mm:ss",
    '年YYYY月MM日DD HHmmss',
  ])('is read back from %s as it was written', (format) => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(readMoment(printMoment(moment, format), format)).toEqual(moment);
      }),
    );
  });

  test.each([
    ['2026-02-29 00:00:00', FULL],
    ['2026-2-3', 'YYYY-MM-DD'],
    ['2026-13-01', 'YYYY-MM-DD'],
    ['2026-00-10', 'YYYY-MM-DD'],
    ['2026-11-23 24:00:00', FULL],
    ['2026-11-23', FULL],
    ['2026-11-23 10:00:00 ', FULL],
    ['2026/11/23', 'YYYY-MM-DD'],
    ['２０２６-11-23', 'YYYY-MM-DD'],
    ['', 'YYYY-MM-DD'],
    ['', ''],
    ['x', 'x'],
    ['2026-2027', 'YYYY-YYYY'],
  ])('%j is none in %s', (text, format) => {
    expect(readMoment(text, format)).toBeNull();
  });

  test('what a format does not name stands at its beginning', () => {
    expect(readMoment('2024-02-29', 'YYYY-MM-DD')).toEqual({
      year: 2024,
      month: 2,
      day: 29,
      hour: 0,
      minute: 0,
      second: 0,
    });
    expect([...partsOf('HH:mm')]).toEqual(['hour', 'minute']);
    expect([namesDay('YYYY-MM'), namesDay('DD/MM/YYYY')]).toEqual([false, true]);
  });
});

describe('the page of a month', () => {
  test('begins on a Monday and holds six weeks, day after day', () => {
    const page = monthPage(2026, 11);
    expect(page[0]?.[0]).toEqual({ year: 2026, month: 10, day: 26 });
    expect(page.flat()).toHaveLength(42);
    expect(page.flat().map((day, index) => [daysLater(page[0]?.[0] ?? day, index), weekday(day)])).toEqual(
      page.flat().map((day, index) => [day, index % 7]),
    );
  });

  test.each([
    [{ year: 2024, month: 1, day: 31 }, 1, { year: 2024, month: 2, day: 29 }],
    [{ year: 2026, month: 1, day: 15 }, -1, { year: 2025, month: 12, day: 15 }],
    [{ year: 9999, month: 12, day: 31 }, 1, { year: 9999, month: 12, day: 31 }],
    [{ year: 1, month: 1, day: 31 }, -12, { year: 1, month: 1, day: 31 }],
  ])('%o and %i months later', (day, months, later) => {
    expect(monthsLater(day, months)).toEqual(later);
  });

  test('no day lies before the year 1 or after 9999', () => {
    expect(daysLater({ year: 1, month: 1, day: 1 }, -1)).toEqual({ year: 1, month: 1, day: 1 });
    expect(daysLater({ year: 9999, month: 12, day: 31 }, 7)).toEqual({ year: 9999, month: 12, day: 31 });
    expect(daysLater({ year: 99, month: 12, day: 31 }, 1)).toEqual({ year: 100, month: 1, day: 1 });
  });
});
