import { expect, it } from 'vitest';
import { seldom } from './seldom';

it('tells the first change at once, the others together, each key for itself, and the last one always', () => {
  let now = 1000;
  const due: { at: number; run: () => void }[] = [];
  const told: string[] = [];
  const tell = seldom((key: string) => told.push(`${key} ${now}`), {
    every: 100,
    after: (ms, run) => due.push({ at: now + ms, run }),
    clock: () => now,
  });
  for (const [at, key] of [
    [1000, 'a'],
    [1010, 'a'],
    [1020, 'b'],
    [1050, 'a'],
    [1300, 'a'],
    [200, 'a'], // the clock was set back
  ] as const) {
    for (const next of due.filter((one) => one.at <= at)) {
      due.splice(due.indexOf(next), 1);
      now = next.at;
      next.run();
    }
    now = at;
    tell(key);
  }
  expect(told).toEqual(['a 1000', 'b 1020', 'a 1100', 'a 1300', 'a 200']);
});
