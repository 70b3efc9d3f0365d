import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from '../../../../shared/library/entry';
import { anyEntry } from '../../../../shared/library/library-arbitrary';
import { differencesOf, factsOf } from './entry-difference';

const column = (part: Partial<Extract<Entry['facts'], { kind: 'column' }>>, name = '甲'): Entry => ({
  dictionary: 'columns',
  scope: 'task',
  code: 'a',
  name,
  facts: { kind: 'column', type: null, values: [], format: '', ...part },
});

it('says what is known of an entry, and nothing of what is not', () => {
  expect(factsOf({ dictionary: 'roles', scope: '', code: 'a', name: '', facts: null })).toEqual([]);
  expect(
    factsOf(
      column({
        type: 'date',
        format: 'YYYY',
        values: [
          { value: 'A', label: '' },
          { value: 'B', label: 'b' },
        ],
      }),
    ),
  ).toEqual([
    { field: 'name', text: '甲' },
    { field: 'type', text: { type: 'date' } },
    { field: 'values', text: 'A; B=b' },
    { field: 'format', text: 'YYYY' },
  ]);
  const facts = { kind: 'step', canClose: false, canSendBack: null, next: ['B', 'C'] } as const;
  expect(
    factsOf({
      dictionary: 'steps',
      scope: 'M',
      code: 'a',
      name: '',
      facts: { ...facts, next: [...facts.next] },
    }),
  ).toEqual([
    { field: 'canClose', text: { answer: 'no' } },
    { field: 'next', text: 'B, C' },
  ]);
});

it('names the fields in which two versions differ, what is new and what is gone among them', () => {
  expect(differencesOf(column({ type: 'text' }), column({ type: 'date', format: 'YYYY' }, ''))).toEqual([
    { field: 'name', before: '甲', after: null },
    { field: 'type', before: { type: 'text' }, after: { type: 'date' } },
    { field: 'format', before: null, after: 'YYYY' },
  ]);
});

it('finds no difference in an entry and itself, and the same one from both sides', () => {
  fc.assert(
    fc.property(anyEntry, anyEntry, (one, other) => {
      expect(differencesOf(one, one)).toEqual([]);
      const back = differencesOf(other, one).map(({ field, before, after }) => ({
        field,
        before: after,
        after: before,
      }));
      const fields = (all: readonly { readonly field: string }[]) =>
        [...all].sort((a, b) => a.field.localeCompare(b.field));
      expect(fields(differencesOf(one, other))).toEqual(fields(back));
    }),
  );
});
