/** What a spreadsheet would take for a formula, in full width too (research D-51). */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
/** What would make the whole paste look like JSON, at the head of a name. */
const FORMULA_OR_JSON = /^'*(?:[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|\s*\{)/;

/** A cell that stays text in a spreadsheet: an apostrophe before what would be a formula. */
export function guarded(cell: string, isName: boolean): string {
  return (isName ? FORMULA_OR_JSON : FORMULA).test(cell) ? `'${cell}` : cell;
}

/** The cell without the apostrophe that `guarded` put there. */
export function unguarded(cell: string, isName: boolean): string {
  return cell.startsWith("'") && (isName ? FORMULA_OR_JSON : FORMULA).test(cell) ? cell.slice(1) : cell;
}
