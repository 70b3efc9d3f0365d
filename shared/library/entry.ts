import { z } from 'zod';

/** The dictionaries whose entries are a code and a name, nothing else. */
export const CODE_DICTIONARIES = [
  'groups',
  'persons',
  'roles',
  'maps',
  'organisations',
  'substatuses',
  'customers',
] as const;

/** Everything that the API has no look-up for, and that people therefore bring along. */
export const DICTIONARIES = ['columns', 'steps', ...CODE_DICTIONARIES] as const;
export type Dictionary = (typeof DICTIONARIES)[number];

/** Characters that a code, a name or one allowed value may have. */
export const ENTRY_TEXT_LIMIT = 400;
/** Characters of a date's format. */
export const FORMAT_LIMIT = 100;
/** Allowed values of one column, and steps that one step leads to. */
export const LIST_LIMIT = 1000;
/** Entries that one library may hold, over all dictionaries. */
export const ENTRY_LIMIT = 200_000;

const UNFIT = /[\p{Cc}\p{Cs}]/u;

/** True for a text without control characters and half surrogate pairs: what stands in a library reads and compares as it looks. */
export function isPlainText(value: string): boolean {
  return !UNFIT.test(value);
}

const text = z.string().max(ENTRY_TEXT_LIMIT).refine(isPlainText);

export const COLUMN_TYPES = ['text', 'number', 'boolean', 'json', 'date'] as const;
/** How a column's value is written; `date` is a text in the column's `format`. */
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** One value that a column may hold; `label` is what people call it, or empty. */
export const allowedValue = z.strictObject({ value: text, label: text });
export type AllowedValue = z.infer<typeof allowedValue>;

/** What is known of a column; `type` null: nobody said. `format`: of a date, as `YYYY-MM-DD HH:mm:ss`; else empty. */
export const columnFacts = z.strictObject({
  kind: z.literal('column'),
  type: z.enum(COLUMN_TYPES).nullable(),
  values: z.array(allowedValue).max(LIST_LIMIT),
  format: z.string().max(FORMAT_LIMIT).refine(isPlainText),
});
export type ColumnFacts = z.infer<typeof columnFacts>;

/** What is known of a step; null: nobody said. `next`: codes of the steps that its links lead to. */
export const stepFacts = z.strictObject({
  kind: z.literal('step'),
  canClose: z.boolean().nullable(),
  canSendBack: z.boolean().nullable(),
  next: z.array(text).max(LIST_LIMIT),
});
export type StepFacts = z.infer<typeof stepFacts>;

/**
 * One entry of a dictionary. `scope`: of a column the table's real name (`objective`, `task`, `step`, or `tabcxxx`
 * with its prefix), of a step the map that it belongs to, else empty. `code`: what is sent; a column's name.
 * `name`: what people call it, or empty. `facts`: only of columns and steps.
 */
export const entry = z
  .strictObject({
    dictionary: z.enum(DICTIONARIES),
    scope: text,
    code: text.min(1),
    name: text,
    facts: z.discriminatedUnion('kind', [columnFacts, stepFacts]).nullable(),
  })
  .refine(factsFit, { path: ['facts'] });
export type Entry = z.infer<typeof entry>;

/** Columns and steps have facts of their own kind, if any; the others have none. */
export function factsFit(of: {
  readonly dictionary: Dictionary;
  readonly facts: ColumnFacts | StepFacts | null;
}): boolean {
  if (of.facts === null) return true;
  return of.dictionary === (of.facts.kind === 'column' ? 'columns' : 'steps');
}

/** What names an entry within a library: no two have the same. Codes are compared as they stand. */
export const entryKey = z.strictObject({ dictionary: z.enum(DICTIONARIES), scope: text, code: text });
export type EntryKey = z.infer<typeof entryKey>;

export const NO_COLUMN_FACTS: ColumnFacts = { kind: 'column', type: null, values: [], format: '' };
export const NO_STEP_FACTS: StepFacts = { kind: 'step', canClose: null, canSendBack: null, next: [] };

/** An entry's key as one text; `\u0000` stands in no entry. */
export function keyText({ dictionary, scope, code }: EntryKey): string {
  return `${dictionary}\u0000${scope}\u0000${code}`;
}

/** The entry with null in place of facts that say nothing. */
export function tidyEntry(of: Entry): Entry {
  return of.facts !== null && saysNothing(of.facts) ? { ...of, facts: null } : of;
}

/** True if two entries of one key say the same; quicker than their JSON where there are many. */
export function saysSame(a: Entry, b: Entry): boolean {
  return a.name === b.name && (a.facts === b.facts || sameFacts(a.facts, b.facts));
}

function sameFacts(a: Entry['facts'], b: Entry['facts']): boolean {
  if (a?.kind === 'column' && b?.kind === 'column')
    return a.type === b.type && a.format === b.format && sameList(a.values, b.values, sameValue);
  if (a?.kind !== 'step' || b?.kind !== 'step') return false;
  const sameNext = sameList(a.next, b.next, (one, other) => one === other);
  return a.canClose === b.canClose && a.canSendBack === b.canSendBack && sameNext;
}

const sameValue = (a: AllowedValue, b: AllowedValue): boolean => a.value === b.value && a.label === b.label;

function sameList<T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean {
  return a.length === b.length && a.every((one, at) => same(one, b[at] as T));
}

function saysNothing(facts: ColumnFacts | StepFacts): boolean {
  return facts.kind === 'column'
    ? facts.type === null && facts.values.length === 0 && facts.format === ''
    : facts.canClose === null && facts.canSendBack === null && facts.next.length === 0;
}
