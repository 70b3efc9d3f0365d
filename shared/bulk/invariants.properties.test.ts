import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { INVARIANTS, type Invariant } from './testing/invariants';
import { broken, MUTANTS } from './testing/mutants';
import { SEED } from './testing/seed';
import { anySetting, turns, wander } from './testing/wander';
import { DESIGN } from './testing/world';

/**
 * Each invariant of a run, in a thousand walks through worlds too large to be walked whole (those that are not:
 * model.test.ts): kills, power losses, full disks, lost answers and acts of a person, anywhere. The others: I10
 * (electron/journal/cut-journal.test.ts), I11 and I12 (electron/ngs/one-call.properties.test.ts), I13
 * (electron/bulk/export).
 */
const RUNS = 1000;
const names = Object.entries(INVARIANTS) as [Invariant, string][];
/** A deliberate fault for each, of those that the model is tried with, which a thousand walks do not miss. */
const FAULTS: Readonly<Record<Invariant, string>> = {
  I1: 'an unknown row is sent again by itself',
  I2: 'a pause drops the calls that are in the air',
  I3: 'the intent is written after the request left',
  I4: 'a timeout is called refused',
  I5: 'a run goes on by itself when the program starts',
  I6: 'the outcome is shown before it is synced',
  I7: 'the breaker never opens',
  I8: 'a run is finished although a row is in flight',
  I9: 'a recovery settles the run and leaves the rows for later',
  I14: 'a pause leaves out the rows that wait',
};

describe('a run in any world', { timeout: 120_000 }, () => {
  beforeAll(() => console.log(`seed: ${SEED} (shared/bulk/invariants.properties.test.ts)`));

  it.each(names)('%s: %s', (name) => {
    // Walks of its own for each.
    const numbers = { numRuns: RUNS, seed: SEED + Number(name.slice(1)) };
    const property = fc.property(anySetting, turns, (setting, walk) => {
      expect(wander(setting, DESIGN, walk)).not.toBe(name);
    });
    fc.assert(property, numbers);
  });

  it.each(Object.entries(FAULTS) as [Invariant, string][])('%s would be seen broken if %s', (name, fault) => {
    const mutant = MUTANTS[fault];
    if (mutant === undefined) throw new Error(`there is no fault '${fault}'`);
    const design = broken(mutant);
    const property = fc.property(turns, (walk) => wander(mutant.setting, design, walk) !== name);
    expect(fc.check(property, { numRuns: RUNS, seed: SEED }).failed).toBe(true);
  });
});
