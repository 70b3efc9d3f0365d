import { type Encoding, type Refusal, SOURCE_LIMITS, type TableReading } from '../../shared/library/exchange';
import type { SourceText } from '../../shared/library/source-text';
import type { TableRow } from '../../shared/table';
import { gatherJson, parseFromJsonReader } from './json-messages';
import { parseFromReader, type Read, type ToReader, unpackRows } from './reader-messages';
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
  options?: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (share: number) => void;
    /** Takes rows as they come, after the table's head; the table that is given back then has none. */
    readonly take?: (rows: readonly TableRow[], head: Omit<Table, 'rows'>) => void;
  },
) => Promise<Read>;

/** Reads a library or a map away from the main process; see `readJson`. Rejects for a defect of ours alone. */
export type JsonReader = (
  source: Uint8Array | string,
  encoding: Encoding | null,
  options?: { readonly signal?: AbortSignal },
) => Promise<SourceText | Refusal | { readonly kind: 'cancelled' }>;

export interface ReaderParts {
  readonly fork: () => ReaderProcess;
  readonly limits?: SourceLimits;
  readonly patienceMs?: number;
  /** Of a workbook's sheets that one is wanted whose headers name orders. */
  readonly seeksOrders?: boolean;
}

/** How long reading may take; a sheet of 200 MB takes some 10 seconds. */
const PATIENCE_MS = 120_000;

/**
 * Makes a reader that starts a process for each source and ends it, whatever comes. A process that dies or takes too
 * long gives the refusal `reader-died`.
 */
export function createTableReader(parts: ReaderParts): TableReader {
  const { limits = SOURCE_LIMITS, seeksOrders = false } = parts;
  return (source, reading, { signal, onProgress, take } = {}) => {
    let taken = 0;
    const rows: TableRow[] = [];
    let head: { readonly table: Omit<Table, 'rows'>; readonly count: number } | null = null;
    const question = { kind: 'read', source, reading, limits, seeksOrders } as const;
    return inProcess<Read>(parts, question, signal, (message, takeMore) => {
      const said = parseFromReader(message);
      switch (said.kind) {
        case 'progress':
          onProgress?.(said.share);
          return null;
        case 'refused':
          return said;
        case 'defect':
          throw defectOf(said);
        case 'head':
          head = said;
          break;
        case 'rows':
          taken += said.lines.length;
          if (take && head) take(unpackRows(said), head.table);
          else for (const row of unpackRows(said)) rows.push(row);
          takeMore();
      }
      return head && taken >= head.count ? { ...head.table, rows } : null;
    });
  };
}

/** The same for JSON: what is parsed and checked there comes over in parts, and each is checked again. */
export function createJsonReader(parts: ReaderParts): JsonReader {
  return (source, encoding, { signal } = {}) => {
    const gather = gatherJson();
    return inProcess(parts, { kind: 'read-json', source, encoding }, signal, (message, takeMore) => {
      const said = parseFromJsonReader(message);
      if (said.kind === 'refused') return said;
      if (said.kind === 'defect') throw defectOf(said);
      if (said.kind !== 'head') takeMore();
      return gather(said);
    });
  };
}

/** Asks a process of its own; `hear` says what it has come to, or null while there is more to hear. */
async function inProcess<R>(
  { fork, limits = SOURCE_LIMITS, patienceMs = PATIENCE_MS }: ReaderParts,
  question: Exclude<ToReader, { readonly kind: 'more' }>,
  signal: AbortSignal | undefined,
  hear: (message: unknown, takeMore: () => void) => R | null,
): Promise<R | Refusal | { readonly kind: 'cancelled' }> {
  if (signal?.aborted) return { kind: 'cancelled' };
  const refusal = sizeRefusal(question.source, limits);
  if (refusal) return refusal;
  const child = fork();
  let timer: NodeJS.Timeout | undefined;
  let cancel: (() => void) | undefined;
  let isOver = false;
  // Whatever else waits has its turn before the next part comes.
  const takeMore = (): void => {
    setImmediate(() => {
      if (!isOver) child.post({ kind: 'more' });
    });
  };
  try {
    return await new Promise<R | Refusal | { readonly kind: 'cancelled' }>((resolve, reject) => {
      const died = (): void => resolve({ kind: 'refused', reason: 'reader-died', params: {} });
      timer = setTimeout(died, patienceMs);
      cancel = () => resolve({ kind: 'cancelled' });
      signal?.addEventListener('abort', cancel);
      child.onEnd(died);
      child.onMessage((message) => {
        try {
          const found = hear(message, takeMore);
          if (found !== null) resolve(found);
        } catch (error) {
          reject(error);
        }
      });
      child.post(question);
    });
  } finally {
    isOver = true;
    clearTimeout(timer);
    if (cancel) signal?.removeEventListener('abort', cancel);
    child.kill();
  }
}

function defectOf({ trace }: { readonly trace: string }): Error {
  return new Error(`the process that reads tables: ${trace}`);
}
