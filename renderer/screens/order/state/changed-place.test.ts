import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { canonicalDraft } from '../../../../shared/draft/draft-arbitrary';
import { changedSpot } from './changed-place';

const text = (value: string) => ({ type: 'text', text: value }) as const;
const [one, two, three] = [
  { id: 'a', name: 'one', ...text('1') },
  { id: 'b', name: 'two', ...text('2') },
  { id: 'c', name: 'three', ...text('3') },
];
const table = { id: 't', name: 'xxx', columns: [{ id: 'd', name: 'n', ...text('v') }] };
const draft: Draft = { ...EMPTY_DRAFT, mapId: 'M', objective: [one, two, three], step: [], tabc: [table] };

const place = (its: string) => ({ kind: 'place', place: its });
const section = (its: string) => ({ kind: 'section', section: its });
const to = (change: Partial<Draft>) => changedSpot(draft, { ...draft, ...change });

test('the first place that differs: an id, a field, the part of a column, the name of a table', () => {
  expect(to({ mapId: 'N', objective: [] })).toEqual(place('mapId'));
  expect(to({ fields: { ...draft.fields, toBy: text('x') } })).toEqual(place('toBy'));
  expect(to({ objectiveStatus: text('x') })).toEqual(place('objectiveStatus'));
  expect(to({ objective: [one, { ...two, text: '3' }, three] })).toEqual(place('b:value'));
  expect(to({ objective: [one, { ...two, type: 'number' }, three] })).toEqual(place('b:value'));
  expect(to({ objective: [one, { ...two, name: 'x' }, three] })).toEqual(place('b:name'));
  expect(to({ tabc: [{ ...table, name: 'y' }] })).toEqual(place('t'));
  expect(to({ tabc: [{ ...table, columns: [{ id: 'd', name: 'm', ...text('v') }] }] })).toEqual(
    place('d:name'),
  );
});

test('a new row or table is where it stands', () => {
  expect(to({ step: [two] })).toEqual(place('b:name'));
  expect(to({ tabc: [table, { ...table, id: 'u' }] })).toEqual(place('u'));
});

test('where something went away: what stands there now, what stood before it, or its section', () => {
  expect(to({ objective: [one, three] })).toEqual(place('c:name'));
  expect(to({ objective: [one, two] })).toEqual(place('b:name'));
  expect(to({ objective: [] })).toEqual(section('objective'));
  expect(to({ tabc: [{ ...table, columns: [] }] })).toEqual(section('tabc'));
  expect(to({ tabc: [] })).toEqual(section('tabc'));
});

test('rows that changed places are where the first of them stands', () => {
  expect(to({ objective: [two, one, three] })).toEqual(place('b:name'));
});

test('create and load begin at their top', () => {
  expect(to({ mode: 'load' })).toEqual(section('target'));
});

test('nowhere if nothing differs; a place of any other draft is one that it has', () => {
  fc.assert(
    fc.property(canonicalDraft, canonicalDraft, (before, after) => {
      expect(changedSpot(after, after)).toBeNull();
      const spot = changedSpot(before, after);
      const columns = [
        after.objective,
        after.task,
        after.step,
        ...after.tabc.map((its) => its.columns),
      ].flat();
      const places = [
        ...['mapId', 'customerGuid', 'oId', 'taskId', 'objectiveStatus', ...Object.keys(after.fields)],
        ...columns.flatMap(({ id }) => [`${id}:name`, `${id}:value`]),
        ...after.tabc.map(({ id }) => id),
      ];
      if (spot?.kind === 'place') expect(places).toContain(spot.place);
    }),
  );
});
