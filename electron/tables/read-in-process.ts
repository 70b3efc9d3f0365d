import { SOURCE_LIMITS, type TableReading } from '../../shared/library/exchange';
import type { TableRow } from '../../shared/table';
import { type FromReader, parseFromReader, type Read, type ToReader, unpackRows } from './reader-messages';
import { sizeRefusal } from './source-size';
import type { SourceLimits, Table } from './table';

/** A process of its own that runs `table-reader.process.ts` with a limit on its memory. */
export interface ReaderProcess {
  post(message: ToReader): void;
  onMessage(hear: (message: unknown) => void): void;
  /** Heard once the process has ended, for whatever reason. */
  onEnd(hear: () => void): void;
  kill(): void;
}

/** Reads a source away from the main process; see `readTable`. Rejects for a defect of ours alone. */
export type TableReader = (
  source: Uint8Array | string,
  reading: TableReading,
  options?: { readonly signal?: AbortSignal; readonly onProgress?: (share: number) => void },
) => Promise<Read>;

/** How long reading may take; a sheet of 200 MB takes some 10 seconds. */
const PATIENCE_MS = 120_000;

/**
 * Makes a reader that starts a process for each source and ends it, whatever comes. A process that dies or takes too
 * long gives the refusal `reader-died`.
 */
export function createTableReader(parts: {
  readonly fork: () => ReaderProcess;
  readonly limits?: SourceLimits;
  readonly patienceMs?: number;
}): TableReader {
  const { fork, limits = SOURCE_LIMITS, patienceMs = PATIENCE_MS } = parts;
  return async (source, reading, { signal, onProgress } = {}) => {
    if (signal?.aborted) return { kind: 'cancelled' };
    const refusal = sizeRefusal(source, limits);
    if (refusal) return refusal;
    const child = fork();
    let timer: NodeJS.Timeout | undefined;
    let cancel: (() => void) | undefined;
    try {
      return await new Promise<Read>((resolve, reject) => {
        const died = (): void => resolve({ kind: 'refused', reason: 'reader-died', params: {} });
        timer = setTimeout(died, patienceMs);
        cancel = () => resolve({ kind: 'cancelled' });
        signal?.addEventListener('abort', cancel);
        child.onEnd(died);
        const hear = gather(child, resolve, onProgress);
        child.onMessage((message) => {
          try {
            hear(parseFromReader(message));
          } catch (error) {
            reject(error);
          }
        });
        child.post({ kind: 'read', source, reading, limits });
      });
    } finally {
      clearTimeout(timer);
      if (cancel) signal?.removeEventListener('abort', cancel);
      child.kill();
    }
  };
}

/** Puts a table together from what the process says; throws for a defect of it. */
function gather(
  child: ReaderProcess,
  resolve: (read: Read) => void,
  onProgress: ((share: number) => void) | undefined,
): (said: FromReader) => void {
  const rows: TableRow[] = [];
  let table: Omit<Table, 'rows'> | null = null;
  let count = 0;
  return (said) => {
    switch (said.kind) {
      case 'progress':
        onProgress?.(said.share);
        return;
      case 'refused':
        resolve(said);
        return;
      case 'defect':
        throw new Error(`the process that reads tables: ${said.trace}`);
      case 'head':
        ({ table, count } = said);
        break;
      case 'rows':
        for (const row of unpackRows(said)) rows.push(row);
        child.post({ kind: 'more' });
        break;
    }
    if (table && rows.length >= count) resolve({ ...table, rows });
  };
}
