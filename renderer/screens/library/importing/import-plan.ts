import { trimEdges } from '../../../../shared/draft/ids';
import { tableNamed } from '../../../../shared/library/cell-words';
import type { Dictionary } from '../../../../shared/library/entry';
import type {
  EntryField,
  ImportPlan,
  Mapping,
  OpenedSource,
  TableReading,
} from '../../../../shared/library/exchange';

export type TableContent = Extract<OpenedSource['content'], { readonly kind: 'table' }>;

/** What a person says of a table. `dictionary` null: not said yet. */
export interface TableForm {
  readonly dictionary: Dictionary | null;
  /** Of all rows, where no column names it. */
  readonly scope: string;
  readonly mapping: Mapping;
}
export type PlanProblem = 'dictionary' | 'code' | 'table' | 'map' | 'table-unknown';

const CODE_FIELDS: readonly EntryField[] = ['code', 'name'];
const FIELDS: Readonly<Partial<Record<Dictionary, readonly EntryField[]>>> = {
  columns: ['scope', 'code', 'name', 'type', 'values', 'format'],
  steps: ['scope', 'code', 'name', 'canClose', 'canSendBack', 'next'],
};

/** What the columns of a table can be, by the dictionary that it fills. */
export function fieldsOf(dictionary: Dictionary | null): readonly EntryField[] {
  return (dictionary && FIELDS[dictionary]) ?? CODE_FIELDS;
}

/** What a table looks like; where its header tells nothing, `shown` is the dictionary and the first two columns are code and name. */
export function firstForm(content: TableContent, shown: Dictionary | null): TableForm {
  const { dictionary, mapping } = content.guess;
  const told = Object.keys(mapping).length > 0;
  const byPlace: Mapping = content.headers.length > 1 ? { code: 0, name: 1 } : { code: 0 };
  return withDictionary(
    { dictionary: null, scope: '', mapping: told ? mapping : byPlace },
    dictionary ?? shown,
  );
}

/** The form for the same source read otherwise: what was said of the same columns stays. */
export function formAgain(form: TableForm, before: TableContent, now: TableContent): TableForm {
  const same =
    before.headers.length === now.headers.length &&
    before.headers.every((header, at) => header === now.headers[at]);
  return same ? form : { ...firstForm(now, form.dictionary), scope: form.scope };
}

/** Another dictionary; columns that mean nothing to it are let go. */
export function withDictionary(form: TableForm, dictionary: Dictionary | null): TableForm {
  const fields = fieldsOf(dictionary);
  const mapping: Mapping = {};
  for (const field of fields) {
    const column = form.mapping[field];
    if (column !== undefined) mapping[field] = column;
  }
  return { ...form, dictionary, mapping };
}

/** A field filled by another column, or by none (null); the column fills no other field then. */
export function withColumn(form: TableForm, field: EntryField, column: number | null): TableForm {
  const mapping: Mapping = {};
  for (const [name, at] of Object.entries(form.mapping) as [EntryField, number][])
    if (name !== field && at !== column) mapping[name] = at;
  if (column !== null) mapping[field] = column;
  return { ...form, mapping };
}

/** What is missing before a table can be compared. */
export function planProblem({ dictionary, scope, mapping }: TableForm): PlanProblem | null {
  if (dictionary === null) return 'dictionary';
  if (mapping.code === undefined) return 'code';
  if ((dictionary !== 'columns' && dictionary !== 'steps') || mapping.scope !== undefined) return null;
  if (trimEdges(scope) === '') return dictionary === 'columns' ? 'table' : 'map';
  return dictionary === 'columns' && tableNamed(scope) === undefined ? 'table-unknown' : null;
}

/** The plan for main; null while something is missing. */
export function planOf(form: TableForm, mode: ImportPlan['mode']): ImportPlan | null {
  const { dictionary, scope, mapping } = form;
  if (dictionary === null || planProblem(form) !== null) return null;
  return { mode, table: { dictionary, scope: mapping.scope === undefined ? trimEdges(scope) : '', mapping } };
}

/** The reading of a table with one thing of it otherwise; another text makes another header. */
export function readingWith(
  { encoding, separator, sheet, headerRow }: TableReading,
  change: Partial<TableReading>,
): TableReading {
  return {
    encoding,
    separator,
    sheet,
    headerRow: Object.hasOwn(change, 'headerRow') ? headerRow : null,
    ...change,
  };
}
