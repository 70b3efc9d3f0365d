import type { Separator } from '../../shared/library/exchange';
import { isBlank } from './row-collector';
import { splitRows } from './split-rows';
import { Refused } from './table';

/** How much of a text is looked at. */
const LOOKED_AT = 65_536;
const ROWS_LOOKED_AT = 100;
/** Of two that fit equally well the first is taken: a tab stands in few cells, a bar in few files. */
const CANDIDATES: readonly Separator[] = ['\t', ',', ';', '|'];
const SEP_LINE = /^sep=([,;\t|])(?:\r\n|\n|\r|$)/i;

/** The line `sep=;` that Excel reads and writes: its separator and where the next line begins; null without one. */
export function sepLine(text: string): { readonly separator: Separator; readonly end: number } | null {
  const found = SEP_LINE.exec(text);
  const separator = CANDIDATES.find((candidate) => candidate === found?.[1]);
  return found && separator ? { separator, end: found[0].length } : null;
}

/** The separator that cuts the first rows into the same number of cells most often; a comma if none cuts anything. */
export function findSeparator(text: string): Separator {
  let best: Separator = ',';
  let bestFit: Fit = { share: 0, cells: 1 };
  const head = text.slice(0, LOOKED_AT);
  for (const separator of CANDIDATES) {
    const fit = fitOf(head, separator, head.length < text.length);
    if (fit.cells === 1) continue;
    if (fit.share > bestFit.share || (fit.share === bestFit.share && fit.cells > bestFit.cells)) {
      best = separator;
      bestFit = fit;
    }
  }
  return best;
}

/** `share`: of rows that have as many cells as most have, less those with a stray quote. */
interface Fit {
  readonly share: number;
  readonly cells: number;
}

function fitOf(head: string, separator: Separator, isCut: boolean): Fit {
  const counts: number[] = [];
  let strays = 0;
  try {
    const split = splitRows(head, separator, { offset: 0, line: 1 }, (_line, cells, end) => {
      if (isCut && end >= head.length) return false;
      if (!cells.every(isBlank)) counts.push(cells.length);
      return counts.length < ROWS_LOOKED_AT;
    });
    strays = split.strayQuotes;
  } catch (error) {
    // A quote that is open where the head was cut, or for good: reading the whole will tell.
    if (!(error instanceof Refused)) throw error;
  }
  const byCount = new Map<number, number>();
  for (const count of counts) byCount.set(count, (byCount.get(count) ?? 0) + 1);
  const [cells, rows] = [...byCount].reduce((most, next) => (next[1] > most[1] ? next : most), [1, 0]);
  return { share: (rows - strays) / Math.max(counts.length, 1), cells };
}
