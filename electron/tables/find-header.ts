import { isResultHeader } from '../../shared/bulk/result-columns';
import type { TableRow } from '../../shared/table';
import { isBlank } from './row-collector';

const ROWS_LOOKED_AT = 50;
/** A header fills at least this share of the fullest of the first rows; a title or a note above it does not. */
const FILLED = 0.6;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)*$/;
const DATE = /^\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?(?:[T ].*)?$/;
const GUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;

/**
 * The line of the row that heads the columns; 0 if the first full row holds a number, a date or a GUID: data. That of a
 * result that was exported here is known by our own headers, whatever stands beside them.
 */
export function findHeader(rows: readonly TableRow[]): number {
  const first = rows.slice(0, ROWS_LOOKED_AT);
  const ours = first.find(({ cells }) => isResultHeader(cells));
  if (ours) return ours.line;
  const fullest = Math.max(0, ...first.map(filled));
  const header = first.find((row) => filled(row) >= fullest * FILLED);
  return header && !header.cells.some(isData) ? header.line : 0;
}

const filled = (row: TableRow): number => row.cells.filter((cell) => !isBlank(cell)).length;

function isData(cell: string): boolean {
  const text = cell.trim();
  return NUMBER.test(text) || DATE.test(text) || GUID.test(text);
}
