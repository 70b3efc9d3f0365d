import { describe, expect, test } from 'vitest';
import type { ValueType } from '../draft/draft';
import { type ColumnFacts, type Entry, NO_COLUMN_FACTS, NO_STEP_FACTS } from './entry';
import {
  closeHint,
  factsOfColumn,
  meantEntry,
  stepHint,
  typeOfColumn,
  valueHint,
  withoutPrefix,
} from './hints';

const step = (scope: string, canClose: boolean | null = null, name = ''): Entry => ({
  dictionary: 'steps',
  scope,
  code: 'S00002',
  name,
  facts: { ...NO_STEP_FACTS, canClose },
});

describe('a step', () => {
  test('of another map only is said to be so', () => {
    expect(stepHint([step('K2QMAB')], 'S6LZUU')).toEqual({
      kind: 'step-of-other-map',
      params: { step: 'S00002', map: 'K2QMAB' },
    });
  });

  test.each([
    ['of this map too', [step('K2QMAB'), step('S6LZUU')], 'S6LZUU'],
    ['of no map', [step('')], 'S6LZUU'],
    ['that nobody knows', [], 'S6LZUU'],
    ['of an order whose map is not known', [step('K2QMAB')], ''],
  ])('%s is not', (_, steps, map) => {
    expect(stepHint(steps, map)).toBeNull();
  });

  test('may not be closed if every map says so', () => {
    expect(closeHint([step('A', false), step('B', false)])?.kind).toBe('step-not-closable');
    expect([[step('A', false), step('B', true)], [step('A', false), step('B')], []].map(closeHint)).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('has the name that the order’s map gives it, or any', () => {
    const all = [step('A'), step('B', null, '派单'), step('C', null, '回访')];
    expect(['C', 'X', 'A'].map((map) => meantEntry(all, map)?.name)).toEqual(['回访', '派单', '']);
    expect(meantEntry([], 'A')).toBeNull();
  });
});

const facts = (its: Partial<ColumnFacts>): ColumnFacts => ({ ...NO_COLUMN_FACTS, ...its });

describe('a value', () => {
  const levels = facts({ values: [{ value: '1', label: '高' }] });
  const dates = facts({ type: 'date', format: 'YYYY-MM-DD' });
  test.each<[string, ValueType, string, ColumnFacts, string | undefined]>([
    ['listed', 'text', '1', levels, undefined],
    ['listed, as a number', 'number', ' 1 ', levels, undefined],
    ['not listed', 'text', '2', levels, 'value-not-listed'],
    ['listed but for a space', 'text', '1 ', levels, 'value-not-listed'],
    ['not sent', 'text', '', levels, undefined],
    ['chosen null', 'null', '2', levels, undefined],
    ['of a column without a list', 'text', '2', NO_COLUMN_FACTS, undefined],
    ['in the format', 'text', '2026-11-23', dates, undefined],
    ['not in the format', 'text', '23.11.2026', dates, 'not-in-format'],
    ['of a date without a format', 'text', 'soon', facts({ type: 'date' }), undefined],
    ['of a format without a date', 'text', 'x', facts({ format: 'YYYY' }), undefined],
  ])('%s', (_, type, text, known, kind) => {
    expect(valueHint({ type, text }, known)?.kind).toBe(kind);
  });

  test('is judged by its own table alone', () => {
    const entry: Entry = { dictionary: 'columns', scope: 'task', code: 'a', name: '', facts: levels };
    expect(factsOfColumn([entry], 'task')).toBe(levels);
    expect(factsOfColumn([entry], 'step')).toBeNull();
  });

  test('of a date is written as text', () => {
    expect([dates, levels, facts({ type: 'boolean' })].map(typeOfColumn)).toEqual(['text', null, 'boolean']);
  });
});

test.each([
  ['tabcrepair', 'repair'],
  ['TABCrepair', 'repair'],
  [' tabctabcx ', 'tabcx'],
  ['tabc', null],
  ['repair', null],
  ['xtabc1', null],
])('a table typed as %j has the name %j', (typed, name) => {
  expect(withoutPrefix(typed)).toBe(name);
});
