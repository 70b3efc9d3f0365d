import { BULK_LIMITS, type RunSource } from '../../shared/bulk/exchange';
import { type FoundResults, findResults, sourceRow } from '../../shared/bulk/result-columns';
import type { RowState } from '../../shared/bulk/row-machine';
import type { Refusal, TableReading } from '../../shared/library/exchange';
import type { TableRow } from '../../shared/table';
import type { RunJournal, StagedRow } from '../journal/run-record';
import { breathe } from './turns';

/** All of a table but its rows, as the room that reads tables gives it. */
export interface TableHead {
  readonly reading: NonNullable<RunSource['reading']>;
  readonly sheets: readonly RunSource['sheets'][number][];
  readonly headers: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly filteredRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly notes: readonly RunSource['notes'][number][];
}

/** Reads a source in a process of its own; rows are taken as they come. */
export type RowReader = (
  source: Uint8Array | string,
  reading: TableReading,
  options: {
    readonly signal: AbortSignal;
    readonly onProgress: (share: number) => void;
    readonly take: (rows: readonly TableRow[], head: TableHead) => void;
  },
) => Promise<({ readonly kind: 'table' } & TableHead) | Refusal | { readonly kind: 'cancelled' }>;

/** What came of reading: the facts of a table whose rows are staged, and the first of them. */
export interface Loaded {
  readonly kind: 'loaded';
  readonly facts: Pick<
    RunSource,
    | 'reading'
    | 'sheets'
    | 'headers'
    | 'firstColumn'
    | 'rows'
    | 'hiddenRows'
    | 'filteredRows'
    | 'hiddenColumns'
    | 'notes'
  >;
  readonly samples: readonly (readonly string[])[];
}

const SAMPLES = 100;
/** A slice of rows is written in one transaction: short enough for the window to answer meanwhile. */
const STAGED_AT_ONCE = 250;
const REMOVED_AT_ONCE = 2000;

/** Reads a source into the rows of a draft, in place of those it has; our own columns of an exported result are left out. */
export async function loadRows(
  parts: { readonly runs: Pick<RunJournal, 'stage' | 'clearSome'>; readonly read: RowReader },
  id: number,
  source: Uint8Array | string,
  reading: TableReading,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (share: number) => void },
): Promise<Loaded | Refusal | { readonly kind: 'cancelled' }> {
  const { runs, read } = parts;
  while (!runs.clearSome(id, REMOVED_AT_ONCE)) await breathe();
  const samples: (readonly string[])[] = [];
  let known: { readonly hidden: ReadonlySet<number>; readonly results: FoundResults | null } | null = null;
  let count = 0;
  let hiddenRows = 0;
  const take = (rows: readonly TableRow[], head: TableHead): void => {
    known ??= { hidden: new Set(head.hiddenRows), results: findResults(head.headers) };
    const { hidden, results } = known;
    const own = rows.map((row) => (results ? sourceRow(results, row) : { row, state: null }));
    for (let at = 0; at < rows.length; at += STAGED_AT_ONCE)
      runs.stage(
        id,
        own
          .slice(at, at + STAGED_AT_ONCE)
          .map(({ row, state }) => ({ ...row, hidden: hidden.has(row.line), said: saidBy(state) })),
      );
    for (const {
      row: { cells, line },
    } of own) {
      if (samples.length < SAMPLES) samples.push(cells);
      if (hidden.has(line)) hiddenRows += 1;
    }
    count += rows.length;
  };
  const table = await read(source, reading, { signal, onProgress, take });
  if (table.kind !== 'table') return table;
  if (count > BULK_LIMITS.rows)
    return { kind: 'refused', reason: 'too-many-rows', params: { limit: String(BULK_LIMITS.rows) } };
  const { headers, filteredRows, hiddenColumns, notes, sheets } = table;
  const results = findResults(headers);
  const columns = results?.columns ?? headers.map((_, column) => column);
  return {
    kind: 'loaded',
    facts: {
      reading: table.reading,
      sheets: [...sheets],
      headers: [...(results?.headers ?? headers)],
      firstColumn: results?.firstColumn ?? headers.length,
      rows: count,
      hiddenRows,
      filteredRows: filteredRows.length,
      hiddenColumns: columns.flatMap((from, column) => (hiddenColumns.includes(from) ? [column] : [])),
      notes: [...notes],
    },
    samples,
  };
}

/** What the state of a row in an earlier result says of its order. */
function saidBy(state: RowState | null): StagedRow['said'] {
  if (state === 'accepted' || state === 'confirmed-done') return 'done';
  return state === 'unknown' || state === 'in-flight' ? 'maybe-done' : null;
}
