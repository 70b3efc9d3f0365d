import { type BulkMapping, IGNORED } from './columns';
import type { RunSetup, RunSource } from './exchange';

/** What a workbook hides of a list, in numbers. */
export interface HiddenContent {
  /** Rows, those that a filter hides among them. */
  readonly rows: number;
  readonly filtered: number;
  readonly columns: number;
  /** Hidden sheets that were not read. */
  readonly sheets: number;
  /** The sheet that was read is a hidden one. */
  readonly ofSheet: boolean;
}

type Hiding = Pick<RunSource, 'hiddenRows' | 'filteredRows' | 'hiddenColumns' | 'sheets' | 'reading'>;

export function hiddenContent(source: Hiding): HiddenContent {
  const ofSheet = isHiddenSheet(source);
  const hidden = source.sheets.filter((sheet) => sheet.hidden).length;
  return {
    rows: source.hiddenRows,
    filtered: source.filteredRows,
    columns: source.hiddenColumns.length,
    sheets: ofSheet ? hidden - 1 : hidden,
    ofSheet,
  };
}

/** True where a person has to say whether what is hidden is meant, too. */
export function hidesContent(source: Hiding): boolean {
  return source.hiddenRows > 0 || source.hiddenColumns.length > 0 || isHiddenSheet(source);
}

/** True if the rows that were read are those of a sheet that the workbook hides. */
export function isHiddenSheet({ sheets, reading }: Pick<Hiding, 'sheets' | 'reading'>): boolean {
  return reading !== null && sheets[reading.sheet]?.hidden === true;
}

/** What the columns fill: nothing where they are hidden and a person wants what is hidden out. */
export function mappingInForce(
  { mapping, hidden }: Pick<RunSetup, 'mapping' | 'hidden'>,
  { hiddenColumns }: Pick<Hiding, 'hiddenColumns'>,
): BulkMapping {
  if (hidden !== 'out' || hiddenColumns.length === 0) return mapping;
  const out = new Set(hiddenColumns);
  return { ...mapping, columns: mapping.columns.map((use, column) => (out.has(column) ? IGNORED : use)) };
}
