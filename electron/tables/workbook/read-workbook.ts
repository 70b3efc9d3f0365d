import { headersNameOrders } from '../../../shared/bulk/guess-columns';
import type { TableNote, TableReading } from '../../../shared/library/exchange';
import { makeTable } from '../make-table';
import { Refused, type SourceLimits, type Table } from '../table';
import type { CellContext } from './cell-text';
import { openWorkbook, type Workbook } from './open-workbook';
import { readSheet } from './read-sheet';
import { readSharedStrings } from './shared-strings';
import { readStyles } from './styles';
import { openZip, type ZipParts } from './zip-parts';

/**
 * Reads the chosen sheet of an XLSX; where none is chosen the first that is visible and has anything in it, or, where
 * orders are sought, the first visible one whose headers name some. Throws `Refused`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  reading: TableReading,
  limits: SourceLimits,
  onProgress: (share: number) => void,
  seeksOrders: boolean,
): Promise<Table> {
  const zip = await openZip(bytes, limits);
  const workbook = openWorkbook(zip);
  const context = readContext(zip, workbook);
  const sheets = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
  const tableOf = (sheet: number, more: readonly TableNote[] = []): Table | null => {
    const { part, hidden } = workbook.sheets[sheet] ?? { part: '', hidden: false };
    const raw = readSheet(part, zip.read(part), context, limits, onProgress);
    if (raw.rows.length === 0) return null;
    const notes: TableNote[] = [...more, ...(hidden ? [HIDDEN] : []), ...raw.notes];
    const as = { encoding: null, separator: null, sheet };
    return makeTable({ ...raw, notes }, as, reading.headerRow, sheets);
  };
  const untried = toTry(workbook, reading.sheet);
  for (let sheet = untried.shift(); sheet !== undefined; sheet = untried.shift()) {
    const table = tableOf(sheet);
    if (table === null) continue;
    if (!seeksOrders || reading.sheet !== null || headersNameOrders(table.headers)) return table;
    const visible = untried.filter((at) => sheets[at]?.hidden === false);
    return firstWithOrders(visible, (at) => tableOf(at, [soughtNote(sheets, at)])) ?? table;
  }
  throw new Refused('empty');
}

/** What cannot be read is no reason to refuse the sheet that could. */
function firstWithOrders(sheets: readonly number[], read: (sheet: number) => Table | null): Table | null {
  for (const sheet of sheets) {
    try {
      const table = read(sheet);
      if (table && headersNameOrders(table.headers)) return table;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
  return null;
}

function soughtNote(sheets: Table['sheets'], at: number): TableNote {
  return {
    kind: 'sheet-sought',
    params: { sheet: sheets[at]?.name ?? '', count: String(sheets.length) },
  };
}

const HIDDEN: TableNote = { kind: 'hidden-sheet', params: {} };

function toTry({ sheets }: Workbook, chosen: number | null): number[] {
  if (chosen !== null) return sheets[chosen] ? [chosen] : [];
  const all = [...sheets.keys()];
  const isHidden = (at: number): boolean => sheets[at]?.hidden ?? false;
  return [...all.filter((at) => !isHidden(at)), ...all.filter(isHidden)];
}

function readContext(zip: ZipParts, { strings, styles, from1904 }: Workbook): CellContext {
  return {
    strings: strings === null ? [] : readSharedStrings(strings, zip.read(strings)),
    styles: styles === null ? [] : readStyles(styles, zip.read(styles)),
    from1904,
  };
}
