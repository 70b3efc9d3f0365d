import { expect, it } from 'vitest';
import { rowAfterKey, walkedRow } from './list-keys';

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

it('between the last row and the first stands the text itself', () => {
  expect([walkedRow(0, -1, 3), walkedRow(-1, 1, 3), walkedRow(2, 1, 3), walkedRow(-1, -1, 3)]).toEqual([
    -1, 0, -1, -1,
  ]);
  expect([walkedRow(0, 8, 3), walkedRow(2, -8, 3), walkedRow(1, 1, 3)]).toEqual([2, -1, 2]);
});
