import { describe, expect, it } from 'vitest';
import { builtInFormat, parseFormat } from './number-format';
import { numberText } from './number-text';
import { parseArea, parsePlace } from './reference';
import { serialText } from './serial-date';
import { unescapeXstring } from './xstring';

describe('a number as text', () => {
  it.each([
    ['1500', '1500'],
    ['-7', '-7'],
    ['0', '0'],
    ['-0', '0'],
    ['0.5', '0.5'],
    ['1E-3', '0.001'],
    ['1.5E+3', '1500'],
    ['1.5e-7', '0.00000015'],
    ['12.50', '12.5'],
    ['0.30000000000000004', '0.3'],
    ['-1.1000000000000001', '-1.1'],
    ['123456.78900000001', '123456.789'],
    ['9.9999999999999996E+2', '1000'],
    [' 42 ', '42'],
  ])('%s is %s', (source, text) => {
    expect(numberText(source)).toEqual({ text, digitsLost: false });
  });

  it.each([
    ['1234567890123456', '1234567890123456'],
    ['12345678901234567890', '12345678901234567890'],
    ['1.2345678901234568E+19', '12345678901234568000'],
    ['-1E+15', '-1000000000000000'],
    ['1234567890123456.5', '1234567890123456.5'],
    ['1E+300', '1E+300'],
  ])('%s is %s and has lost digits', (source, text) => {
    expect(numberText(source)).toEqual({ text, digitsLost: true });
  });

  it('a very small one stays in its notation', () => {
    expect(numberText('1E-300')).toEqual({ text: '1E-300', digitsLost: false });
  });

  it.each(['', 'x', '1,5', '0x10', 'NaN', 'Infinity', '1e', '.5', '1.5.2'])('%s is none', (source) => {
    expect(numberText(source)).toBeNull();
  });
});

describe('a number format', () => {
  const day = { kind: 'date', day: true, time: false, elapsed: false };
  const time = { kind: 'date', day: false, time: true, elapsed: false };
  const both = { ...day, time: true };

  it.each([
    ['General', { kind: 'plain' }],
    ['@', { kind: 'plain' }],
    ['#,##0.00', { kind: 'plain' }],
    ['0.00%', { kind: 'plain' }],
    ['[Red]-0.00;"day"0', { kind: 'plain' }],
    ['"yyyy"0', { kind: 'plain' }],
    ['0\\d', { kind: 'plain' }],
    ['_d0_)', { kind: 'plain' }],
    ['0', { kind: 'plain' }],
    ['00000', { kind: 'zeros', width: 5 }],
    ['00000;-00000', { kind: 'zeros', width: 5 }],
    ['000-000', { kind: 'plain' }],
    ['0.00E+00', { kind: 'scientific' }],
    ['##0.0E+0', { kind: 'scientific' }],
    ['yyyy-mm-dd', day],
    ['yyyy"年"m"月"d"日";@', day],
    ['[$-804]yyyy"年"m"月";@', day],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', day],
    ['[$-411]ggge"年"', day],
    ['mmm', day],
    ['aaaa', day],
    ['h:mm', time],
    ['mm:ss.0', time],
    ['[$-804]上午/下午h"时"mm"分"', time],
    ['h:mm AM/PM', time],
    ['m/d/yy h:mm', both],
    ['[h]:mm:ss', { ...time, elapsed: true }],
    ['[>=100]0;yyyy', { kind: 'plain' }],
  ])('%s', (code, expected) => {
    expect(parseFormat(code)).toEqual(expected);
  });

  it('of a number', () => {
    expect([14, 22, 21, 31, 46, 57].map((id) => builtInFormat(id))).toEqual([
      day,
      both,
      time,
      day,
      { ...time, elapsed: true },
      day,
    ]);
    expect([0, 1, 2, 9, 49, 99].map((id) => builtInFormat(id).kind)).toEqual(Array(6).fill('plain'));
    expect([11, 48].map((id) => builtInFormat(id).kind)).toEqual(['scientific', 'scientific']);
  });
});

describe('a day number', () => {
  const text = (serial: number, format: string, from1904 = false): string | null => {
    const parsed = parseFormat(format);
    return parsed.kind === 'date' ? serialText(serial, parsed, from1904) : 'no date';
  };

  it.each([
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [60, 'yyyy-mm-dd', '1900-02-29'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [45_351, 'yyyy-mm-dd', '2024-02-29'],
    [2_958_465, 'yyyy-mm-dd', '9999-12-31'],
    [45_351, 'yyyy-mm-dd hh:mm', '2024-02-29T00:00:00'],
    [45_351.999_988_425_93, 'yyyy-mm-dd', '2024-02-29T23:59:59'],
    [45_351.25, 'hh:mm', '2024-02-29T06:00:00'],
    [0.5, 'yyyy-mm-dd', '12:00:00'],
    [0, 'hh:mm', '00:00:00'],
    [0.000_011_574, 'hh:mm:ss', '00:00:01'],
    [0.000_005_787, 'mm:ss.0', '00:00:00.500'],
    [1.260_416_666_7, '[h]:mm', '30:15:00'],
    [0.999_999_999_9, 'hh:mm', '1900-01-01T00:00:00'],
  ])('%s as %s is %s', (serial, format, expected) => {
    expect(text(serial, format)).toBe(expected);
  });

  it.each([
    [0, '1904-01-01'],
    [0.25, '1904-01-01T06:00:00'],
    [43_889, '2024-02-29'],
  ])('%s from 1904 is %s', (serial, expected) => {
    expect(text(serial, 'yyyy-mm-dd', true)).toBe(expected);
  });

  it.each([-1, 0, 2_958_466, 1e300, Number.NaN])('%s is no date', (serial) => {
    expect(text(serial, 'yyyy-mm-dd')).toBeNull();
  });
});

describe('a place in a sheet', () => {
  it('is read', () => {
    expect(parsePlace('A1')).toEqual({ column: 0, row: 1 });
    expect(parsePlace('aa10')).toEqual({ column: 26, row: 10 });
    expect(parsePlace('XFD1048576')).toEqual({ column: 16_383, row: 1_048_576 });
    expect(parseArea('B2:C9')).toEqual({ from: { column: 1, row: 2 }, to: { column: 2, row: 9 } });
    expect(parseArea('B2')).toEqual({ from: { column: 1, row: 2 }, to: { column: 1, row: 2 } });
  });

  it.each(['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1x', '$A$1', 'A-1', 'AAAAAAAA1', '@1', 'A1e1'])(
    'is not: %s',
    (place) => {
      expect(parsePlace(place)).toBeUndefined();
    },
  );

  it.each(['B2:A3', 'A3:A2', 'A1:', ':A1', 'x'])('is no area: %s', (area) => {
    expect(parseArea(area)).toBeUndefined();
  });
});

describe('an escaped character', () => {
  it('is read once', () => {
    expect(unescapeXstring('a_x000D_b_x005F_x0041__x4e2D_')).toBe('a\rb_x0041_中');
    expect(unescapeXstring('_x00_ _xZZZZ_ _x0041')).toBe('_x00_ _xZZZZ_ _x0041');
  });
});
