import { expect, test } from 'vitest';
import { arrivedAbove, placesMoved } from './kept-place';

test('a row that was in sight is found again after rows came above it, or went', () => {
  expect(placesMoved([5, 4, 3], [7, 6, 5, 4, 3], 0)).toBe(2);
  expect(placesMoved([5, 4, 3], [7, 6, 5, 4, 3], 2)).toBe(2);
  expect(placesMoved([5, 4, 3], [4, 3], 1)).toBe(-1);
  expect(placesMoved([5, 4, 3], [5, 4, 3], 1)).toBe(0);
});

test('a call that ended late and comes into the middle moves only what is below it', () => {
  expect(placesMoved([9, 5, 4], [9, 7, 5, 4], 0)).toBe(0);
  expect(placesMoved([9, 5, 4], [9, 7, 5, 4], 1)).toBe(1);
  expect(arrivedAbove([9, 5, 4], [9, 7, 5, 4], 2)).toBe(1);
});

test('where the row itself is gone, the next one tells; where all are, nothing does', () => {
  expect(placesMoved([5, 4, 3], [8, 4, 3], 0)).toBe(0);
  expect(placesMoved([5, 4, 3], [9, 8, 3], 1)).toBe(0);
  expect(placesMoved([5, 4, 3], [9, 8, 7, 3], 1)).toBe(1);
  expect(placesMoved([5, 4], [9, 8], 0)).toBe(0);
  expect(placesMoved([], [9, 8], 0)).toBe(0);
});

test('only rows that are new are counted as new', () => {
  expect(arrivedAbove([5, 4], [7, 6, 5, 4], 2)).toBe(2);
  expect(arrivedAbove([5, 4], [7, 6, 5, 4], 0)).toBe(0);
  expect(arrivedAbove([5, 4], [5, 4, 3], 2)).toBe(0);
});
