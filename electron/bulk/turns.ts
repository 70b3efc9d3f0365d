import { performance } from 'node:perf_hooks';

/** Milliseconds of work at once; the window answers in between. */
const SLICE_MS = 8;

/** Lets everything else that waits have its turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Tells long work when everything else that waits is due, and lets it have its turn. */
export interface Turns {
  readonly due: () => boolean;
  readonly take: () => Promise<void>;
}

/** Counts from now. */
export function turns(): Turns {
  let began = performance.now();
  return {
    due: () => performance.now() - began > SLICE_MS,
    async take() {
      await breathe();
      began = performance.now();
    },
  };
}
