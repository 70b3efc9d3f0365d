import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyText } from './body';
import { changedSince } from './changes';
import { type Column, type Draft, EMPTY_DRAFT } from './draft';
import { canonicalDraft } from './draft-arbitrary';
import { resetAll, resetPlace } from './reset-place';

const column = (id: string, name: string, text: string, type: Column['type'] = 'text'): Column => ({
  id,
  name,
  type,
  text,
});
const accepted: Draft = {
  ...EMPTY_DRAFT,
  mode: 'load',
  oId: 'O',
  taskId: 'T',
  fields: { ...EMPTY_DRAFT.fields, toStep: { type: 'text', text: 'S1' } },
  objective: [column('c1', 'a', '1', 'number'), column('c2', 'b', 'x')],
  tabc: [{ id: 't1', name: 'xxx', columns: [column('c3', 'a', '1')] }],
};

test('names each place with what was sent and what would be', () => {
  const now: Draft = {
    ...accepted,
    fields: { ...accepted.fields, toStep: { type: 'empty', text: 'S1' }, toBy: { type: 'null', text: '' } },
    objective: [column('c1', 'a', '1.0', 'number')],
    tabc: [{ id: 't1', name: 'yyy', columns: [column('c3', 'a', '1')] }],
  };
  expect(changedSince(accepted, now, 'save')).toEqual([
    {
      place: { kind: 'field', name: 'toStep' },
      before: { kind: 'value', json: '"S1"' },
      after: { kind: 'empty' },
    },
    { place: { kind: 'field', name: 'toBy' }, before: { kind: 'absent' }, after: { kind: 'null' } },
    {
      place: { kind: 'column', table: 'objective', name: 'a' },
      before: { kind: 'value', json: '1' },
      after: { kind: 'value', json: '1.0' },
    },
    {
      place: { kind: 'column', table: 'objective', name: 'b' },
      before: { kind: 'value', json: '"x"' },
      after: { kind: 'absent' },
    },
    {
      place: { kind: 'column', table: 'tabcxxx', name: 'a' },
      before: { kind: 'value', json: '"1"' },
      after: { kind: 'absent' },
    },
    {
      place: { kind: 'column', table: 'tabcyyy', name: 'a' },
      before: { kind: 'absent' },
      after: { kind: 'value', json: '"1"' },
    },
  ]);
});

test('a text that was put aside for null, and a row that is not sent, are no change', () => {
  const nulled = { ...accepted, fields: { ...accepted.fields, toBy: { type: 'null', text: '' } as const } };
  const now: Draft = {
    ...nulled,
    fields: { ...nulled.fields, toBy: { type: 'null', text: 'put aside' } },
    task: [column('c9', 'unsent', '')],
  };
  expect(changedSince(nulled, now, 'save')).toEqual([]);
});

test('one place goes back, and only that one; the row keeps its id', () => {
  const now: Draft = {
    ...accepted,
    fields: { ...accepted.fields, toStep: { type: 'text', text: 'S2' } },
    objective: [column('c7', 'a', '2'), column('c8', 'c', 'new')],
  };
  const reset = resetPlace(now, accepted, { kind: 'column', table: 'objective', name: 'a' });
  expect(reset.objective).toEqual([column('c7', 'a', '1', 'number'), column('c8', 'c', 'new')]);
  expect(reset.fields.toStep.text).toBe('S2');
});

test('a tabc table that was removed comes back with what it sent', () => {
  const reset = resetAll({ ...accepted, tabc: [] }, accepted, 'save');
  expect(reset.tabc).toMatchObject([{ name: 'xxx', columns: [{ name: 'a', text: '1' }] }]);
});

test('only the order differs: said as one change, and put back', () => {
  const now = { ...accepted, objective: [...accepted.objective].reverse() };
  expect(changedSince(accepted, now, 'save')).toEqual([
    {
      place: { kind: 'order', table: 'objective' },
      before: { kind: 'value', json: '["a","b"]' },
      after: { kind: 'value', json: '["b","a"]' },
    },
  ]);
  expect(resetAll(now, accepted, 'save').objective).toEqual(accepted.objective);
});

test('a tabc table without a name yet has an order of its own', () => {
  const named = (...names: readonly string[]): Draft => ({
    ...accepted,
    tabc: [{ id: 't1', name: '', columns: names.map((name, index) => column(`c${index}`, name, '1')) }],
  });
  const now = named('b', 'a');
  expect(changedSince(named('a', 'b'), now, 'save').map(({ place }) => place)).toEqual([
    { kind: 'order', table: 'tabc' },
  ]);
  expect(bodyText(resetAll(now, named('a', 'b'), 'save'), 'save')).toBe(bodyText(named('a', 'b'), 'save'));
});

test('no change exactly where the bodies are the same text', () => {
  fc.assert(
    fc.property(canonicalDraft, canonicalDraft, (before, after) => {
      const same = bodyText(before, 'save') === bodyText(after, 'save');
      expect(changedSince(before, after, 'save').length === 0).toBe(same);
      expect(changedSince(before, before, 'save')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('everything reset sends the same text again, byte for byte', () => {
  fc.assert(
    fc.property(canonicalDraft, canonicalDraft, (before, after) => {
      const reset = resetAll(after, before, 'save');
      expect(bodyText(reset, 'save')).toBe(bodyText(before, 'save'));
      expect(changedSince(before, reset, 'save')).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
