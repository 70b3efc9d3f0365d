import type { OpenedSource, Refusal, SOURCE_LIMITS, TableNote } from '../../shared/library/exchange';
import type { TableRow } from '../../shared/table';

type Opened = Extract<OpenedSource['content'], { readonly kind: 'table' }>;

/** What must not be exceeded; `SOURCE_LIMITS` are one such set. */
export type SourceLimits = { readonly [Limit in keyof typeof SOURCE_LIMITS]: number };

/** A table that a person brought, read whole. Rows with nothing in them are left out and counted in `notes`. */
export interface Table {
  readonly kind: 'table';
  /** As what it was read; no field of it says 'as found'. */
  readonly reading: Opened['reading'];
  /** Of a workbook; else none. */
  readonly sheets: Opened['sheets'];
  /** As many as the table has columns; without a header row each is empty. */
  readonly headers: readonly string[];
  /** What stands below the header; a row of a text may have more or fewer cells than there are headers. */
  readonly rows: readonly TableRow[];
  /** Lines of `rows` that the workbook hides, or a filter of it. */
  readonly hiddenRows: readonly number[];
  /** Those of `hiddenRows` that a filter of the sheet hides. */
  readonly filteredRows: readonly number[];
  /** Columns, from 0, that the workbook hides. */
  readonly hiddenColumns: readonly number[];
  readonly notes: readonly TableNote[];
}

/** Rows before anyone said which of them is the header. */
export interface RawTable {
  readonly rows: readonly TableRow[];
  /** A workbook's rows are all of one length; of a text each row has what its line has. */
  readonly even: boolean;
  readonly hiddenLines: ReadonlySet<number>;
  /** The first and the last line of what is filtered, counted from 1; null: nothing is. */
  readonly filteredLines: readonly [first: number, last: number] | null;
  readonly hiddenColumns: readonly number[];
  readonly notes: readonly TableNote[];
}

/** Why a source cannot be read, thrown from any depth; `readTable` alone catches it. */
export class Refused extends Error {
  constructor(
    readonly reason: Refusal['reason'],
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(reason);
  }
}
