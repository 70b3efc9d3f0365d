import type { CellFlaw } from '../../../shared/table';

/** A row of a sheet while the sheet is read: what stands behind the cells can still change them. */
export interface SheetRow {
  readonly line: number;
  readonly cells: string[];
  readonly flaws: { readonly column: number; readonly flaw: CellFlaw }[];
}
