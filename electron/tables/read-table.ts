import {
  type Refusal,
  SOURCE_LIMITS,
  type TableNote,
  type TableReading,
} from '../../shared/library/exchange';
import type { TableRow } from '../../shared/table';
import { decodeText } from './decode-text';
import { findSeparator, sepLine } from './find-separator';
import { makeTable } from './make-table';
import { collectRows } from './row-collector';
import { sniffBytes, sniffText } from './sniff';
import { sizeRefusal } from './source-size';
import { splitRows } from './split-rows';
import { Refused, type SourceLimits, type Table } from './table';
import { readWorkbook } from './workbook/read-workbook';

/** Hears how much of a source has been read, from 0 to 1. */
export type OnProgress = (share: number) => void;

const NO_FLAWS: TableRow['flaws'] = [];
const ROWS_BETWEEN_PROGRESS = 5000;

/**
 * Reads the bytes of a CSV, TSV or XLSX file, or a pasted text, as a table. What it is, is told by its bytes alone.
 * Nothing is mended in silence: what Excel or the file did to a cell is a flaw of its row, and counted in the notes.
 * `seeksOrders`: of a workbook's sheets that one is wanted whose headers name orders.
 */
export async function readTable(
  source: Uint8Array | string,
  reading: TableReading,
  limits: SourceLimits = SOURCE_LIMITS,
  onProgress: OnProgress = () => undefined,
  seeksOrders = false,
): Promise<Table | Refusal> {
  try {
    const tooLarge = sizeRefusal(source, limits);
    if (tooLarge) return tooLarge;
    if (typeof source === 'string')
      return readText(source.replace(/^\uFEFF/, ''), null, reading, limits, onProgress);
    if (sniffBytes(source, reading.encoding) === 'zip')
      return await readWorkbook(source, reading, limits, onProgress, seeksOrders);
    const { text, encoding, guessed } = decodeText(source, reading.encoding);
    const table = readText(text, encoding, reading, limits, onProgress);
    return guessed ? withNote(table, { kind: 'encoding-guessed', params: {} }) : table;
  } catch (error) {
    if (error instanceof Refused)
      return { kind: 'refused', reason: error.reason, params: { ...error.params } };
    throw error;
  }
}

function readText(
  text: string,
  encoding: Table['reading']['encoding'],
  reading: TableReading,
  limits: SourceLimits,
  onProgress: OnProgress,
): Table {
  sniffText(text);
  const said = sepLine(text);
  const body = said ? text.slice(said.end) : text;
  const separator = reading.separator ?? said?.separator ?? findSeparator(body);
  const collector = collectRows<TableRow>(limits);
  let next = ROWS_BETWEEN_PROGRESS;
  const split = splitRows(
    text,
    separator,
    { offset: said?.end ?? 0, line: said ? 2 : 1 },
    (line, cells, end) => {
      collector.add({ line, cells, flaws: NO_FLAWS });
      if (line > next) {
        next = line + ROWS_BETWEEN_PROGRESS;
        onProgress(end / text.length);
      }
      return true;
    },
  );
  if (collector.rows.length === 0) throw new Refused('empty');
  const notes: TableNote[] = collector.notes();
  if (split.lineEnds > 1) notes.push({ kind: 'mixed-line-ends', params: {} });
  if (split.strayQuotes > 0)
    notes.push({
      kind: 'stray-quotes',
      params: { count: String(split.strayQuotes), line: String(split.firstStrayLine) },
    });
  return makeTable(
    {
      rows: collector.rows,
      even: false,
      hiddenLines: new Set(),
      filteredLines: null,
      hiddenColumns: [],
      notes,
    },
    { encoding, separator, sheet: 0 },
    reading.headerRow,
    [],
  );
}

function withNote(table: Table, note: TableNote): Table {
  return { ...table, notes: [note, ...table.notes] };
}
