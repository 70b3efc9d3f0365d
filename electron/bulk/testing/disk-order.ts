import type { RowState } from '../../../shared/bulk/row-machine';
import type { Run } from '../../../shared/bulk/run-machine';
import type { DiskFault, DiskSeen } from '../../files/testing/failing-disk';
import type { GroupedCalls } from '../../journal/grouped-calls';

/** Deliberate faults of a program that does not heed its disk. */
export const DISK_MUTANTS = {
  'sends although the intent was not written': ({ begin, ...calls }: GroupedCalls): GroupedCalls => ({
    ...calls,
    begin: (intent) => begin(intent).catch(() => UNWRITTEN),
    end: async (id, end) => (id === UNWRITTEN ? undefined : calls.end(id, end)),
  }),
  'shows an outcome that was not written': ({ end, ...calls }: GroupedCalls): GroupedCalls => ({
    ...calls,
    end: (id, ended) => end(id, ended).catch(() => undefined),
  }),
} as const;
export type DiskMutant = keyof typeof DISK_MUTANTS;
const UNWRITTEN = Number.MAX_SAFE_INTEGER;

/** One run over a disk whose `at`-th call fails; 0: none does. */
export interface DiskOrder {
  readonly how: DiskFault;
  readonly at: number;
  readonly folder: string;
  readonly id: number;
  readonly origin: string;
  readonly rows: number;
  readonly concurrency: number;
  readonly mutant: DiskMutant | null;
}

/** What the program could tell of that run at its end. */
export interface DiskReport extends DiskSeen {
  /** Why the program could not begin at all; null: it began. */
  readonly stopped: string | null;
  /** How the run stood when nothing of it ran any more. */
  readonly run: Run | null;
  /** The last that was shown of each row, in the list and as numbers. */
  readonly shown: readonly (readonly [number, RowState])[];
  readonly shownCounts: Readonly<Partial<Record<RowState, number>>>;
}
