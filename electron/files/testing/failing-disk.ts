import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** How a disk fails (failing-disk.c). */
export type DiskFault = 'eio' | 'enospc' | 'torn' | 'kill';

/** Calls below the folder that was ordered, and the first that failed, as 'write desk.db-wal'; empty: none did. */
export interface DiskSeen {
  readonly calls: number;
  readonly failed: string;
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

/** What a program lives in whose disk fails, told by that page. */
export function diskEnvironment(library: string, page: string): NodeJS.ProcessEnv {
  // What Node writes through io_uring no library stands before.
  return { ...process.env, LD_PRELOAD: library, FAILING_DISK: page, UV_USE_IO_URING: '0' };
}

/** The page over which a program and its disk speak with each other. */
export function makeDiskPage(file: string): void {
  writeFileSync(file, Buffer.alloc(2 * HALF));
}

/** Counts anew from now on, below this folder, and fails at the n-th call; at 0 nothing fails. */
export function orderDisk(
  page: string,
  serial: number,
  { at, how }: { readonly at: number; readonly how: DiskFault },
  folder: string,
): void {
  const orders = Buffer.alloc(2 * HALF);
  orders.write(`${serial} ${at} ${how} ${folder}`);
  orders.write('0 ', HALF);
  const file = openSync(page, 'r+');
  writeSync(file, orders);
  closeSync(file);
}

export function readDisk(page: string): DiskSeen {
  const [text = ''] = readFileSync(page).subarray(HALF).toString('utf8').split('\0');
  const space = text.indexOf(' ');
  return { calls: Number(text.slice(0, space)), failed: text.slice(space + 1) };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
