import type { Area } from './reference';
import type { SheetRow } from './sheet-row';

/**
 * Empties and marks the cells that a merged area covers, all but its first. False for areas that cover each other,
 * which no program writes.
 */
export function markMerged(rows: readonly SheetRow[], width: number, areas: readonly Area[]): boolean {
  let left = rows.length * width;
  for (const { from, to } of areas)
    for (let at = firstFrom(rows, from.row); ; at += 1) {
      const row = rows[at];
      if (!row || row.line > to.row) break;
      for (let column = from.column; column <= to.column && column < width; column += 1) {
        left -= 1;
        if (left < 0) return false;
        if (row.line === from.row && column === from.column) continue;
        row.cells[column] = '';
        row.flaws.push({ column, flaw: 'merged' });
      }
    }
  return true;
}

/** Where among the rows, ordered by line, those from a line on begin. */
function firstFrom(rows: readonly SheetRow[], line: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}
