import { expect, test } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { changedPlace } from './changed-place';

const text = (value: string) => ({ type: 'text', text: value }) as const;
const draft: Draft = {
  ...EMPTY_DRAFT,
  mapId: 'M',
  objective: [
    { id: 'a', name: 'one', ...text('1') },
    { id: 'b', name: 'two', ...text('2') },
  ],
  tabc: [{ id: 't', name: 'xxx', columns: [{ id: 'c', name: 'n', ...text('v') }] }],
};

test('the first place that differs: id, field, the part of a column, a table’s name', () => {
  expect(changedPlace(draft, { ...draft, mapId: 'N' })).toBe('mapId');
  expect(changedPlace(draft, { ...draft, fields: { ...draft.fields, toBy: text('x') } })).toBe('toBy');
  const objective = draft.objective.map((one) => (one.id === 'b' ? { ...one, text: '3' } : one));
  expect(changedPlace(draft, { ...draft, objective })).toBe('b:value');
  const tabc = draft.tabc.map((table) => ({
    ...table,
    columns: [{ ...table.columns[0], id: 'c', name: 'm', ...text('v') }],
  }));
  expect(changedPlace(draft, { ...draft, tabc })).toBe('c:name');
  expect(
    changedPlace(draft, {
      ...draft,
      tabc: [{ ...draft.tabc[0], id: 't', name: 'y', columns: draft.tabc[0]?.columns ?? [] }],
    }),
  ).toBe('t');
});

test('nowhere, where something only went away', () => {
  expect(changedPlace(draft, { ...draft, objective: draft.objective.slice(0, 1) })).toBeNull();
  expect(changedPlace(draft, draft)).toBeNull();
});
