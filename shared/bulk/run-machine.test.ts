import { describe, expect, it } from 'vitest';
import { nextRun, RUN_STATES, type Run, type RunEvent } from './run-machine';

const running: Run = { state: 'running', pausing: null };
const paused: Run = { state: 'paused', reason: 'unauthorized' };
const runIn = (state: (typeof RUN_STATES)[number]): Run =>
  state === 'running' ? running : state === 'paused' ? paused : { state };
const EVENTS: readonly RunEvent[] = [
  { kind: 'confirm' },
  { kind: 'resume' },
  { kind: 'pausing', reason: 'user' },
  { kind: 'pause', reason: 'user' },
  { kind: 'all-final' },
  { kind: 'stop' },
  { kind: 'start-up' },
  { kind: 'reopen' },
];

describe('a run', () => {
  it.each([
    ['draft', ['confirm']],
    ['confirmed', ['resume', 'all-final', 'stop']],
    ['running', ['pausing', 'pause', 'all-final', 'stop', 'start-up']],
    ['paused', ['resume', 'all-final', 'stop']],
    ['finished', ['reopen']],
    ['stopped', []],
  ] as const)('in state %s is changed by these events and no other', (state, allowed) => {
    const run = runIn(state);
    const taken = EVENTS.filter((event) => ![null, run].includes(nextRun(run, event)));
    expect(taken.map((event) => event.kind)).toEqual(allowed);
  });

  it('is never running after the program started', () => {
    for (const state of RUN_STATES)
      expect(nextRun(runIn(state), { kind: 'start-up' })).toEqual(
        state === 'running' ? { state: 'paused', reason: 'interrupted' } : runIn(state),
      );
  });

  it('says running while it comes to a pause, and the first reason stands', () => {
    const pausing = nextRun(running, { kind: 'pausing', reason: 'unauthorized' });
    expect(pausing).toEqual({ state: 'running', pausing: 'unauthorized' });
    const later = nextRun(pausing ?? running, { kind: 'pausing', reason: 'user' });
    expect(nextRun(later ?? running, { kind: 'pause', reason: 'quit' })).toEqual(paused);
  });

  it('goes on where it paused, with no reason to pause left', () => {
    expect(nextRun(paused, { kind: 'resume' })).toEqual(running);
    expect(nextRun({ state: 'finished' }, { kind: 'reopen' })).toEqual({
      state: 'paused',
      reason: 'reopened',
    });
  });
});
