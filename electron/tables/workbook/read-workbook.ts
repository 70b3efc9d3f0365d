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
 * Reads the chosen sheet of an XLSX; where none is chosen the first that is visible and has anything in it. Throws
 * `Refused`.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  reading: TableReading,
  limits: SourceLimits,
  onProgress: (share: number) => void,
): Promise<Table> {
  const zip = await openZip(bytes, limits);
  const workbook = openWorkbook(zip);
  const context = readContext(zip, workbook);
  const sheets = workbook.sheets.map(({ name, hidden }) => ({ name, hidden }));
  for (const sheet of toTry(workbook, reading.sheet)) {
    const { part, hidden } = workbook.sheets[sheet] ?? { part: '', hidden: false };
    const raw = readSheet(part, zip.read(part), context, limits, onProgress);
    if (raw.rows.length === 0) continue;
    const notes: TableNote[] = hidden ? [{ kind: 'hidden-sheet', params: {} }, ...raw.notes] : [...raw.notes];
    const as = { encoding: null, separator: null, sheet };
    return makeTable({ ...raw, notes }, as, reading.headerRow, sheets);
  }
  throw new Refused('empty');
}

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
