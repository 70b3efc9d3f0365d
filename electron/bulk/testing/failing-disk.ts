import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RowState } from '../../../shared/bulk/row-machine';
import type { Run } from '../../../shared/bulk/run-machine';
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

/** How a disk fails (failing-disk.c). */
export type DiskFault = 'eio' | 'enospc' | 'torn' | 'kill';

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
export interface DiskReport {
  /** Calls below the folder, and the first that failed, as 'write desk.db-wal'; empty: none did. */
  readonly calls: number;
  readonly failed: string;
  /** Why the program could not begin at all; null: it began. */
  readonly stopped: string | null;
  /** How the run stood when nothing of it ran any more. */
  readonly run: Run | null;
  /** The last that was shown of each row, in the list and as numbers. */
  readonly shown: readonly (readonly [number, RowState])[];
  readonly shownCounts: Readonly<Partial<Record<RowState, number>>>;
}

const HALF = 2048;

/** Builds the library that fails for a program; null: this system has none of the kind, or no C compiler. */
export function buildFailingDisk(folder: string): string | null {
  if (process.platform !== 'linux') return null;
  const library = join(folder, 'failing-disk.so');
  const source = join(import.meta.dirname, 'failing-disk.c');
  try {
    execFileSync('cc', [
      '-shared',
      '-fPIC',
      '-O2',
      '-Wall',
      '-Werror',
      '-o',
      library,
      source,
      '-ldl',
      '-lpthread',
    ]);
    return library;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** The page over which a program and its disk speak with each other. */
export function makeDiskPage(file: string): void {
  writeFileSync(file, Buffer.alloc(2 * HALF));
}

/** Counts anew from now on, below this folder, and fails at the n-th call. */
export function orderDisk(
  page: string,
  serial: number,
  { at, how }: Pick<DiskOrder, 'at' | 'how'>,
  folder: string,
): void {
  const orders = Buffer.alloc(2 * HALF);
  orders.write(`${serial} ${at} ${how} ${folder}`);
  orders.write('0 ', HALF);
  const file = openSync(page, 'r+');
  writeSync(file, orders);
  closeSync(file);
}

export function readDisk(page: string): Pick<DiskReport, 'calls' | 'failed'> {
  const [text = ''] = readFileSync(page).subarray(HALF).toString('utf8').split('\0');
  const space = text.indexOf(' ');
  return { calls: Number(text.slice(0, space)), failed: text.slice(space + 1) };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
