import type { TableNote } from '../../shared/library/exchange';
import { CELL_FLAWS, type CellFlaw, type TableRow } from '../../shared/table';
import { findHeader } from './find-header';
import type { RawTable, Table } from './table';

const FLAW_NOTES: Readonly<Record<CellFlaw, TableNote['kind']>> = {
  merged: 'merged-cells',
  formula: 'formula-cells',
  'formula-without-value': 'formulas-without-value',
  error: 'error-cells',
  'date-serial': 'date-cells',
  'digits-lost': 'digits-lost',
  'zeros-lost': 'zeros-lost',
  scientific: 'scientific',
};

/**
 * Tells the header from the rows below it. `headerRow`: a line; the first row on or after it is the header; null: it
 * is found.
 */
export function makeTable(
  raw: RawTable,
  as: Omit<Table['reading'], 'headerRow'>,
  headerRow: number | null,
  sheets: Table['sheets'],
): Table {
  const wanted = headerRow ?? findHeader(raw.rows);
  const at = wanted === 0 ? -1 : raw.rows.findIndex((row) => row.line >= wanted);
  const header = at < 0 ? undefined : raw.rows[at];
  const rows = wanted === 0 ? raw.rows : header ? raw.rows.slice(at + 1) : [];
  const headers = header?.cells ?? (rows[0]?.cells ?? []).map(() => '');
  const hiddenRows = rows.map((row) => row.line).filter((line) => raw.hiddenLines.has(line));
  const [from, to] = raw.filteredLines ?? [1, 0];
  return {
    kind: 'table',
    reading: { ...as, headerRow: header?.line ?? wanted },
    sheets,
    headers,
    rows,
    hiddenRows,
    filteredRows: hiddenRows.filter((line) => line >= from && line <= to),
    hiddenColumns: raw.hiddenColumns,
    notes: [
      ...raw.notes,
      ...(raw.even ? [] : raggedNote(rows, headers.length)),
      ...countNote('hidden-rows', hiddenRows.length),
      ...countNote('hidden-columns', raw.hiddenColumns.length),
      ...flawNotes(rows, headers),
    ],
  };
}

function countNote(kind: TableNote['kind'], count: number): TableNote[] {
  return count === 0 ? [] : [{ kind, params: { count: String(count) } }];
}

function raggedNote(rows: readonly TableRow[], columns: number): TableNote[] {
  let count = 0;
  let first = 0;
  for (const { line, cells } of rows) {
    if (cells.length === columns) continue;
    count += 1;
    first ||= line;
  }
  return count === 0 ? [] : [{ kind: 'ragged-rows', params: { count: String(count), line: String(first) } }];
}

function flawNotes(rows: readonly TableRow[], headers: readonly string[]): TableNote[] {
  const found = new Map<CellFlaw, { count: number; readonly columns: Set<number> }>();
  for (const { flaws } of rows)
    for (const { flaw, column } of flaws) {
      const its = found.get(flaw) ?? { count: 0, columns: new Set() };
      its.count += 1;
      its.columns.add(column);
      found.set(flaw, its);
    }
  return CELL_FLAWS.flatMap((flaw) => {
    const its = found.get(flaw);
    if (!its) return [];
    const columns = [...its.columns].sort((a, b) => a - b).map((column) => nameOf(column, headers));
    return [{ kind: FLAW_NOTES[flaw], params: { count: String(its.count), columns: columns.join('\n') } }];
  });
}

/** A column by its header, or as spreadsheets call it. */
function nameOf(column: number, headers: readonly string[]): string {
  const header = (headers[column] ?? '').replace(/\s+/g, ' ').trim();
  return header === '' ? letters(column) : header;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
