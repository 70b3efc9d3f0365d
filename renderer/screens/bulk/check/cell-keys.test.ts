import { describe, expect, it } from 'vitest';
import { cellAfterKey } from './cell-keys';

const extent = { rows: 100, columns: 4, page: 10 };
const press = (key: string, at: { row: number; column: number } | null, ctrlKey = false) =>
  cellAfterKey({ key, ctrlKey, metaKey: false, altKey: false }, at, extent);

describe('keys of the grid of cells', () => {
  it('begin at the first cell, whatever arrow is pressed', () => {
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowLeft'])
      expect(press(key, null)).toEqual({ row: 0, column: 0 });
  });
  it('walk cell by cell and stop at the edges', () => {
    expect(press('ArrowRight', { row: 5, column: 1 })).toEqual({ row: 5, column: 2 });
    expect(press('ArrowRight', { row: 5, column: 3 })).toEqual({ row: 5, column: 3 });
    expect(press('ArrowUp', { row: 0, column: 3 })).toEqual({ row: 0, column: 3 });
    expect(press('PageDown', { row: 95, column: 2 })).toEqual({ row: 99, column: 2 });
    expect(press('PageUp', { row: 15, column: 2 })).toEqual({ row: 5, column: 2 });
  });
  it('lead to the ends: Home and End of the row, with Ctrl of the whole grid', () => {
    expect(press('End', { row: 5, column: 1 })).toEqual({ row: 5, column: 3 });
    expect(press('Home', { row: 5, column: 1 })).toEqual({ row: 5, column: 0 });
    expect(press('End', { row: 5, column: 1 }, true)).toEqual({ row: 99, column: 3 });
    expect(press('ArrowDown', { row: 5, column: 1 }, true)).toEqual({ row: 99, column: 1 });
    expect(press('Home', { row: 5, column: 1 }, true)).toEqual({ row: 0, column: 0 });
  });
  it('leave other keys, steps between screens and an empty grid alone', () => {
    expect(press('Enter', { row: 5, column: 1 })).toBeNull();
    expect(press('a', { row: 5, column: 1 })).toBeNull();
    expect(press('PageDown', { row: 5, column: 1 }, true)).toBeNull();
    const alt = { key: 'ArrowLeft', ctrlKey: false, metaKey: false, altKey: true };
    expect(cellAfterKey(alt, { row: 5, column: 1 }, extent)).toBeNull();
    expect(cellAfterKey({ ...alt, altKey: false }, null, { ...extent, rows: 0 })).toBeNull();
  });
});
