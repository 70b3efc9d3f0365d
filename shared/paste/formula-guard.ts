/** What a spreadsheet would take for a formula, in full width too (research D-51). */
const FORMULA = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
/** What would make the whole paste look like JSON, at the head of a name. */
const FORMULA_OR_JSON = /^'*(?:[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]|\s*\{)/;

/** True for a cell that a spreadsheet would take for a formula, apostrophes before it or none. */
export function looksLikeFormula(cell: string): boolean {
  return FORMULA.test(cell);
}

/** A cell that stays text in a spreadsheet: an apostrophe before what would be a formula. */
export function guarded(cell: string, isName: boolean): string {
  return (isName ? FORMULA_OR_JSON : FORMULA).test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that `guarded` put there. */
export function unguarded(cell: string, isName: boolean): string {
  return cell.startsWith("'") && (isName ? FORMULA_OR_JSON : FORMULA).test(cell) ? cell.slice(1) : cell;
}
