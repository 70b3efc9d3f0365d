/** What is wrong with a cell as its program kept it; nothing of it is mended in silence. */
export const CELL_FLAWS = [
  'digits-lost', // a number of 16 digits and more: Excel has rounded it
  'zeros-lost', // a number whose format does not bring its leading zeros back, in a column that has some
  'scientific', // a number that Excel shows with an exponent: it makes one of a code such as 1E5
  'error', // #N/A and its like; the text is empty
  'formula', // the value that Excel kept was taken
  'formula-without-value', // the text is empty
  'merged', // inside a merged area, not its first cell; the text is empty
  'date-serial', // a date; the text is ISO, without a time zone
] as const;
export type CellFlaw = (typeof CELL_FLAWS)[number];

/** One row of a table that a person brought. `line` counts from 1 as the file does; `column` of a flaw from 0. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly flaws: readonly { readonly column: number; readonly flaw: CellFlaw }[];
}

/** True if a row has more or fewer cells than its table has columns; blank cells too many at its end move nothing. */
export function isRagged(cells: readonly string[], columns: number): boolean {
  if (cells.length === columns) return false;
  return cells.length < columns || cells.slice(columns).some((cell) => cell !== '');
}
