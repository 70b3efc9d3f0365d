import type { Column, ValueType } from '../draft/draft';
import { readMoment } from './date-format';
import type { AllowedValue, ColumnFacts, Entry, StepFacts } from './entry';

/**
 * What a dictionary says against a draft. Dictionaries age: a hint keeps nothing here, and the renderer words each
 * kind with its `params`.
 */
export const HINTS = [
  'step-of-other-map', // `step`, `map`
  'step-not-closable', // `step` and its `name`, which may be empty
  'value-not-listed', // the dictionary lists the values of this column, and not this one
  'not-in-format', // `format`
] as const;
export type HintKind = (typeof HINTS)[number];
export interface Hint {
  readonly kind: HintKind;
  readonly params: Readonly<Record<string, string>>;
}

/** Of entries with one code the one meant in a scope; where that has none, the first that names the code. */
export function meantEntry(entries: readonly Entry[], scope: string): Entry | null {
  return (
    entries.find((entry) => entry.scope === scope) ??
    entries.find(({ name }) => name !== '') ??
    entries[0] ??
    null
  );
}

/** What is known of a column of a table; a column of the same name elsewhere says nothing about it. */
export function factsOfColumn(entries: readonly Entry[], table: string): ColumnFacts | null {
  const facts = entries.find(({ scope }) => scope === table)?.facts;
  return facts?.kind === 'column' ? facts : null;
}

/** How a row writes a column of that kind: a date is a text. Null: nobody said. */
export function typeOfColumn({ type }: ColumnFacts): ValueType | null {
  return type === 'date' ? 'text' : type;
}

/** The allowed value that a column holds, if it is one of them. */
export function listedValue(
  column: Pick<Column, 'type' | 'text'>,
  values: readonly AllowedValue[],
): AllowedValue | null {
  const written = writtenText(column);
  return values.find(({ value }) => value === written) ?? null;
}

/** Space around a number is none of it. */
function writtenText({ type, text }: Pick<Column, 'type' | 'text'>): string {
  return type === 'text' ? text : text.trim();
}

/** What the dictionary says against a value that is sent. */
export function valueHint(column: Pick<Column, 'type' | 'text'>, facts: ColumnFacts): Hint | null {
  const { type, text } = column;
  if (type === 'json' || type === 'empty' || type === 'null' || text === '') return null;
  if (facts.values.length > 0)
    return listedValue(column, facts.values) === null ? { kind: 'value-not-listed', params: {} } : null;
  const { format } = facts;
  if (facts.type !== 'date' || format === '' || type === 'boolean') return null;
  return readMoment(writtenText(column), format) === null
    ? { kind: 'not-in-format', params: { format } }
    : null;
}

/** A step that is known, but only of other maps than the one of the order. */
export function stepHint(steps: readonly Entry[], map: string): Hint | null {
  if (map === '' || steps.length === 0) return null;
  if (steps.some(({ scope }) => scope === map || scope === '')) return null;
  const [first] = steps;
  return first ? { kind: 'step-of-other-map', params: { step: first.code, map: first.scope } } : null;
}

/** A step at which an order may not be closed, as far as every map says that has it. */
export function closeHint(steps: readonly Entry[]): Hint | null {
  const [first] = steps;
  if (!first || !steps.every(({ facts }) => stepFactsOf(facts)?.canClose === false)) return null;
  return { kind: 'step-not-closable', params: { step: first.code, name: first.name } };
}

function stepFactsOf(facts: Entry['facts']): StepFacts | null {
  return facts?.kind === 'step' ? facts : null;
}

/** The name of a tabc table that was typed with the prefix which the server adds; null: it was not. */
export function withoutPrefix(name: string): string | null {
  return /^tabc./i.test(name.trim()) ? name.trim().slice(4) : null;
}
