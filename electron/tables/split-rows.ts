import type { Separator } from '../../shared/library/exchange';
import { Refused } from './table';

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/** What was seen while a text was split. `lineEnds`: how many kinds of them. */
export interface Split {
  readonly lineEnds: number;
  readonly strayQuotes: number;
  readonly firstStrayLine: number;
}

/**
 * Splits a text into rows by RFC 4180 and one rule for what that leaves open: only a quote at the very beginning of a
 * cell opens it; if after its closing quote anything but the cell's end follows, the cell is taken as it stands,
 * quotes and all, and counted. CRLF, LF and CR each end a line, also inside quotes, where they stay. `onRow` gets the
 * line on which the row begins and the offset behind it, and answers whether to go on. Throws `Refused` for a quote
 * that nothing closes, with the line of that quote.
 */
export function splitRows(
  text: string,
  separator: Separator,
  from: { readonly offset: number; readonly line: number },
  onRow: (line: number, cells: string[], end: number) => boolean,
): Split {
  const between = separator.charCodeAt(0);
  const kinds = { crlf: 0, lf: 0, cr: 0 };
  let strayQuotes = 0;
  let firstStrayLine = 0;
  let at = from.offset;
  let line = from.line;
  let rowLine = line;
  let cells: string[] = [];
  while (at < text.length || cells.length > 0) {
    let end = at;
    const quoted = text.charCodeAt(at) === QUOTE ? closingQuote(text, at, line) : undefined;
    if (quoted !== undefined && endsCell(text, quoted.at + 1, between)) {
      end = quoted.at + 1;
      const inside = text.slice(at + 1, quoted.at);
      cells.push(quoted.doubled ? inside.replaceAll('""', '"') : inside);
      line += lineEndsIn(text, at, end);
    } else {
      while (!endsCell(text, end, between)) end += 1;
      cells.push(text.slice(at, end));
      if (quoted !== undefined) {
        strayQuotes += 1;
        firstStrayLine ||= line;
      }
    }
    const code = text.charCodeAt(end);
    if (code === between) {
      at = end + 1;
      continue;
    }
    if (code === CR && text.charCodeAt(end + 1) === LF) kinds.crlf = 1;
    else if (code === LF) kinds.lf = 1;
    else if (code === CR) kinds.cr = 1;
    at = end + (code === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
    line += 1;
    if (!onRow(rowLine, cells, at)) break;
    rowLine = line;
    cells = [];
  }
  return { lineEnds: kinds.crlf + kinds.lf + kinds.cr, strayQuotes, firstStrayLine };
}

function endsCell(text: string, at: number, between: number): boolean {
  const code = text.charCodeAt(at);
  return code === between || code === LF || code === CR || at >= text.length;
}

function closingQuote(
  text: string,
  opening: number,
  line: number,
): { readonly at: number; readonly doubled: boolean } {
  let doubled = false;
  for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charCodeAt(at + 1) !== QUOTE) return { at, doubled };
    doubled = true;
  }
  throw new Refused('unclosed-quote', { line: String(line) });
}

function lineEndsIn(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}
