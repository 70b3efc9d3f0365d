import { describe, expect, it } from 'vitest';
import { rangeOf, writtenDays, writtenRange } from './filter-days';

const at = (...parts: [number, number, number, number?, number?]) => new Date(...parts).getTime();

describe('the days of a filter', () => {
  it('move on with the calendar, over the ends of months and years', () => {
    const now = at(2027, 0, 1, 9, 30);
    expect(rangeOf('today', now)).toEqual({ from: at(2027, 0, 1) });
    expect(rangeOf('yesterday', now)).toEqual({ from: at(2026, 11, 31), until: at(2027, 0, 1) });
    expect(rangeOf('week', now)).toEqual({ from: at(2026, 11, 26) });
    expect(rangeOf('month', at(2026, 10, 26))).toEqual({ from: at(2026, 10, 1) });
  });

  it('are read as a person writes them, the last one included, and written back the same', () => {
    const range = writtenRange('2026-11-03', '2026-11-30');
    expect(range).toEqual({ from: at(2026, 10, 3), until: at(2026, 11, 1) });
    expect(writtenDays(range ?? {})).toEqual({ first: '2026-11-03', last: '2026-11-30' });
    expect(writtenRange(' 2026-2-28 ', '')).toEqual({ from: at(2026, 1, 28) });
    expect(writtenRange('', '2026-02-28')).toEqual({ until: at(2026, 2, 1) });
    expect(writtenDays({})).toEqual({ first: '', last: '' });
  });

  it('are refused where they are none, or end before they begin', () => {
    for (const [first, last] of [
      ...[
        ['2026-02-29', ''],
        ['2026-13-01', ''],
        ['26-1-1', ''],
        ['', ''],
      ],
      ...[
        ['x', '2026-01-01'],
        ['2026-11-04', '2026-11-03'],
        ['', '2026-00-10'],
      ],
    ] as const)
      expect(writtenRange(first ?? '', last ?? ''), `${first} ${last}`).toBeNull();
    expect(writtenRange('2026-11-03', '2026-11-03')).not.toBeNull();
  });
});
