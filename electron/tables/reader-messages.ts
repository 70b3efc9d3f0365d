import { z } from 'zod';
import {
  ENCODINGS,
  type Encoding,
  type Refusal,
  refusal,
  SEPARATORS,
  type TableReading,
  tableNote,
} from '../../shared/library/exchange';
import { CELL_FLAWS, type TableRow } from '../../shared/table';
import type { SourceLimits, Table } from './table';

/** What a process that reads is told: what to read, once; then, for each message with a part of it, to go on. */
export type ToReader =
  | {
      readonly kind: 'read';
      readonly source: Uint8Array | string;
      readonly reading: TableReading;
      readonly limits: SourceLimits;
      readonly seeksOrders: boolean;
    }
  | {
      readonly kind: 'read-json';
      readonly source: Uint8Array | string;
      readonly encoding: Encoding | null;
    }
  | { readonly kind: 'more' };

const numbers = z.array(z.number().int()).readonly();
const texts = z.array(z.string()).readonly();

/** Rows of one message, in columns of their parts: far fewer objects cross the border. */
const packedRows = z.strictObject({
  kind: z.literal('rows'),
  lines: numbers,
  cells: z.array(texts).readonly(),
  /** For each flaw three numbers: the row of this message, the column, the place in CELL_FLAWS. */
  flaws: numbers,
});
export type PackedRows = z.infer<typeof packedRows>;

/** Names and places of our own code, no text of the file. */
export const defect = z.strictObject({ kind: z.literal('defect'), trace: z.string() });

const fromReader = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), share: z.number() }),
  /** All of a table but its rows, of which there are `count`. */
  z.strictObject({
    kind: z.literal('head'),
    count: z.number().int(),
    table: z.strictObject({
      kind: z.literal('table'),
      reading: z.strictObject({
        encoding: z.enum(ENCODINGS).nullable(),
        separator: z.enum(SEPARATORS).nullable(),
        sheet: z.number().int(),
        headerRow: z.number().int(),
      }),
      sheets: z.array(z.strictObject({ name: z.string(), hidden: z.boolean() })),
      headers: texts,
      hiddenRows: numbers,
      filteredRows: numbers,
      hiddenColumns: numbers,
      notes: z.array(tableNote).readonly(),
    }),
  }),
  packedRows,
  refusal,
  defect,
]);
/** What a process that reads says: progress, then the head of a table and its rows, or why there is none. */
export type FromReader = z.infer<typeof fromReader>;

/** Checks a message from the process that reads: it has touched what strangers wrote. Throws for any other. */
export function parseFromReader(message: unknown): FromReader {
  return fromReader.parse(message);
}

/** Rows for one message. */
export function packRows(rows: readonly TableRow[]): PackedRows {
  return {
    kind: 'rows',
    lines: rows.map(({ line }) => line),
    cells: rows.map(({ cells }) => cells),
    flaws: rows.flatMap(({ flaws }, at) =>
      flaws.flatMap(({ column, flaw }) => [at, column, CELL_FLAWS.indexOf(flaw)]),
    ),
  };
}

const NO_FLAWS: TableRow['flaws'] = [];

/** The rows of a message that `parseFromReader` has checked. */
export function unpackRows({ lines, cells, flaws }: PackedRows): TableRow[] {
  const byRow = new Map<number, TableRow['flaws'][number][]>();
  for (let at = 0; at + 2 < flaws.length; at += 3) {
    const [row = 0, column = 0, kind = -1] = flaws.slice(at, at + 3);
    const flaw = CELL_FLAWS[kind];
    if (flaw) byRow.set(row, [...(byRow.get(row) ?? []), { column, flaw }]);
  }
  return lines.map((line, at) => ({ line, cells: cells[at] ?? [], flaws: byRow.get(at) ?? NO_FLAWS }));
}

/** All that reading a source can come to. */
export type Read = Table | Refusal | { readonly kind: 'cancelled' };
