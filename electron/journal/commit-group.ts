import type { Database } from '../files/sqlite';

/**
 * A write that shares a commit with those close to it, and so one wait for the disk. Resolves once what `work` wrote is on
 * disk; rejects, with nothing of it written, when it or the commit failed. Where a write of a lane fails, those of the
 * same lane that come after it in the same commit fail as well. `work` must be able to be done twice.
 */
export type WriteTogether<T> = (work: () => T, lane?: number | null) => Promise<T>;

interface Waiting<T> {
  readonly work: () => T;
  readonly lane: number | null;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Groups all that is asked for within one turn of the event loop and the next, in which answers that are there already are
 * heard; each write succeeds or fails for itself.
 */
export function createCommitGroup<T>(database: Pick<Database, 'atomically' | 'asOne'>): WriteTogether<T> {
  let waiting: Waiting<T>[] = [];
  const commit = (): void => {
    const group = waiting;
    waiting = [];
    let tell: readonly (() => void)[];
    try {
      // As one, which costs no savepoints; where one failed, each for itself.
      const done = database.asOne(() => group.map(({ work, resolve }) => told(work(), resolve)));
      tell = done?.value ?? database.atomically(() => oneByOne(database, group));
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    for (const one of tell) one();
  };
  return (work, lane = null) =>
    new Promise((resolve, reject) => {
      const waits = waiting.push({ work, lane, resolve, reject });
      if (waits === 1) setImmediate(() => setImmediate(commit));
    });
}

/** Each in a savepoint of its own. */
function oneByOne<T>(
  database: Pick<Database, 'atomically'>,
  group: readonly Waiting<T>[],
): readonly (() => void)[] {
  const broken = new Set<number>();
  return group.map(({ work, lane, resolve, reject }) => {
    try {
      if (lane !== null && broken.has(lane)) throw new Error('a write before it failed');
      return told(database.atomically(work), resolve);
    } catch (error) {
      if (lane !== null) broken.add(lane);
      return () => reject(error);
    }
  });
}

function told<T>(value: T, resolve: (value: T) => void): () => void {
  return () => resolve(value);
}
