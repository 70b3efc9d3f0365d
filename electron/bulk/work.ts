import type { RunDetail } from '../../shared/bulk/exchange';

type Busy = NonNullable<RunDetail['busy']>;

/** Long work on drafts in main, one at a time for each run; the page is told how far it is. */
export interface Work {
  busy(id: number): Busy | null;
  /** Ends what is under way for the run and waits for its end. */
  cancel(id: number): Promise<void>;
  /** Does the work once what went before has ended. */
  run<T>(id: number, what: Busy['what'], work: (progress: Progress) => Promise<T>): Promise<T>;
}

export interface Progress {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

interface Job {
  readonly what: Busy['what'];
  readonly stop: AbortController;
  share: number;
  over: Promise<unknown>;
}

/** `changed` hears of each step. */
export function createWork(changed: (id: number) => void): Work {
  const jobs = new Map<number, Job>();
  const cancel = async (id: number): Promise<void> => {
    const job = jobs.get(id);
    job?.stop.abort();
    await job?.over.catch(() => undefined);
  };
  return {
    busy(id) {
      const job = jobs.get(id);
      return job ? { what: job.what, share: job.share } : null;
    },
    cancel,
    async run(id, what, work) {
      while (jobs.has(id)) await cancel(id);
      const job: Job = { what, stop: new AbortController(), share: 0, over: Promise.resolve() };
      jobs.set(id, job);
      changed(id);
      const doing = work({
        signal: job.stop.signal,
        onProgress: (share) => {
          job.share = Math.min(1, Math.max(0, share));
          changed(id);
        },
      }).finally(() => {
        jobs.delete(id);
        changed(id);
      });
      job.over = doing;
      return doing;
    },
  };
}
