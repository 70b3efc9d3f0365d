import { looksLikeFormula } from '../paste/formula-guard';

/** Digits that a spreadsheet shows of a number before it takes to an exponent; it saves a CSV as it shows it. */
const DIGITS_SHOWN = 11;
const NUMBER = /^\s*\d[\d,]*(?:\.\d*)?\s*$/;
const LEADING_ZERO = /^\s*0\d/;
const EXPONENT = /^\s*\d+(?:\.\d*)?[eE]\s*[+-]?\d+\s*$/;
/** Two parts without a year: an id becomes a day of this year, and nothing tells what it was. */
const HALF_A_DATE = /^\s*\d{1,4}\s*[-/]\s*\d{1,2}\s*$/;
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTH_AND_DIGITS = new RegExp(`^\\s*(?:${MONTH}[\\s./-]*\\d{1,4}|\\d{1,4}[\\s./-]*${MONTH})\\s*$`, 'i');

/**
 * True for a cell of a CSV that a spreadsheet would run as a formula, or make another value of when it opens the file:
 * `00123`, 12 digits and more, `1E5`, `3-4`, `SEP1`. A whole date, a percentage, a short number stay as they are.
 */
export function needsApostrophe(cell: string): boolean {
  return cell !== '' && (looksLikeFormula(cell) || wouldChange(cell));
}

function wouldChange(cell: string): boolean {
  if (cell.length > 60) return NUMBER.test(cell);
  if (NUMBER.test(cell)) return LEADING_ZERO.test(cell) || digitsIn(cell) > DIGITS_SHOWN;
  return EXPONENT.test(cell) || HALF_A_DATE.test(cell) || MONTH_AND_DIGITS.test(cell);
}

function digitsIn(cell: string): number {
  let digits = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digits += 1;
  }
  return digits;
}
