import { hasInvisible, trimEdges } from '../draft/ids';
import { type CellFlaw, isRagged, type TableRow } from '../table';
import { allowedValues, columnTypeNamed, isPlaceholder, listParts, tableNamed, yesOrNo } from './cell-words';
import { hasWideLetters, lookAlike, mendedId } from './code-text';
import { isClearFormat, readMoment } from './date-format';
import {
  type ColumnFacts,
  type Dictionary,
  ENTRY_TEXT_LIMIT,
  type Entry,
  type EntryKey,
  FORMAT_LIMIT,
  isPlainText,
  LIST_LIMIT,
  NO_COLUMN_FACTS,
  NO_STEP_FACTS,
  type StepFacts,
  tidyEntry,
} from './entry';
import type { EntryField, ImportComparison, ImportPlan } from './exchange';

export type TablePlan = NonNullable<ImportPlan['table']>;
export type RowProblem = ImportComparison['problems'][number];
/** A code that is taken otherwise than its cell has it. */
export type RowMend = ImportComparison['mends'][number];

/** Dictionaries whose codes leave as ids do: a GUID without braces. */
export const IDS: ReadonlySet<Dictionary> = new Set(['maps', 'customers']);
/** Characters of a cell in a message. */
const SHOWN = 200;
/** How a date is written where its column has no format. */
const ISO = ['YYYY-MM-DD', 'YYYY-MM-DD HH:mm', 'YYYY-MM-DD HH:mm:ss', 'YYYY-MM-DDTHH:mm:ss'];

const FLAW_PROBLEMS: Readonly<Partial<Record<CellFlaw, RowProblem['kind']>>> = {
  'digits-lost': 'digits-lost',
  error: 'error-cell',
  'formula-without-value': 'error-cell',
  merged: 'merged-cell',
};
/** What is wrong with a code and would do for a name. */
const CODE_FLAW_PROBLEMS: typeof FLAW_PROBLEMS = {
  ...FLAW_PROBLEMS,
  'zeros-lost': 'zeros-lost',
  scientific: 'scientific',
  'date-serial': 'date-cell',
};

/** Why a row makes no entry, thrown from any depth. */
export class Refused extends Error {
  constructor(
    readonly kind: RowProblem['kind'],
    readonly params: RowProblem['params'] = {},
  ) {
    super(kind);
  }
}

/** Reads one row of a table. Throws `Refused` for one in doubt. */
export class RowReader {
  /** What was mended in what has been read. */
  readonly mends: RowMend[] = [];

  constructor(
    private readonly row: TableRow,
    private readonly plan: TablePlan,
  ) {}

  key(): EntryKey {
    const { dictionary } = this.plan;
    return { dictionary, scope: this.scope(), code: this.code() };
  }

  entry(key: EntryKey, known: Entry | undefined): Entry {
    const name = this.text('name');
    return tidyEntry({
      ...key,
      name: name ?? known?.name ?? '',
      facts: this.facts(known?.facts ?? null),
    });
  }

  private scope(): string {
    const { dictionary, scope: ofAll } = this.plan;
    if (dictionary !== 'columns' && dictionary !== 'steps') return '';
    const scope = this.has('scope') ? this.id('scope', dictionary === 'steps') : trimEdges(ofAll);
    if (scope === '') throw new Refused('scope-missing');
    if (isPlaceholder(scope)) throw new Refused('placeholder', { field: 'scope', value: scope });
    const table = dictionary === 'columns' ? tableNamed(scope) : scope;
    if (table === undefined) throw new Refused('table-unknown', { value: scope });
    return table;
  }

  private code(): string {
    const code = this.id('code', IDS.has(this.plan.dictionary));
    if (code === '') throw new Refused('code-missing');
    if (isPlaceholder(code)) throw new Refused('placeholder', { field: 'code', value: code });
    return code;
  }

  private facts(known: Entry['facts']): Entry['facts'] {
    switch (this.plan.dictionary) {
      case 'columns':
        return this.columnFacts(known?.kind === 'column' ? known : null);
      case 'steps':
        return this.stepFacts(known?.kind === 'step' ? known : null);
      default:
        return null;
    }
  }

  private columnFacts(known: ColumnFacts | null): ColumnFacts {
    const before = known ?? NO_COLUMN_FACTS;
    const [type = before.type, format] = [this.type(), this.text('format')];
    const values = this.list('values', allowedValues, ({ value, label }) => [value, label]);
    const facts: ColumnFacts = {
      kind: 'column',
      type,
      values: [...(values ?? before.values)],
      format: format ?? before.format,
    };
    if (type === 'date') clearDates(facts);
    return facts;
  }

  private stepFacts(known: StepFacts | null): StepFacts {
    const before = known ?? NO_STEP_FACTS;
    const [canClose, canSendBack] = [this.answer('canClose'), this.answer('canSendBack')];
    const next = this.list('next', listParts, (code) => [code]);
    return {
      kind: 'step',
      canClose: canClose === undefined ? before.canClose : canClose,
      canSendBack: canSendBack === undefined ? before.canSendBack : canSendBack,
      next: [...(next ?? before.next)],
    };
  }

  private type(): ColumnFacts['type'] | undefined {
    const text = this.text('type');
    if (text === undefined) return undefined;
    const type = columnTypeNamed(text);
    if (type === undefined) throw new Refused('type-unknown', { value: text });
    return type;
  }

  private answer(field: EntryField): boolean | null | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const answer = yesOrNo(text);
    if (answer === undefined) throw new Refused('yes-no-unknown', { field, value: text });
    return answer;
  }

  private list<T>(
    field: EntryField,
    read: (text: string) => readonly T[],
    textsOf: (part: T) => readonly string[],
  ): readonly T[] | undefined {
    if (!this.has(field)) return undefined;
    const cell = this.cell(field, FLAW_PROBLEMS);
    // Line breaks part a list; the lines themselves are held to what any text is.
    plain(field, cell.replace(/[\r\n]/g, ''));
    const parts = read(cell);
    if (parts.length > LIST_LIMIT) throw new Refused('too-long', { field, limit: String(LIST_LIMIT) });
    for (const text of parts.flatMap(textsOf)) short(field, text, ENTRY_TEXT_LIMIT);
    return parts;
  }

  /** A cell's text, white space around it cut off; undefined where no column fills the field. */
  private text(field: EntryField): string | undefined {
    if (!this.has(field)) return undefined;
    const text = this.cell(field, FLAW_PROBLEMS).trim();
    plain(field, text);
    return short(field, text, field === 'format' ? FORMAT_LIMIT : ENTRY_TEXT_LIMIT);
  }

  /** A text that is compared to the letter: what nobody sees or can tell apart is taken off its ends, and refused inside. */
  private id(field: 'scope' | 'code', isId: boolean): string {
    const cell = this.cell(field, CODE_FLAW_PROBLEMS);
    const id = isId ? mendedId(cell) : trimEdges(cell);
    plain(field, id);
    if (hasInvisible(id)) throw new Refused('control-character', { field });
    short(field, id, ENTRY_TEXT_LIMIT);
    if (hasWideLetters(id)) throw new Refused('full-width', { field, value: id });
    const odd = lookAlike(id);
    if (odd) throw new Refused('look-alike', { field, ...odd, point: pointOf(odd.found) });
    if (id !== cell) this.mend(field, cell, id);
    return id;
  }

  /** Says that a code is taken otherwise than it stands there. */
  mend(field: EntryField, from: string, to: string): void {
    this.mends.push({ line: this.row.line, field, from: from.slice(0, SHOWN), to });
  }

  private has(field: EntryField): boolean {
    return this.plan.mapping[field] !== undefined;
  }

  private cell(field: EntryField, problemOf: typeof FLAW_PROBLEMS): string {
    const column = this.plan.mapping[field];
    if (column === undefined) return '';
    for (const { column: at, flaw } of this.row.flaws) {
      const kind = at === column ? problemOf[flaw] : undefined;
      if (kind !== undefined) throw new Refused(kind, { field });
    }
    return this.row.cells[column] ?? '';
  }
}

/** Blank cells at the end of a row that is too long move nothing; throws `Refused` for any other uneven row. */
export function even({ cells }: TableRow, columns: number): void {
  if (isRagged(cells, columns))
    throw new Refused('ragged', { found: String(cells.length), expected: String(columns) });
}

function plain(field: EntryField, text: string): void {
  if (!text.isWellFormed()) throw new Refused('lone-surrogate', { field });
  if (!isPlainText(text)) throw new Refused('control-character', { field });
}

function short(field: EntryField, text: string, limit: number): string {
  if (text.length > limit) throw new Refused('too-long', { field, limit: String(limit) });
  return text;
}

/** The format and the values of a date must mean one thing (research D-57). */
function clearDates({ format, values }: ColumnFacts): void {
  if (format !== '' && !isClearFormat(format)) throw new Refused('format-unclear', { value: format });
  const formats = format === '' ? ISO : [format];
  for (const { value } of values)
    if (!formats.some((one) => readMoment(value, one) !== null)) throw new Refused('date-unclear', { value });
}

function pointOf(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
