import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../contract/outcome';
import {
  DECISIONS,
  isLeftUndone,
  isSettled,
  NEW_ROW,
  nextRow,
  ROW_STATES,
  type Row,
  type RowEvent,
} from './row-machine';

const row = (change: Partial<Row>): Row => ({ ...NEW_ROW, ...change });
const inFlight = row({ state: 'in-flight', attempts: 1 });
const EVENTS: readonly RowEvent[] = [
  { kind: 'intent' },
  ...OUTCOMES.map((outcome) => ({ kind: 'ended', outcome }) as const),
  { kind: 'found-in-flight' },
  ...DECISIONS.map((decision) => ({ kind: 'decided', decision }) as const),
  { kind: 'retry' },
  { kind: 'skip' },
  { kind: 'take-back-skip' },
  { kind: 'resumed' },
];
const nameOf = (event: RowEvent) =>
  [event.kind, ...('outcome' in event ? [event.outcome] : 'decision' in event ? [event.decision] : [])].join(
    ' ',
  );

describe('a row', () => {
  it.each(OUTCOMES)('ends as the outcome says: %s', (outcome) => {
    const after = { unauthorized: 'ready', throttled: 'ready', 'not-sent': 'ready' };
    const state = outcome in after ? after[outcome as keyof typeof after] : outcome;
    expect(nextRow(inFlight, { kind: 'ended', outcome })).toMatchObject({ state, attempts: 1 });
  });

  it.each(OUTCOMES.filter((outcome) => outcome !== 'accepted'))(
    'that had an unknown attempt stays unknown after: %s',
    (outcome) => {
      const again = { ...inFlight, hadUnknown: true };
      expect(nextRow(again, { kind: 'ended', outcome })).toMatchObject({
        state: 'unknown',
        hadUnknown: true,
      });
    },
  );

  it('is accepted after an unknown attempt when the server says so', () => {
    const again = { ...inFlight, hadUnknown: true };
    expect(nextRow(again, { kind: 'ended', outcome: 'accepted' })?.state).toBe('accepted');
  });

  it('is unknown when it is found in flight', () => {
    expect(nextRow(inFlight, { kind: 'found-in-flight' })).toMatchObject({
      state: 'unknown',
      hadUnknown: true,
    });
  });

  it('counts what it repeats by itself, and forgets it when a person acts', () => {
    const back = nextRow(inFlight, { kind: 'ended', outcome: 'not-sent' });
    expect(back).toMatchObject({ state: 'ready', repeats: 1 });
    expect(nextRow(row({ repeats: 3 }), { kind: 'resumed' })?.repeats).toBe(0);
    expect(nextRow(inFlight, { kind: 'ended', outcome: 'unauthorized' })?.repeats).toBe(0);
  });

  it('that may have been done is not skipped away: it is unknown again', () => {
    const consented = nextRow(row({ state: 'unknown', hadUnknown: true }), {
      kind: 'decided',
      decision: 'send-again',
    });
    expect(consented).toMatchObject({ state: 'ready', hadUnknown: true });
    expect(nextRow(row({ hadUnknown: true }), { kind: 'skip' })?.state).toBe('unknown');
    expect(nextRow(row({ state: 'refused', hadUnknown: true }), { kind: 'retry' })).toBeNull();
  });

  it('that a person looked up and leaves undone is skipped, and taken back as uncertain as it was', () => {
    const left = nextRow(row({ state: 'unknown', hadUnknown: true, attempts: 1 }), {
      kind: 'decided',
      decision: 'leave',
    });
    expect(left).toEqual(row({ state: 'skipped', hadUnknown: true, attempts: 1 }));
    expect(isLeftUndone(left ?? NEW_ROW)).toBe(true);
    expect(isLeftUndone(row({ state: 'skipped' }))).toBe(false);
    expect(nextRow(left ?? NEW_ROW, { kind: 'take-back-skip' })?.state).toBe('unknown');
    expect(nextRow(row({ state: 'skipped' }), { kind: 'take-back-skip' })?.state).toBe('ready');
  });

  it.each([
    ['invalid', []],
    ['ready', ['intent', 'skip', 'resumed']],
    ['in-flight', [...OUTCOMES.map((outcome) => `ended ${outcome}`), 'found-in-flight']],
    ['accepted', []],
    ['refused', ['retry']],
    ['unknown', DECISIONS.map((decision) => `decided ${decision}`)],
    ['skipped', ['take-back-skip']],
    ['confirmed-done', []],
  ] as const)('in state %s takes these events and no other', (state, allowed) => {
    const taken = EVENTS.filter((event) => nextRow(row({ state }), event) !== null);
    expect(taken.map(nameOf)).toEqual(allowed);
  });

  it('is settled unless something may still be sent for it', () => {
    expect(ROW_STATES.filter((state) => !isSettled(state))).toEqual(['ready', 'in-flight']);
  });
});
