import { afterEach, expect, it } from 'vitest';
import { uncaughtStore, watchUncaught } from './uncaught';

afterEach(() => uncaughtStore.putAway());

/** A page that can be told of errors. */
function page() {
  const heard = new Map<string, (event: never) => void>();
  watchUncaught({
    addEventListener: ((name: string, hear: (event: never) => void) => void heard.set(name, hear)) as never,
  });
  return (name: string, event: unknown) => heard.get(name)?.(event as never);
}

it('holds the last error that nothing caught, of a script or a promise, until it is put away', () => {
  const happen = page();
  const seen: unknown[] = [];
  const stop = uncaughtStore.subscribe((last) => void seen.push(last?.where ?? null));
  const error = new Error('a');
  happen('error', { error, message: 'a' });
  expect(uncaughtStore.read()).toEqual({ where: 'script', error });
  happen('unhandledrejection', { reason: 'b' });
  expect(uncaughtStore.read()).toEqual({ where: 'promise', error: 'b' });
  uncaughtStore.putAway();
  expect(uncaughtStore.read()).toBeNull();
  stop();
  happen('error', { error: null, message: 'c' });
  expect(seen).toEqual(['script', 'promise', null]);
});

it('leaves alone what the engine says of its own observers', () => {
  page()('error', { error: null, message: 'ResizeObserver loop completed with undelivered notifications.' });
  expect(uncaughtStore.read()).toBeNull();
});
