import type { Database } from '../files/sqlite';
import type { CallEnd, CallIntent, CallJournal } from './call-record';
import { createCommitGroup } from './commit-group';

/** The journal as many calls at once write it: those that come together share one commit. */
export interface GroupedCalls {
  /** Over only when the intent is on disk. `mayBegin` is asked last; where it says no, null, and nothing is written. */
  begin(intent: CallIntent, mayBegin?: () => boolean): Promise<number | null>;
  /** Over only when the end is on disk. */
  end(id: number, end: CallEnd): Promise<void>;
  hasTicket(ticket: string): boolean;
}

/** The journal over commits of its database. A run is a lane: behind an outcome that failed no row of it begins. */
export function groupedCalls(
  database: Pick<Database, 'atomically' | 'asOne'>,
  calls: CallJournal,
): GroupedCalls {
  const write = createCommitGroup<number | null>(database);
  const runOf = new Map<number, number>();
  return {
    async begin(intent, mayBegin) {
      const run = intent.run?.id ?? null;
      const id = await write(() => (mayBegin?.() === false ? null : calls.begin(intent)), run);
      if (id !== null && run !== null) runOf.set(id, run);
      return id;
    },
    async end(id, end) {
      const run = runOf.get(id) ?? null;
      runOf.delete(id);
      await write(() => {
        calls.end(id, end);
        return id;
      }, run);
    },
    hasTicket: calls.hasTicket,
  };
}
