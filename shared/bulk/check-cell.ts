import { isGuid } from '../draft/ids';
import type { CellFlaw } from '../table';
import { type CellKind, type Doubt, flawDoubts, isBlankWord, textDoubts } from './cell-doubts';
import { AUTOMATIC_REPAIRS, mended } from './repairs';
import type { Repaired, RepairKind, RowProblem } from './row-problems';

/** Where a cell goes. `column`: of the source; null: a constant. `required`: an id. */
export interface Place {
  readonly label: string;
  readonly kind: CellKind;
  readonly required: boolean;
  readonly column: number | null;
}

/** What was found in the cells of a row so far. */
export interface Findings {
  readonly problems: RowProblem[];
  readonly repaired: Repaired[];
  /** Labels of places with a problem that keeps the row here: nothing more is said of them. */
  readonly blocked: string[];
}

type Repairs = Readonly<Record<CellKind, readonly RepairKind[]>>;

/** The repairs of each kind of cell, in the order in which they are made. */
const REPAIRS: Repairs = {
  guid: ['spaces-as-blank', 'word-as-blank', 'edges', 'quotes', 'full-width', 'braces', 'guid-hyphens'],
  id: ['edges', 'quotes', 'full-width', 'braces', 'guid-hyphens'],
  code: ['spaces-as-blank', 'word-as-blank', 'code-edges', 'full-width'],
  text: ['spaces-as-blank', 'word-as-blank'],
  number: ['spaces-as-blank', 'word-as-blank', 'edges', 'full-width', 'thousands'],
  boolean: ['spaces-as-blank', 'word-as-blank', 'boolean-word', 'yes-no'],
  json: ['spaces-as-blank', 'word-as-blank'],
};

const MAKES_BLANK: ReadonlySet<RepairKind> = new Set(['spaces-as-blank', 'word-as-blank']);

/** Reads cells for one set of repairs that a person asked for. */
export class CellReader {
  private readonly repairs: Repairs;

  constructor(asked: ReadonlySet<RepairKind>) {
    const made = (kind: CellKind) =>
      REPAIRS[kind].filter((repair) => AUTOMATIC_REPAIRS.has(repair) || asked.has(repair));
    this.repairs = {
      guid: made('guid'),
      id: made('id'),
      code: made('code'),
      text: made('text'),
      number: made('number'),
      boolean: made('boolean'),
      json: made('json'),
    };
  }

  /** What a cell holds for its place, once repaired; empty for a blank one. What is wrong with it goes to `found`. */
  read(place: Place, cell: string, flaws: readonly CellFlaw[], found: Findings): string {
    if (flaws.length > 0) note(found, place, flawDoubts(place.kind, cell, flaws));
    if (cell === '' || (place.kind === 'guid' && isGuid(cell))) return cell;
    const text = this.repaired(place, cell, found.repaired);
    if (text !== '' && !found.blocked.includes(place.label))
      note(found, place, textDoubts(place.kind, place.required, text));
    return text;
  }

  private repaired({ kind, column, required }: Place, cell: string, repaired: Repaired[]): string {
    let text = cell;
    for (const repair of this.repairs[kind]) {
      if (repair === 'word-as-blank' && !isBlankWord(kind, text)) continue;
      const to = mended(repair, text);
      // A required cell is never blank; of another, nothing is left only if a person says so.
      if (to === text || (MAKES_BLANK.has(repair) ? required : to === '' && !required)) continue;
      repaired.push({ kind: repair, column, from: text, to });
      text = to;
    }
    return text;
  }
}

/** Writes down what is wrong with a cell. */
export function note(
  found: Findings,
  { label, column }: Pick<Place, 'label' | 'column'>,
  doubts: readonly Doubt[],
): void {
  for (const { kind, severity, params, repair } of doubts) {
    found.problems.push({ kind, severity, column, params: { ...params, name: label }, repair });
    if (severity === 'block') found.blocked.push(label);
  }
}
