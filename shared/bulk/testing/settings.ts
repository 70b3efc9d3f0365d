import type { Budget, Ended, Setting } from './world';

/** Ends of a call that the server did not mean, by name. */
export const FAULTS = {
  reset: { outcome: 'unknown', reason: 'connection-lost' },
  timeout: { outcome: 'unknown', reason: 'total-timeout' },
  serverError: { outcome: 'unknown', reason: 'http-server-error' },
  foreign: { outcome: 'unknown', reason: 'answer-html' },
  redirect: { outcome: 'unknown', reason: 'http-moved' },
  unauthorized: { outcome: 'unauthorized', reason: 'http-unauthorized' },
  throttled: { outcome: 'throttled', reason: 'http-throttled' },
  offline: { outcome: 'not-sent', reason: 'connection-refused' },
} as const satisfies Readonly<Record<string, Ended>>;

/** A world of so many calls at a time, in which only what is named can fail. */
export function setting(
  rows: Setting['rows'],
  concurrency: number,
  budget: Partial<Budget>,
  faults: readonly Ended[] = [],
  firstRows: number | null = null,
): Setting {
  const left = { kills: 0, powerLosses: 0, faults: 0, diskFaults: 0, acts: 0, ...budget };
  return { rows, concurrency, firstRows, faults, budget: left };
}

const { reset, timeout, serverError, foreign, redirect, unauthorized, throttled, offline } = FAULTS;

/** The worlds that are walked whole. */
export const SETTINGS: Readonly<Record<string, Setting>> = {
  'two rows one at a time, any end, a kill, a power loss, an act of a person': setting(
    ['accepts', 'refuses'],
    1,
    { kills: 1, powerLosses: 1, faults: 1, acts: 1 },
    [reset, unauthorized, throttled, offline],
  ),
  'two rows at a time, a lost answer, a kill, an act of a person': setting(
    ['accepts', 'refuses'],
    2,
    { kills: 1, faults: 1, acts: 1 },
    [timeout],
  ),
  'two rows at a time, a lost answer, a power loss, an act of a person': setting(
    ['accepts', 'accepts'],
    2,
    { powerLosses: 1, faults: 1, acts: 1 },
    [serverError],
  ),
  'two rows, kills and a power loss also while it recovers': setting(['accepts', 'accepts'], 1, {
    kills: 2,
    powerLosses: 1,
    acts: 1,
  }),
  'two rows one at a time, two lost answers, two acts of a person': setting(
    ['accepts', 'accepts'],
    1,
    { faults: 2, acts: 2 },
    [reset],
  ),
  'two rows at a time, a full disk, a kill, an act of a person': setting(['accepts', 'accepts'], 2, {
    kills: 1,
    diskFaults: 1,
    acts: 1,
  }),
  'two rows at a time, a full disk and a lost answer': setting(
    ['accepts', 'refuses'],
    2,
    { powerLosses: 1, diskFaults: 1, faults: 1 },
    [timeout],
  ),
  'two rows at a time, nothing sent or throttled, a kill': setting(
    ['accepts', 'refuses'],
    2,
    { kills: 1, faults: 2 },
    [throttled, offline],
  ),
  'three rows one at a time, an outage, a kill': setting(
    ['accepts', 'accepts', 'accepts'],
    1,
    { kills: 1, faults: 3 },
    [timeout, foreign],
  ),
  'three rows at two a time, an outage or a wrong address, a power loss': setting(
    ['accepts', 'refuses', 'accepts'],
    2,
    { powerLosses: 1, faults: 2 },
    [serverError, redirect],
  ),
  'three rows, paused after the first, an act of a person': setting(
    ['refuses', 'accepts', 'accepts'],
    1,
    { kills: 1, acts: 2 },
    [],
    1,
  ),
};
