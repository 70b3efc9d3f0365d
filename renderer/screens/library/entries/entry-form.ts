import { hasInvisible, trimEdges } from '../../../../shared/draft/ids';
import { tableNamed } from '../../../../shared/library/cell-words';
import {
  type ColumnType,
  type Dictionary,
  ENTRY_TEXT_LIMIT,
  type Entry,
  FORMAT_LIMIT,
  isPlainText,
  tidyEntry,
} from '../../../../shared/library/entry';
import type { EntryProblemKind } from '../../../text/library-entry';

/** One line of the allowed values as it is being typed. */
export interface ValueRow {
  readonly value: string;
  readonly label: string;
}

/** An entry as a person types it; fields that its dictionary does not have stay as they are here. */
export interface EntryForm {
  readonly scope: string;
  readonly code: string;
  readonly name: string;
  readonly type: ColumnType | null;
  readonly values: readonly ValueRow[];
  readonly format: string;
  readonly canClose: boolean | null;
  readonly canSendBack: boolean | null;
  readonly next: readonly string[];
}

export type EntryField = 'scope' | 'code' | 'name' | 'values' | 'format';
export interface EntryProblem {
  readonly field: EntryField;
  readonly kind: EntryProblemKind;
  readonly params: Readonly<Record<string, string>>;
}

const EMPTY: EntryForm = {
  scope: '',
  code: '',
  name: '',
  type: null,
  values: [],
  format: '',
  canClose: null,
  canSendBack: null,
  next: [],
};

/** An empty form; `scope`: the table or map that the list was narrowed to. */
export function emptyForm(scope: string): EntryForm {
  return { ...EMPTY, scope };
}

export function formOf({ scope, code, name, facts }: Entry): EntryForm {
  const form = { ...EMPTY, scope, code, name };
  if (facts?.kind === 'column')
    return { ...form, type: facts.type, values: facts.values, format: facts.format };
  if (facts?.kind === 'step')
    return { ...form, canClose: facts.canClose, canSendBack: facts.canSendBack, next: facts.next };
  return form;
}

/** The entry that a form makes: white space around a code, a scope and a value is no part of it. */
export function entryOf(dictionary: Dictionary, form: EntryForm): Entry {
  const key = { dictionary, scope: scopeOf(dictionary, form), code: trimEdges(form.code) };
  const name = form.name.trim();
  if (dictionary === 'columns') {
    const values = valuesOf(form).filter(({ value }) => value !== '');
    const facts = { kind: 'column', type: form.type, values, format: form.format.trim() } as const;
    return tidyEntry({ ...key, name, facts });
  }
  if (dictionary === 'steps') {
    const { canClose, canSendBack, next } = form;
    return tidyEntry({ ...key, name, facts: { kind: 'step', canClose, canSendBack, next: [...next] } });
  }
  return { ...key, name, facts: null };
}

export function sameForm(a: EntryForm, b: EntryForm): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What keeps a form from being saved, field by field. */
export function entryProblems(dictionary: Dictionary, form: EntryForm): readonly EntryProblem[] {
  const problems: EntryProblem[] = [];
  const add = (field: EntryField, kind: EntryProblemKind, params: EntryProblem['params'] = {}): void => {
    if (!problems.some((one) => one.field === field)) problems.push({ field, kind, params });
  };
  const hold = (field: EntryField, text: string, limit = ENTRY_TEXT_LIMIT): void => {
    if (!isPlainText(text)) add(field, 'hidden-character');
    if (text.length > limit) add(field, 'too-long', { limit: String(limit) });
  };

  const scope = trimEdges(form.scope);
  if (dictionary === 'columns') {
    if (scope === '') add('scope', 'table-missing');
    else if (tableNamed(scope) === undefined) add('scope', 'table-unknown');
  }
  if (dictionary === 'steps' && scope === '') add('scope', 'map-missing');
  hold('scope', scope);
  const code = trimEdges(form.code);
  if (code === '') add('code', 'code-missing');
  // What nobody sees in a code, nobody finds when it is wrong.
  if (hasInvisible(code)) add('code', 'hidden-character');
  hold('code', code);
  hold('name', form.name.trim());
  if (dictionary !== 'columns') return problems;

  hold('format', form.format.trim(), FORMAT_LIMIT);
  const seen = new Set<string>();
  for (const [index, { value, label }] of valuesOf(form).entries()) {
    const row = String(index + 1);
    if (value === '' && label !== '') add('values', 'value-missing', { row });
    if (value !== '' && seen.has(value)) add('values', 'value-repeated', { row });
    seen.add(value);
    hold('values', value);
    hold('values', label);
  }
  return problems;
}

function scopeOf(dictionary: Dictionary, { scope }: EntryForm): string {
  if (dictionary === 'columns') return tableNamed(scope) ?? trimEdges(scope);
  return dictionary === 'steps' ? trimEdges(scope) : '';
}

function valuesOf({ values }: EntryForm): readonly ValueRow[] {
  return values.map(({ value, label }) => ({ value: value.trim(), label: label.trim() }));
}
