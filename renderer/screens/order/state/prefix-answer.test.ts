import { expect, test } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { prefixPlace, problemsOf } from './prefix-answer';

const columns = [{ id: 'c', name: 'a', type: 'text', text: '1' }] as const;
const draft: Draft = {
  ...EMPTY_DRAFT,
  mapId: 'M',
  customerGuid: 'C',
  tabc: [{ id: 't', name: 'tabcrepair', columns }],
};
const severities = (...touched: readonly string[]) =>
  problemsOf(draft, 'save', new Set(touched)).map(({ kind, severity }) => [kind, severity]);

test('a table named with its prefix keeps the call here until a person said that it is meant', () => {
  expect(severities()).toEqual([['name-has-prefix', 'error']]);
  expect(severities(prefixPlace('t', 'tabcrepair'))).toEqual([['name-has-prefix', 'warning']]);
});

test('an answer is about one table and one name', () => {
  const others = [prefixPlace('u', 'tabcrepair'), prefixPlace('t', 'tabcother')];
  expect(severities(...others)).toEqual([['name-has-prefix', 'error']]);
});
