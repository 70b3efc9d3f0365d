import fc from 'fast-check';
import type { Step } from './effects';
import { brokenIn, type Invariant } from './invariants';
import { FAULTS } from './settings';
import { stepsFrom } from './steps';
import { type Design, firstWorld, keyOf, type Setting, type World } from './world';

/** Larger worlds than can be walked whole. */
export const anySetting: fc.Arbitrary<Setting> = fc.record({
  rows: fc.array(fc.constantFrom('accepts', 'accepts', 'refuses'), { minLength: 1, maxLength: 5 }),
  concurrency: fc.integer({ min: 1, max: 4 }),
  firstRows: fc.option(fc.integer({ min: 1, max: 3 })),
  budget: fc.record({
    kills: fc.nat(2),
    powerLosses: fc.nat(2),
    faults: fc.nat(4),
    diskFaults: fc.nat(2),
    acts: fc.nat(3),
  }),
  faults: fc.subarray(Object.values(FAULTS), { minLength: 1 }),
});

/** Where a walk turns; null: it goes on as if nothing failed and a person resumed. */
export type Turn = number | null;
export const turns: fc.Arbitrary<readonly Turn[]> = fc.array(fc.option(fc.nat(999), { freq: 2 }), {
  maxLength: 60,
  size: 'max',
});

/** One walk through a world, then on without further faults to its end; the first invariant that it breaks, or null. */
export function wander(setting: Setting, design: Design, walk: readonly Turn[]): Invariant | null {
  let world = firstWorld(setting);
  const seen = new Set<string>();
  for (let at = 0; ; at += 1) {
    const broken = brokenIn(world, setting);
    if (broken !== null) return broken;
    const steps = stepsFrom(world, design, setting);
    const wayOn = onward(steps);
    const turn = at < walk.length ? walk[at] : null;
    const step = turn == null ? wayOn : steps[turn % steps.length];
    if (step === undefined) return isOver(world) ? null : 'I8';
    if (step.broken !== null) return step.broken;
    if (at >= walk.length) {
      const key = keyOf(world);
      if (seen.has(key)) return 'I8';
      seen.add(key);
    }
    world = step.world;
  }
}

/** The next step where nothing fails any more. */
function onward(steps: readonly Step[]): Step | undefined {
  let best: Step | undefined;
  for (const step of steps)
    if (step.turn !== null && (best?.turn == null || step.turn < best.turn)) best = step;
  return best;
}

/** The run came to its end and nothing is under way. */
export function isOver({ up, tasks, run }: World): boolean {
  return up && tasks.length === 0 && (run.state === 'finished' || run.state === 'stopped');
}
