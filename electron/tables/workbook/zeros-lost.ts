import type { CellText } from './cell-text';
import type { SheetRow } from './sheet-row';

/** Watches the columns of a sheet for codes that begin with zeros, beside numbers that have lost theirs. */
export interface ZerosLost {
  /** `row`: its place among the rows that are kept. */
  see(row: number, column: number, cell: CellText): void;
  /** Marks the numbers that are shorter than the longest such code of their column. */
  mark(rows: readonly SheetRow[]): void;
}

export function watchZeros(): ZerosLost {
  const longest = new Map<number, number>();
  const numbers = new Map<number, number[]>();
  return {
    see(row, column, cell) {
      if (cell.bareNumber) {
        const known = numbers.get(column);
        if (known) known.push(row);
        else numbers.set(column, [row]);
      } else if (/^0\d+$/.test(cell.text))
        longest.set(column, Math.max(longest.get(column) ?? 0, cell.text.length));
    },
    mark(rows) {
      for (const [column, length] of longest)
        for (const at of numbers.get(column) ?? []) {
          const row = rows[at];
          if (row && (row.cells[column] ?? '').length < length)
            row.flaws.push({ column, flaw: 'zeros-lost' });
        }
    },
  };
}
