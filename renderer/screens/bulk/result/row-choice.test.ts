import { describe, expect, it } from 'vitest';
import type { RowsAlike } from '../../../../shared/bulk/exchange';
import { begun, type Choice, marksOf, NONE_CHOSEN, stretched, toggled } from './row-choice';

const row = (number: number) => ({ number, state: 'refused', leftOut: null }) as const;
const rows = (...numbers: number[]): readonly RowsAlike[] => [
  { state: 'refused', leftOut: false, rows: numbers },
];
const numbers = ({ rows: chosen }: Choice) => [...chosen.keys()].sort((one, other) => one - other);

describe('a stretch of rows', () => {
  it('begins at the row chosen last, and takes the place of the one before', () => {
    const one = toggled(toggled(NONE_CHOSEN, row(2)), row(5));
    const long = stretched(begun(one, 9), rows(5, 6, 7, 8, 9));
    expect(numbers(long)).toEqual([2, 5, 6, 7, 8, 9]);
    expect(numbers(stretched(begun(long, 9), rows(4, 5)))).toEqual([2, 4, 5]);
  });
  it('begins where it is said to while no row was chosen last', () => {
    const walked = stretched(begun(NONE_CHOSEN, 3), rows(3, 4));
    expect(numbers(stretched(begun(walked, 4), rows(3, 4, 5)))).toEqual([3, 4, 5]);
    expect(toggled(toggled(NONE_CHOSEN, row(2)), row(2)).from).toBeNull();
  });
});

it('what a row was chosen as is known by it, however it was chosen', () => {
  expect([...toggled(NONE_CHOSEN, { number: 3, state: 'skipped', leftOut: 'person' }).rows]).toEqual([
    ...marksOf([{ state: 'skipped', leftOut: true, rows: [3] }]),
  ]);
});
