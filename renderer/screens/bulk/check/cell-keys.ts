/** A cell by its place in the grid: the row under the filter, the column as shown. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  /** Rows in sight. */
  readonly page: number;
}

/** Where a key leads from a cell (null: none yet), as in a spreadsheet; null: nowhere. */
export function cellAfterKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  at: CellPlace | null,
  { rows, columns, page }: Extent,
): CellPlace | null {
  if (rows === 0 || columns === 0 || altKey) return null;
  const mod = ctrlKey || metaKey;
  const from = at ?? { row: -1, column: 0 };
  const [lastRow, lastColumn] = [rows - 1, columns - 1];
  const to = (row: number, column: number): CellPlace => ({
    row: Math.max(0, Math.min(row, lastRow)),
    column: Math.max(0, Math.min(column, lastColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return to(mod ? lastRow : from.row + 1, from.column);
    case 'ArrowUp':
      return to(mod ? 0 : from.row - 1, from.column);
    case 'ArrowRight':
      return to(from.row, mod ? lastColumn : at === null ? 0 : from.column + 1);
    case 'ArrowLeft':
      return to(from.row, mod ? 0 : from.column - 1);
    case 'PageDown':
      return mod ? null : to(from.row + page, from.column);
    case 'PageUp':
      return mod ? null : to(from.row - page, from.column);
    case 'Home':
      return to(mod ? 0 : from.row, 0);
    case 'End':
      return to(mod ? lastRow : from.row, lastColumn);
    default:
      return null;
  }
}
