import { cleanId, hasInvisible, trimEdges } from '../draft/ids';
import type { CellFlaw, TableRow } from '../table';
import { allowedValues, columnTypeNamed, listParts, tableNamed, yesOrNo } from './cell-words';
import {
  type ColumnFacts,
  type Dictionary,
  ENTRY_TEXT_LIMIT,
  type Entry,
  type EntryKey,
  FORMAT_LIMIT,
  isPlainText,
  keyText,
  LIST_LIMIT,
  NO_COLUMN_FACTS,
  NO_STEP_FACTS,
  type StepFacts,
  tidyEntry,
} from './entry';
import type { EntryField, ImportComparison, ImportPlan } from './exchange';

export type TablePlan = NonNullable<ImportPlan['table']>;
export type RowProblem = ImportComparison['problems'][number];

/** What the rows of a table make. `spared`: keys of rows that name an entry and are refused; nothing is known to be gone of it. */
export interface TableEntries {
  readonly entries: readonly Entry[];
  readonly problems: readonly RowProblem[];
  readonly spared: ReadonlySet<string>;
}

/** Words that people put where there is nothing; a code is none of them. */
const PLACEHOLDER = /^(?:#?n\/a|null|\(null\)|nil|undefined|-+|—+|\/)$/i;
/** Dictionaries whose codes leave as ids do: a GUID without braces. */
const IDS: ReadonlySet<Dictionary> = new Set(['maps', 'customers']);

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

class Refused extends Error {
  constructor(
    readonly kind: RowProblem['kind'],
    readonly params: RowProblem['params'] = {},
  ) {
    super(kind);
  }
}

/**
 * The entries of a table's rows, `columns` cells each. Fields without a column stay as `known` has them; a row in doubt
 * makes no entry, and of two rows with one key the second is refused.
 */
export function tableEntries(
  { rows, columns }: { readonly rows: readonly TableRow[]; readonly columns: number },
  plan: TablePlan,
  known: (key: EntryKey) => Entry | undefined,
): TableEntries {
  const found = new Map<string, { readonly entry: Entry; readonly line: number }>();
  const problems: RowProblem[] = [];
  const spared = new Set<string>();
  for (const row of rows) {
    let named: string | null = null;
    try {
      even(row, columns);
      const reader = new RowReader(row, plan);
      const key = reader.key();
      named = keyText(key);
      const first = found.get(named);
      if (first) throw new Refused('code-repeated', { line: String(first.line) });
      found.set(named, { entry: reader.entry(key, known(key)), line: row.line });
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      if (named !== null) spared.add(named);
      problems.push({ line: row.line, kind: refused.kind, params: { ...refused.params } });
    }
  }
  return { entries: [...found.values()].map(({ entry }) => entry), problems, spared };
}

class RowReader {
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
    const table = dictionary === 'columns' ? tableNamed(scope) : scope;
    if (table === undefined) throw new Refused('table-unknown', { value: scope });
    return table;
  }

  private code(): string {
    const code = this.id('code', IDS.has(this.plan.dictionary));
    if (code === '') throw new Refused('code-missing');
    if (PLACEHOLDER.test(code)) throw new Refused('placeholder', { value: code });
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
    const [type, format] = [this.type(), this.text('format')];
    const values = this.list('values', allowedValues, ({ value, label }) => [value, label]);
    return {
      kind: 'column',
      type: type === undefined ? before.type : type,
      values: [...(values ?? before.values)],
      format: format ?? before.format,
    };
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

  /** A text that is compared to the letter: whatever nobody sees in it is refused. */
  private id(field: 'scope' | 'code', isId: boolean): string {
    const cell = this.cell(field, CODE_FLAW_PROBLEMS);
    const id = isId ? cleanId(cell) : trimEdges(cell);
    plain(field, id);
    if (hasInvisible(id)) throw new Refused('control-character', { field });
    return short(field, id, ENTRY_TEXT_LIMIT);
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

/** Blank cells at the end of a row that is too long move nothing. */
function even({ cells }: TableRow, columns: number): void {
  if (cells.length < columns || cells.slice(columns).some((cell) => cell !== ''))
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
