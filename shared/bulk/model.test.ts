import { afterAll, describe, expect, it } from 'vitest';
import { explore } from './testing/explore';
import { INVARIANTS } from './testing/invariants';
import { broken, MUTANTS } from './testing/mutants';
import { SETTINGS } from './testing/settings';
import { DESIGN } from './testing/world';

const walked = { states: 0, steps: 0, ms: 0 };

describe('a bulk run, with kills and power losses at every step', () => {
  it.each(Object.entries(SETTINGS))(
    'keeps every invariant in every state: %s',
    (_name, setting) => {
      const found = explore(setting, DESIGN);
      expect(found.broken).toBeNull();
      walked.states += found.states;
      walked.steps += found.steps;
      walked.ms += found.ms;
    },
    120_000,
  );

  afterAll(() => {
    const seconds = (walked.ms / 1000).toFixed(1);
    console.log(`model: ${walked.states} states, ${walked.steps} steps, ${seconds} s`);
  });
});

describe('the model', () => {
  it.each(Object.entries(MUTANTS).map(([name, mutant]) => [name, mutant.caughtBy, mutant] as const))(
    'would catch it if %s (%s)',
    (_name, caughtBy, mutant) => {
      expect(explore(mutant.setting, DESIGN).broken).toBeNull();
      expect(explore(mutant.setting, broken(mutant)).broken?.invariant).toBe(caughtBy);
    },
  );

  it('has a deliberate fault for every invariant', () => {
    const caught = new Set(Object.values(MUTANTS).map(({ caughtBy }) => caughtBy));
    expect([...caught].sort()).toEqual(Object.keys(INVARIANTS).sort());
  });
});
