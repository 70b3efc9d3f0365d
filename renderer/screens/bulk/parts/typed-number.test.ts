import { expect, test } from 'vitest';
import { maySayNumber, saysNumber } from './typed-number';

test.each(['1200', ' 1200 ', '1,200', '1 200', '１２００', '1，200'])('1200 is said by %j', (typed) => {
  expect(saysNumber(typed, 1200)).toBe(true);
});

test.each(['', '120', '12000', '1200.', '-1200', '0x4b0', 'one', '1200 rows'])('and not by %j', (typed) => {
  expect(saysNumber(typed, 1200)).toBe(false);
});

test('what may still become it is no mistake yet', () => {
  for (const typed of ['', '1', '1,2', '１２0']) expect(maySayNumber(typed, 1200)).toBe(true);
  for (const typed of ['2', '13', '12000', 'x']) expect(maySayNumber(typed, 1200)).toBe(false);
});
