import type { CallIndex } from './call-index';

/** So many calls are taken in at a time: a few milliseconds. */
const SLICE = 100;
/** In milliseconds: no call ended for so long; the shortest pause between two slices. */
const QUIET = 1000;
const PAUSE = 20;
/** A pause lasts so many times the slice before it: hardly felt while calls end, quick where the desk rests. */
const TIMES = { busy: 100, quiet: 2 };

/** Takes calls into the search that have ended, beside other work. */
export interface SearchKeeper {
  /** Calls have ended. */
  changed(): void;
  stop(): void;
}

/** Begins with what waits in the journal already. */
export function keepSearchable(parts: {
  readonly index: CallIndex;
  readonly clock: () => number;
  readonly after: (ms: number, run: () => void) => () => void;
  /** The search stands still until the next call ends. */
  readonly failed: (error: unknown) => void;
}): SearchKeeper {
  const { index, clock, after, failed } = parts;
  let changedAt = Number.NEGATIVE_INFINITY;
  let cancel: (() => void) | null = null;
  const slice = (): void => {
    cancel = null;
    const begun = clock();
    try {
      if (index.take(SLICE) === 0) return;
    } catch (error) {
      failed(error);
      return;
    }
    const now = clock();
    const times = now - changedAt < QUIET ? TIMES.busy : TIMES.quiet;
    cancel = after(Math.max(PAUSE, (now - begun) * times), slice);
  };
  cancel = after(QUIET, slice);
  return {
    changed() {
      changedAt = clock();
      cancel ??= after(QUIET, slice);
    },
    stop: () => cancel?.(),
  };
}
