import { RESULT_COLUMNS, RESULT_WORDS } from '../../../shared/bulk/result-columns';
import type { Language } from '../../../shared/desk.app';
import type { ExportedRow, ExportedRows, RunJournal } from '../../journal/run-record';
import { turns } from '../turns';
import { NUMBER_COLUMNS, resultCells } from './result-cells';
import { EXPORT_WORDS } from './words';

/** A line of a result: `cells` are those of the source, as wide as the widest, and then ours. */
export interface ResultLine {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table whose lines come in slices, so that they never stand in memory together: the result of a run, or calls. */
export interface ResultTable {
  readonly language: Language;
  /** What the sheet of a workbook is called. */
  readonly sheet: string;
  /** What the last column of a CSV is called, which says where an apostrophe was put; null: none does, for nobody takes them off again. */
  readonly apostrophes: string | null;
  /** Columns that hold numbers, counted from 0; the last column of all takes remarks. */
  readonly numbers: ReadonlySet<number>;
  /** Columns that hold times, which a workbook counts with. */
  readonly times?: ReadonlySet<number>;
  /** Those of the source, as wide as its widest row, and then ours. */
  readonly headers: readonly string[];
  /** How many of the headers are the source's. */
  readonly sourceColumns: number;
  readonly slices: AsyncIterable<readonly ResultLine[]>;
}

/** What of the journal a result is read from. */
export type ResultJournal = Pick<RunJournal, 'exported' | 'widest'>;

/** Cells that are read from the journal at once, about. */
const CELLS_AT_ONCE = 4000;
const MEASURED_AT_ONCE = 5000;

/** The result of a run. `headers` are those of its source. */
export async function resultTable(
  runs: ResultJournal,
  run: { readonly id: number; readonly headers: readonly string[]; readonly rows: number },
  which: ExportedRows,
  language: Language,
  hear: { readonly onProgress?: (share: number) => void; readonly signal?: AbortSignal } = {},
): Promise<ResultTable> {
  const width = await widthOf(runs, run.id, run.headers.length);
  const source = widened(run.headers, width);
  const limit = Math.max(1, Math.floor(CELLS_AT_ONCE / (width + RESULT_COLUMNS.length)));
  async function* slices(): AsyncGenerator<readonly ResultLine[]> {
    const turn = turns();
    let written = 0;
    for (let after = 0; ; ) {
      hear.signal?.throwIfAborted();
      // Rows by number are asked for a slice at a time, too: a list of all of them would be gone through each time.
      const slice = 'rows' in which ? { rows: which.rows.slice(written, written + limit) } : which;
      const rows = runs.exported(run.id, slice, after, limit);
      const last = rows.at(-1);
      if (!last) return;
      after = last.number;
      yield rows.map((row) => lineOf(row, source, language));
      written += rows.length;
      hear.onProgress?.(Math.min(written / Math.max(run.rows, 1), 1));
      if (turn.due()) await turn.take();
    }
  }
  return {
    language,
    sheet: EXPORT_WORDS[language].sheet,
    apostrophes: RESULT_WORDS[language].apostrophes,
    numbers: new Set(
      RESULT_COLUMNS.flatMap((column, at) => (NUMBER_COLUMNS.has(column) ? [width + at] : [])),
    ),
    headers: [...source, ...RESULT_COLUMNS.map((column) => RESULT_WORDS[language].headers[column])],
    sourceColumns: width,
    slices: slices(),
  };
}

async function widthOf(runs: ResultJournal, id: number, least: number): Promise<number> {
  const turn = turns();
  let width = least;
  for (let next = runs.widest(id, 0, MEASURED_AT_ONCE); next; ) {
    width = Math.max(width, next.cells);
    if (turn.due()) await turn.take();
    next = runs.widest(id, next.last, MEASURED_AT_ONCE);
  }
  return width;
}

function lineOf(row: ExportedRow, headers: readonly string[], language: Language): ResultLine {
  return {
    line: row.line,
    cells: [...widened(row.cells, headers.length), ...resultCells(row, headers, language)],
  };
}

/** As many cells as there are columns: ours must stand in a column of their own. */
function widened(cells: readonly string[], width: number): readonly string[] {
  return cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')];
}
