import { lineEndAt, runAt } from './command';

const PLAIN = /[^\t\r\n]*/y;

/** A row of a pasted table; `line` counts from 1 as the text does. */
export interface TsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a table as spreadsheets copy them: tabs between cells, a cell with a tab or a line end in it in quotes,
 * its own quotes doubled. A cell in quotes without any of that keeps them: a spreadsheet would not have put them there.
 * Rows without a word are passed over.
 */
export function tsvRows(text: string): readonly TsvRow[] {
  const rows: TsvRow[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    const empty = lineEndAt(text, at);
    if (empty > 0) {
      at += empty;
      line += 1;
      continue;
    }
    const cells: string[] = [];
    const first = line;
    for (let more = true; more; ) {
      const quoted = quotedCell(text, at);
      const end = quoted?.end ?? plainEnd(text, at);
      cells.push(quoted?.text ?? text.slice(at, end));
      line += (quoted === null ? [] : text.slice(at, end).match(/\r\n|\r|\n/g))?.length ?? 0;
      more = text[end] === '\t';
      at = more ? end + 1 : end + lineEndAt(text, end);
    }
    line += 1;
    if (cells.some((cell) => cell !== '')) rows.push({ line: first, cells });
  }
  return rows;
}

/** A row of cells as a spreadsheet reads it back. */
export function tsvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (/^"|[\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join('\t');
}

function plainEnd(text: string, from: number): number {
  return from + runAt(PLAIN, text, from).length;
}

function quotedCell(text: string, from: number): { readonly text: string; readonly end: number } | null {
  if (text[from] !== '"') return null;
  for (let at = from + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    const inside = text.slice(from + 1, quote);
    const closes = end === text.length || /[\t\r\n]/.test(text.charAt(end));
    return closes && /[\t\r\n]|""/.test(inside) ? { text: inside.replaceAll('""', '"'), end } : null;
  }
}
