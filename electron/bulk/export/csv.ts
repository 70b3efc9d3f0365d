import { Buffer } from 'node:buffer';
import { apostropheHeader, withApostrophes } from '../../../shared/bulk/result-columns';
import { turns } from '../turns';
import type { ResultTable } from './result-table';

const QUOTED = /[",;|\t\r\n]/;
/** Characters that are made bytes at once. */
const PIECE = 65_536;

/**
 * A result as CSV: UTF-8 with a mark, CRLF. A cell that a spreadsheet would run as a formula, or change when it opens
 * the file (`00123`, `1E5`), gets an apostrophe, and the last column says which did: reading the file here takes
 * exactly those off again. Half a character, which UTF-8 cannot hold, becomes U+FFFD.
 */
export async function* csvOf(table: ResultTable): AsyncGenerator<Buffer> {
  const turn = turns();
  const safeHeaders = withApostrophes(table.headers);
  const { apostrophes } = table;
  const withMark = (cells: readonly string[], mark: string): readonly string[] =>
    apostrophes === null ? cells : [...cells, mark];
  const title = apostrophes === null ? '' : apostropheHeader(apostrophes, safeHeaders.mark);
  // The first cell in quotes: no text that begins a file is taken for a web page or for JSON then.
  let text = `\ufeff${csvLine(withMark(safeHeaders.cells, title), true)}`;
  for await (const slice of table.slices) {
    for (const { cells } of slice) {
      const safe = withApostrophes(cells);
      text += csvLine(withMark(safe.cells, safe.mark), false);
      if (text.length >= PIECE) {
        yield Buffer.from(text, 'utf8');
        text = '';
      }
      if (turn.due()) await turn.take();
    }
  }
  yield Buffer.from(text, 'utf8');
}

function csvLine(cells: readonly string[], quoteFirst: boolean): string {
  let line = '';
  for (const [at, cell] of cells.entries()) {
    if (at > 0) line += ',';
    line += QUOTED.test(cell) || (quoteFirst && at === 0) ? `"${cell.replaceAll('"', '""')}"` : cell;
  }
  return `${line}\r\n`;
}
