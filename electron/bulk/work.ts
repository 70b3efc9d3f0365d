import type { RunDetail } from '../../shared/bulk/exchange';

type Busy = NonNullable<RunDetail['busy']>;

/** Long work in main, one at a time for each run, or whatever else `Id` names; the page is told how far it is. */
export interface Work<Id = number, What = Busy['what']> {
  busy(id: Id): { readonly what: What; readonly share: number } | null;
  /** Ends what is under way for it and waits for its end. */
  cancel(id: Id): Promise<void>;
  /** Does the work once what went before has ended. */
  run<T>(id: Id, what: What, work: (progress: Progress) => Promise<T>): Promise<T>;
}

export interface Progress {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

interface Job<What> {
  readonly what: What;
  readonly stop: AbortController;
  share: number;
  over: Promise<unknown>;
}

/** `changed` hears of each step. */
export function createWork<Id = number, What = Busy['what']>(changed: (id: Id) => void): Work<Id, What> {
  const jobs = new Map<Id, Job<What>>();
  const cancel = async (id: Id): Promise<void> => {
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
      const job: Job<What> = { what, stop: new AbortController(), share: 0, over: Promise.resolve() };
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
