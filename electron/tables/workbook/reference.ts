/** Columns and rows that a sheet can have. */
const COLUMNS = 16_384;
const ROWS = 1_048_576;

/** A cell's place: column from 0, row from 1. */
export interface Place {
  readonly column: number;
  readonly row: number;
}

/** Reads `B12`; undefined for what is no place in a sheet. */
export function parsePlace(text: string): Place | undefined {
  let at = 0;
  let column = 0;
  for (let letter = letterAt(text, at); letter > 0; letter = letterAt(text, at)) {
    column = column * 26 + letter;
    at += 1;
  }
  let row = 0;
  const digits = at;
  for (let digit = digitAt(text, at); digit >= 0; digit = digitAt(text, at)) {
    row = row * 10 + digit;
    at += 1;
  }
  const isPlace =
    digits > 0 && digits < at && at === text.length && column <= COLUMNS && row >= 1 && row <= ROWS;
  return isPlace ? { column: column - 1, row } : undefined;
}

/** 1 for A or a, up to 26; 0 for no letter. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at) & ~0x20;
  return code >= 0x41 && code <= 0x5a ? code - 0x40 : 0;
}

function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
}

/** An area of cells, both ends within. */
export interface Area {
  readonly from: Place;
  readonly to: Place;
}

/** Reads `B2:D9`; undefined for what is no area. */
export function parseArea(text: string): Area | undefined {
  const [first = '', last = first] = text.split(':');
  const from = parsePlace(first);
  const to = parsePlace(last);
  return from && to && from.column <= to.column && from.row <= to.row ? { from, to } : undefined;
}

/** Reads a row's number; undefined for what is none. */
export function parseRow(text: string): number | undefined {
  return parsePlace(`A${text}`)?.row;
}
