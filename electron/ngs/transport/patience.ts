import { StepFailure } from './step';

/**
 * Waits for something that may take for ever and cannot be stopped: a keyring's question, a proxy script. Rejects
 * when the signal stops the wait, or after the limit, which only a proxy script has.
 */
export function unlessStopped<T>(
  signal: AbortSignal,
  wanted: Promise<T>,
  limitMs: number | null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      const why: unknown = signal.reason;
      reject(why instanceof StepFailure ? why : new StepFailure('cancelled'));
    };
    const late = (): void =>
      reject(new StepFailure('proxy-unreachable', { problem: 'no-answer-from-system' }));
    const timer = limitMs === null ? null : setTimeout(late, limitMs);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    const settled = (): void => {
      signal.removeEventListener('abort', stop);
      if (timer !== null) clearTimeout(timer);
    };
    wanted.then(resolve, reject).finally(settled);
  });
}
