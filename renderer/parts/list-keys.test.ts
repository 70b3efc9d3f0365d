import { expect, it } from 'vitest';
import { rowAfterKey } from './list-keys';

it('keys walk a list and stop at its ends', () => {
  expect(rowAfterKey('ArrowDown', -1, 5, 3)).toBe(0);
  expect(rowAfterKey('ArrowDown', 4, 5, 3)).toBe(4);
  expect(rowAfterKey('ArrowUp', 0, 5, 3)).toBe(0);
  expect(rowAfterKey('PageDown', 1, 5, 3)).toBe(4);
  expect(rowAfterKey('PageUp', 4, 5, 3)).toBe(1);
  expect(rowAfterKey('End', -1, 5, 3)).toBe(4);
  expect(rowAfterKey('Home', 4, 5, 3)).toBe(0);
});

it('other keys, and an empty list, lead nowhere', () => {
  expect(rowAfterKey('Enter', 1, 5, 3)).toBeNull();
  expect(rowAfterKey('toString', 1, 5, 3)).toBeNull();
  expect(rowAfterKey('End', -1, 0, 3)).toBeNull();
});
