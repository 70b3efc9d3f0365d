import type { Buffer } from 'node:buffer';
import type { ExportFormat, RunSource } from '../../../shared/bulk/exchange';
import type { Language } from '../../../shared/desk.app';
import type { ExportedRows } from '../../journal/run-record';
import { csvOf } from './csv';
import { type ResultJournal, resultTable } from './result-table';
import { workbookWith } from './workbook-copy';
import { type Written, writeResult } from './write-result';
import { xlsxOf } from './xlsx';

/** A run whose result is wanted. */
export interface ResultSource {
  readonly id: number;
  readonly source: Pick<RunSource, 'headers' | 'rows' | 'reading'>;
  /** Where our columns go in a copy of the workbook, from 0: behind its own, or where an earlier export put them. */
  readonly firstColumn: number;
}

/** What an export needs of the other rooms; the last two for a copy of a workbook alone. */
export interface ExportParts {
  readonly runs: ResultJournal;
  /** The bytes of a run's source as they were copied; null where they are gone. */
  readonly sourceBytes: (id: number) => Promise<Buffer | null>;
  /** The parts of a workbook that hold a sheet and its styles. */
  readonly sheetPart: (
    bytes: Uint8Array,
    sheet: number,
  ) => Promise<{ readonly sheet: string; readonly styles: string | null } | null>;
}

/** How an export goes on. */
export interface Hearing {
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Writes the result of a run where a person said, whole or not at all. A failure's `code` is
 * the system's, `too-large`, or `source-gone` where the workbook to copy is not there.
 */
export async function exportResult(
  { runs, sourceBytes, sheetPart }: ExportParts,
  { id, source, firstColumn }: ResultSource,
  wish: { readonly format: ExportFormat; readonly which: ExportedRows; readonly language: Language },
  file: string,
  hearing: Hearing = {},
): Promise<Written> {
  const { headers, rows, reading } = source;
  const table = await resultTable(runs, { id, headers, rows }, wish.which, wish.language, hearing);
  if (wish.format === 'csv') return writeResult(file, csvOf(table), hearing.signal);
  if (wish.format === 'xlsx') return writeResult(file, xlsxOf(table), hearing.signal);
  const bytes = await sourceBytes(id);
  const parts = bytes && reading ? await sheetPart(bytes, reading.sheet) : null;
  if (!bytes || !reading || !parts) return { kind: 'failed', code: 'source-gone' };
  const workbook = {
    bytes,
    sheetPart: parts.sheet,
    stylesPart: parts.styles,
    headerRow: reading.headerRow,
    firstColumn,
  };
  return writeResult(file, workbookWith(workbook, table), hearing.signal);
}

/** The ending of a result's file; a copy of a workbook keeps that of its source. */
export function endingOf(format: ExportFormat, sourceName: string): string {
  if (format !== 'workbook') return format;
  return /\.xlsm$/i.test(sourceName) ? 'xlsm' : 'xlsx';
}
