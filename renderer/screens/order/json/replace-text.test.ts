import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacement } from './replace-text';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '工', '😀', '😁', '𠀀'), maxLength: 12 });

test('makes one text of another', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const its = replacement(before, after) ?? { from: 0, to: 0, insert: '' };
      expect(before.slice(0, its.from) + its.insert + before.slice(its.to)).toBe(after);
      expect(its.insert.isWellFormed()).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('is as small as can be, and nothing where nothing differs', () => {
  expect(replacement('{"a": 1, "b": 2}', '{"a": 10, "b": 2}')).toEqual({ from: 7, to: 7, insert: '0' });
  expect(replacement('aaa', 'aa')).toEqual({ from: 2, to: 3, insert: '' });
  expect(replacement('x😀y', 'x😁y')).toEqual({ from: 1, to: 3, insert: '😁' });
  expect(replacement('a', 'a')).toBeNull();
});
