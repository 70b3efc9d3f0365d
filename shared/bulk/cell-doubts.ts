import { showsNothing, trimEdges } from '../draft/ids';
import { isPlaceholder } from '../library/cell-words';
import { ENTRY_TEXT_LIMIT } from '../library/entry';
import type { CellFlaw } from '../table';
import type { CellType } from './columns';
import {
  controlIn,
  invisibleIn,
  isErrorWord,
  isShownScientific,
  lookAlikeIn,
  looksRounded,
  notAsciiIn,
  type OddCharacter,
} from './odd-text';
import { mended, repairThat } from './repairs';
import type { RepairKind, RowProblem, RowProblemKind } from './row-problems';

/**
 * What a cell has to be. `guid`: an id that the contract calls a GUID; `id`: a free one; `code`: of a step, a group, a
 * status; the others as a table's column is written.
 */
export type CellKind = 'guid' | 'id' | 'code' | CellType;

/** A problem of a cell, wherever it stands. */
export type Doubt = Pick<RowProblem, 'kind' | 'severity' | 'params' | 'repair'>;

type Severity = RowProblem['severity'];
type FlawRule = { readonly kind: RowProblemKind; readonly severity: (kind: CellKind) => Severity | null };

const NO_DOUBTS: readonly Doubt[] = [];
const block = (): Severity => 'block';
/** What spoils a code, is a doubt in a text, and says nothing of a number. */
const ofCodes = (kind: CellKind): Severity | null => {
  if (isName(kind)) return 'block';
  return kind === 'text' ? 'warn' : null;
};

const FLAWS: Readonly<Record<CellFlaw, FlawRule>> = {
  'digits-lost': { kind: 'digits-lost', severity: block },
  'zeros-lost': { kind: 'zeros-lost', severity: ofCodes },
  scientific: { kind: 'scientific', severity: ofCodes },
  error: { kind: 'error-cell', severity: block },
  formula: { kind: 'formula', severity: (kind) => (kind === 'guid' || kind === 'id' ? 'block' : 'warn') },
  'formula-without-value': { kind: 'formula-without-value', severity: block },
  merged: { kind: 'merged-cell', severity: block },
  'date-serial': { kind: 'date-cell', severity: (kind) => (kind === 'text' ? 'warn' : 'block') },
};

/** What a spreadsheet did to a cell, as far as it matters to what the cell has to be. */
export function flawDoubts(kind: CellKind, cell: string, flaws: readonly CellFlaw[]): readonly Doubt[] {
  return flaws.flatMap((flaw) => {
    const rule = FLAWS[flaw];
    const severity = rule.severity(kind);
    const params = rule.kind === 'date-cell' ? { value: cell } : {};
    return severity === null ? [] : [{ kind: rule.kind, severity, params, repair: null }];
  });
}

/** What is doubtful in a text that is not empty; the draft's own checks come after. `required`: an id. */
export function textDoubts(kind: CellKind, required: boolean, text: string): readonly Doubt[] {
  if (!text.isWellFormed()) return [doubt('lone-surrogate')];
  if (isErrorWord(text)) return [doubt('error-cell')];
  if (showsNothing(text)) return [doubt('only-spaces', 'block', {}, 'spaces-as-blank')];
  const general = wordDoubts(kind, required, text);
  if (general.some(({ severity }) => severity === 'block')) return general;
  const own = isName(kind) ? nameDoubts(kind, text) : kind === 'text' ? controlDoubts(text) : NO_DOUBTS;
  if (general.length === 0) return own;
  return [...general, ...own];
}

/** True where a word for nothing is one: it is a value of JSON, and makes no blank of a required id that would do. */
export function isBlankWord(kind: CellKind, text: string): boolean {
  return isPlaceholder(text) && !(kind === 'json' && text.trim() === 'null');
}

function isName(kind: CellKind): boolean {
  return kind === 'guid' || kind === 'id' || kind === 'code';
}

/** Words and numbers that are seldom meant. */
function wordDoubts(kind: CellKind, required: boolean, text: string): readonly Doubt[] {
  if (isBlankWord(kind, text)) {
    const repair = required ? null : 'word-as-blank';
    return [doubt('placeholder', kind === 'text' ? 'warn' : 'block', { value: text.trim() }, repair)];
  }
  if (isShownScientific(text)) return [doubt('scientific', isName(kind) ? 'block' : 'warn')];
  if (looksRounded(text)) return [doubt('digits-doubtful', 'warn')];
  return text.includes('\ufffd') ? [doubt('garbled', 'warn')] : NO_DOUBTS;
}

function controlDoubts(text: string): readonly Doubt[] {
  const control = controlIn(text);
  return control === null ? NO_DOUBTS : [unseen(control)];
}

/** What is compared to the letter holds nothing that looks like something else. */
function nameDoubts(kind: CellKind, text: string): readonly Doubt[] {
  if (text.length > ENTRY_TEXT_LIMIT)
    return [doubt('too-long', 'block', { limit: String(ENTRY_TEXT_LIMIT) })];
  const isCode = kind === 'code';
  const unquoted = isCode ? text : mended('quotes', text);
  if (unquoted !== text) return [doubt('quoted', 'block', {}, unquoted === '' ? null : 'quotes')];
  if (/^[!-~]*$/.test(text)) return NO_DOUBTS;
  const invisible = invisibleIn(text);
  if (invisible !== null) {
    const edges = repairThat(isCode ? ['code-edges'] : [], text, (to) => invisibleIn(to) === null);
    return [unseen(invisible, edges)];
  }
  const outer = isCode && trimEdges(text) !== text;
  return [
    ...(outer ? [doubt('outer-space', 'warn', {}, 'code-edges')] : NO_DOUBTS),
    ...letterDoubts(kind, text),
  ];
}

function letterDoubts(kind: CellKind, text: string): readonly Doubt[] {
  const severity = kind === 'code' ? 'warn' : 'block';
  if (mended('full-width', text) !== text) return [doubt('full-width', severity, {}, 'full-width')];
  const lookAlike = lookAlikeIn(text);
  if (lookAlike !== null) return [doubt('look-alike', severity, seen(lookAlike))];
  const foreign = kind === 'guid' ? notAsciiIn(text) : null;
  return foreign === null ? NO_DOUBTS : [doubt('not-ascii', 'block', seen(foreign))];
}

function doubt(
  kind: RowProblemKind,
  severity: Severity = 'block',
  params: Doubt['params'] = {},
  repair: RepairKind | null = null,
): Doubt {
  return { kind, severity, params, repair };
}

/** What nobody sees is told by its place. */
function unseen({ code, position }: OddCharacter, repair: RepairKind | null = null): Doubt {
  return doubt('control-character', 'block', { code, position: String(position) }, repair);
}

function seen({ character, code }: OddCharacter): Doubt['params'] {
  return { character, code };
}
