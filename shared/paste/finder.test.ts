import fc from 'fast-check';
import { expect, it } from 'vitest';
import { finderOf } from './finder';

const letters = (maxLength: number) =>
  fc.array(fc.constantFrom('a', 'b', '\ud83d'), { minLength: 1, maxLength }).map((all) => all.join(''));

it('finds what a search word by word finds', () => {
  fc.assert(
    fc.property(fc.array(letters(6), { maxLength: 6 }), letters(40), (words, text) => {
      expect(finderOf(words)(text)).toBe(words.some((word) => text.includes(word)));
    }),
    { numRuns: 3000 },
  );
});

it('finds nothing without words, and no empty word', () => {
  expect(finderOf([])('abc')).toBe(false);
  expect(finderOf([''])('abc')).toBe(false);
});
