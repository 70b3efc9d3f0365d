import type { Failure } from '../../../shared/contract/outcome';

/** Facts beside a failure, for the sentence and for support. */
export type Details = Readonly<Record<string, string>>;

/** A step that did not come to its end: the word for it and what is known. It says nothing about what may have left. */
export class StepFailure extends Error {
  constructor(
    readonly failure: Failure,
    readonly details: Details = {},
  ) {
    super(failure);
  }

  /** The same failure; what is known already stays as it is. */
  with(more: Details): StepFailure {
    return new StepFailure(this.failure, { ...more, ...this.details });
  }
}

/** Runs one step until it ends or the signal stops it. A failed or stopped step has closed what it held. */
export function step<T>(
  signal: AbortSignal,
  close: () => void,
  run: (resolve: (value: T) => void, reject: (failure: unknown) => void) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let over = false;
    const settle = (how: () => void): void => {
      if (over) return;
      over = true;
      signal.removeEventListener('abort', stop);
      how();
    };
    const fail = (failure: unknown): void =>
      settle(() => {
        close();
        reject(failure);
      });
    const stop = (): void => fail(signal.reason);
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop, { once: true });
    // What is told after the end counts no more: the connection may serve the next step by then.
    run((value) => settle(() => resolve(value)), fail);
  });
}
