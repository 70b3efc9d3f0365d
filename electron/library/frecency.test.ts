import fc from 'fast-check';
import { expect, it } from 'vitest';
import { together, type Usage, usedAt } from './frecency';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1_795_000_000_000;
const usage = (...at: number[]): Usage => at.map(usedAt).reduce(together);

it('weighs what is used often more than what is used seldom, at the same time', () => {
  expect(usage(NOW, NOW, NOW).weight).toBeGreaterThan(usage(NOW, NOW).weight);
});

it('lets one use of today weigh as much as two of two weeks ago', () => {
  expect(usage(NOW).weight).toBeCloseTo(usage(NOW - 14 * DAY, NOW - 14 * DAY).weight, 6);
  expect(usage(NOW).weight).toBeGreaterThan(usage(NOW - 15 * DAY, NOW - 15 * DAY).weight);
  expect(usage(NOW).weight).toBeLessThan(usage(...Array.from({ length: 40 }, () => NOW - 60 * DAY)).weight);
});

it('does not depend on the order of counting, and never loses weight by a use', () => {
  const times = fc.array(fc.integer({ min: NOW - 3000 * DAY, max: NOW }), { minLength: 1, maxLength: 30 });
  const shuffled = times.chain((of) =>
    fc.tuple(fc.constant(of), fc.shuffledSubarray(of, { minLength: of.length })),
  );
  fc.assert(
    fc.property(shuffled, fc.integer({ min: NOW - 3000 * DAY, max: NOW }), ([of, turned], more) => {
      const one = usage(...of);
      expect(usage(...turned).weight).toBeCloseTo(one.weight, 6);
      expect(one).toMatchObject({ uses: of.length, lastAt: Math.max(...of) });
      expect(together(one, usedAt(more)).weight).toBeGreaterThanOrEqual(one.weight);
    }),
  );
});
