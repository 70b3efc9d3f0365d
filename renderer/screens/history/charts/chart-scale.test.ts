import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countTicks, durationShare, durationTicks, labelled } from './chart-scale';

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [9, [0, 5, 10]],
  [104, [0, 50, 100, 150]],
  [81_234, [0, 50_000, 100_000]],
])('ticks for %d are round and reach it', (most, ticks) => expect(countTicks(most)).toEqual(ticks));

test('ticks reach every count, are whole, and stay few', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), (most) => {
      const ticks = countTicks(most);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.every(Number.isInteger)).toBe(true);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});

test('durations stand between powers of ten', () => {
  expect(durationTicks([])).toEqual([1, 10]);
  expect(durationTicks([12, 1240])).toEqual([10, 100, 1000, 10_000]);
  expect(durationTicks([0, 0.2])).toEqual([1, 10]);
  expect(durationShare(10, [1, 10, 100])).toBeCloseTo(0.5);
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1 }), (values) => {
      const ticks = durationTicks(values);
      for (const value of values) {
        const share = durationShare(value, ticks);
        expect(share).toBeGreaterThanOrEqual(-1e-9);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});

test('labels are as many as have room, the last one always', () => {
  expect([...labelled(5, 500, 60)].sort()).toEqual([0, 1, 2, 3, 4]);
  expect([...labelled(30, 300, 60)].sort((a, b) => a - b)).toEqual([5, 11, 17, 23, 29]);
  expect([...labelled(30, 10, 60)]).toEqual([29]);
  expect([...labelled(0, 100, 60)]).toEqual([]);
});
