import { describe, expect, it } from 'vitest';
import type { Reason } from '../contract/outcome';
import { afterEnd, type EndFacts, mayStart, NEW_PULSE, type Pulse, type PulseSettings } from './pulse';
import { NEW_ROW, nextRow, type Row } from './row-machine';

const settings: PulseSettings = { concurrency: 4, firstRows: null };

/** Facts of an end, with the row as the row machine leaves it. */
function end(outcome: EndFacts['outcome'], reason: Reason, more: Partial<EndFacts> = {}): EndFacts {
  const before: Row = { ...(more.row ?? NEW_ROW), state: 'in-flight', attempts: 1 };
  const row = nextRow(before, { kind: 'ended', outcome }) ?? before;
  return { outcome, reason, status: null, message: null, retryAfterSeconds: null, ...more, row };
}
const accepted = end('accepted', 'code-1');
const refused = (message: string | null) => end('refused', 'code-0', { message });
const unknown = end('unknown', 'headers-timeout');
const offline = (repeats = 0, hadUnknown = false) =>
  end('not-sent', 'connection-refused', { row: { ...NEW_ROW, repeats, hadUnknown } });
const throttled = (retryAfterSeconds: number | null, repeats = 0) =>
  end('throttled', 'http-throttled', { retryAfterSeconds, row: { ...NEW_ROW, repeats } });

/** The pauses after each of these ends, one after another. */
function pauses(ends: readonly EndFacts[], chosen = settings, pulse = NEW_PULSE): (string | null)[] {
  return ends.map((facts) => {
    const after = afterEnd(pulse, facts, chosen);
    pulse = after.pulse;
    return after.pause;
  });
}
const pulseAfter = (...ends: readonly EndFacts[]): Pulse =>
  ends.reduce((pulse, facts) => afterEnd(pulse, facts, settings).pulse, NEW_PULSE);

describe('the breaker', () => {
  const atOnce: readonly (readonly [string, EndFacts])[] = [
    ['unauthorized', end('unauthorized', 'http-unauthorized', { status: 401 })],
    ['credentials', end('not-sent', 'token-missing')],
    ['credentials', end('not-sent', 'token-unreadable')],
    ['credentials', end('not-sent', 'token-other-address')],
    ['redirect', end('unknown', 'http-moved', { status: 302 })],
    ['redirect', end('refused', 'http-moved-kept', { status: 307 })],
    ['address', end('refused', 'http-refused', { status: 404 })],
    ['address', end('refused', 'http-refused', { status: 405 })],
    ['foreign-answer', end('unknown', 'answer-html', { status: 200 })],
    ['foreign-answer', end('unknown', 'answer-no-code', { status: 200 })],
    ['foreign-answer', end('unknown', 'not-http')],
    ['connection-changed', end('not-sent', 'connection-changed')],
    ['offline', end('not-sent', 'certificate-expired')],
    ['disk', end('not-sent', 'journal-failed')],
    ['user', end('not-sent', 'cancelled')],
  ];
  it.each(atOnce.map(([pause, facts]) => [facts.reason, pause, facts] as const))(
    'pauses at the first %s: %s',
    (_reason, pause, facts) => {
      expect(afterEnd(NEW_PULSE, facts, settings)).toMatchObject({ pause, waitMs: null, repeatRow: false });
    },
  );

  it('goes on after a row that the server refused for what is in it', () => {
    const tooBig = end('refused', 'http-refused', { status: 413 });
    expect(pauses([tooBig, refused('closed already'), accepted])).toEqual([null, null, null]);
  });

  it('pauses at the second unknown in a row; only an answer ends the row of unknowns', () => {
    expect(pauses([unknown, unknown])).toEqual([null, 'unknown-twice']);
    expect(pauses([unknown, accepted, unknown, refused('no'), unknown])).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(pauses([unknown, offline(), unknown])).toEqual([null, null, 'unknown-twice']);
  });

  it('pauses at the tenth refusal in a row with the same words, and at none of different words', () => {
    const same = Array.from({ length: 10 }, () => refused('token invalid'));
    expect(pauses(same)).toEqual([...Array(9).fill(null), 'same-refusal']);
    expect(pauses([...same.slice(1), refused('other'), ...same.slice(1)])).not.toContain('same-refusal');
    expect(pauses([...same.slice(1), accepted, ...same.slice(1)])).not.toContain('same-refusal');
    expect(pauses(Array.from({ length: 10 }, () => refused(null)))).toContain('same-refusal');
    const ofOrders = Array.from({ length: 10 }, (_, at) => refused(`order ${at} not found`));
    expect(pauses(ofOrders)).toEqual([...Array(9).fill(null), 'same-refusal']);
  });

  it('repeats a row that was not sent three times, longer apart, and then pauses', () => {
    const after = [0, 1, 2, 3].map((repeats) => afterEnd(NEW_PULSE, offline(repeats), settings));
    expect(after.map(({ waitMs }) => waitMs)).toEqual([1000, 4000, 15_000, null]);
    expect(after.map(({ repeatRow }) => repeatRow)).toEqual([true, true, true, false]);
    expect(after[3]?.pause).toBe('offline');
  });

  it('repeats no more than 20 times a run', () => {
    const ends = Array.from({ length: 21 }, () => offline());
    expect(pauses(ends)).toEqual([...Array(20).fill(null), 'offline']);
  });

  it('pauses rather than lose the consent of one more row that had an unknown attempt', () => {
    expect(afterEnd(NEW_PULSE, offline(0, true), settings)).toMatchObject({
      pause: 'offline',
      repeatRow: false,
    });
  });

  it.each([
    [null, 5000],
    [-1, 5000],
    [0, 1000],
    [0.2, 1000],
    [7, 7000],
    [300, 300_000],
  ])('waits as long as a throttling server says: %s s', (seconds, waitMs) => {
    expect(afterEnd(NEW_PULSE, throttled(seconds), settings)).toMatchObject({
      pause: null,
      waitMs,
      repeatRow: true,
    });
  });

  it('pauses when a throttling server wants more than five minutes, or is asked in vain three times', () => {
    expect(pauses([throttled(301)])).toEqual(['throttled']);
    expect(pauses([throttled(2, 3)])).toEqual(['throttled']);
  });

  it('has one call in the air after a 429 until 20 rows were answered', () => {
    const slow = pulseAfter(throttled(1), ...Array.from({ length: 19 }, () => accepted), unknown);
    expect([0, 1].map((inAir) => mayStart(slow, settings, inAir))).toEqual([true, false]);
    expect(mayStart(afterEnd(slow, refused('no'), settings).pulse, settings, 3)).toBe(true);
    expect(mayStart(NEW_PULSE, settings, 4)).toBe(false);
  });

  it('pauses after the first rows, and sends no row beyond them', () => {
    const first: PulseSettings = { concurrency: 4, firstRows: 3 };
    expect(pauses([accepted, throttled(1), refused('no'), unknown], first)).toEqual([
      null,
      null,
      null,
      'first-rows',
    ]);
    expect([2, 3].map((inAir) => mayStart(NEW_PULSE, first, inAir))).toEqual([true, false]);
  });
});
