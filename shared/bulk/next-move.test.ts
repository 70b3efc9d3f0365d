import { describe, expect, it } from 'vitest';
import { nextMove, type RunView } from './next-move';
import { NEW_PULSE, type PulseSettings } from './pulse';
import type { Run } from './run-machine';

const settings: PulseSettings = { concurrency: 2, firstRows: null };
const running: Run = { state: 'running', pausing: null };
const pausing: Run = { state: 'running', pausing: 'unauthorized' };
const move = (run: Run, view: Partial<RunView>, chosen = settings) =>
  nextMove(run, NEW_PULSE, chosen, { ready: 0, inFlight: 0, inAir: 0, landing: 0, waiting: false, ...view });

describe('the next move', () => {
  it('begins rows up to the concurrency', () => {
    expect(move(running, { ready: 5, inFlight: 1, inAir: 1 })).toEqual({ kind: 'begin-row' });
    expect(move(running, { ready: 5, inFlight: 2, inAir: 2 })).toEqual({ kind: 'wait' });
    expect(move(running, { ready: 5, waiting: true })).toEqual({ kind: 'wait' });
  });

  it('begins nothing in a run that does not run', () => {
    for (const state of ['draft', 'confirmed', 'finished', 'stopped'] as const)
      expect(move({ state }, { ready: 5 })).toEqual({ kind: 'wait' });
    expect(move({ state: 'paused', reason: 'user' }, { ready: 5 })).toEqual({ kind: 'wait' });
  });

  it('lets what is in the air end before it pauses, and begins nothing meanwhile', () => {
    expect(move(pausing, { ready: 5, inFlight: 1, inAir: 1 })).toEqual({ kind: 'wait' });
    expect(move(pausing, { ready: 5, waiting: true })).toEqual({
      kind: 'tell',
      event: { kind: 'pause', reason: 'unauthorized' },
    });
  });

  it('is finished when every row is settled, also while pausing', () => {
    expect(move(running, {})).toEqual({ kind: 'tell', event: { kind: 'all-final' } });
    expect(move(pausing, {})).toEqual({ kind: 'tell', event: { kind: 'all-final' } });
    expect(move(running, { inFlight: 1, inAir: 1 })).toEqual({ kind: 'wait' });
  });

  it('does not take a row for settled whose outcome could not be written', () => {
    expect(move({ state: 'running', pausing: 'disk' }, { inFlight: 1 })).toEqual({
      kind: 'tell',
      event: { kind: 'pause', reason: 'disk' },
    });
  });

  it('comes to a pause where the first rows are all that may begin', () => {
    expect(move(running, { ready: 5 }, { concurrency: 2, firstRows: 0 })).toEqual({
      kind: 'tell',
      event: { kind: 'pause', reason: 'first-rows' },
    });
  });
});
