import type { ColumnType, Entry } from '../../../../shared/library/entry';
import type { EntryField } from '../../../../shared/library/exchange';

/** One field of an entry as text; `answer`: a word that has to be said in a language. */
export type FactText = string | { readonly answer: 'yes' | 'no' } | { readonly type: ColumnType };
export interface Fact {
  readonly field: Exclude<EntryField, 'scope' | 'code'>;
  readonly text: FactText;
}

/** What is said of an entry besides its key, field by field; what is not said is left out. */
export function factsOf({ name, facts }: Entry): readonly Fact[] {
  const found: Fact[] = name === '' ? [] : [{ field: 'name', text: name }];
  if (facts?.kind === 'column') {
    if (facts.type !== null) found.push({ field: 'type', text: { type: facts.type } });
    if (facts.values.length > 0)
      found.push({
        field: 'values',
        text: facts.values.map(({ value, label }) => (label === '' ? value : `${value}=${label}`)).join('; '),
      });
    if (facts.format !== '') found.push({ field: 'format', text: facts.format });
  }
  if (facts?.kind === 'step') {
    for (const field of ['canClose', 'canSendBack'] as const)
      if (facts[field] !== null) found.push({ field, text: { answer: facts[field] ? 'yes' : 'no' } });
    if (facts.next.length > 0) found.push({ field: 'next', text: facts.next.join(', ') });
  }
  return found;
}

export interface Difference {
  readonly field: Fact['field'];
  readonly before: FactText | null;
  readonly after: FactText | null;
}

/** The fields in which two versions of an entry differ; null: nothing is said. */
export function differencesOf(before: Entry, after: Entry): readonly Difference[] {
  const [old, now] = [factsOf(before), factsOf(after)];
  const fields = new Set([...old, ...now].map(({ field }) => field));
  return [...fields]
    .map((field) => ({ field, before: textIn(old, field), after: textIn(now, field) }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
}

function textIn(facts: readonly Fact[], field: Fact['field']): FactText | null {
  return facts.find((fact) => fact.field === field)?.text ?? null;
}
