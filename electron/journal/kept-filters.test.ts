import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KEPT_FILTERS, type KeptFilter } from '../../shared/desk.filters';
import { createKeptFilters } from './kept-filters';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-filters-'));
  file = join(folder, 'filters.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const filterOf = (number: number, name = `今天 ${number}`): KeptFilter => ({
  id: `5f0c1d2e-0000-4000-8000-${String(number).padStart(12, '0')}`,
  name,
  filter: { outcomes: ['in-flight'], calls: [], connectionIds: [], text: '"__proto__" <b>', statuses: [502] },
  sort: 'slowest',
  span: 'today',
});

describe('kept filters', () => {
  it('stand on disk as they were kept, renamed in their place, until they are removed', () => {
    const kept = createKeptFilters(file);
    expect(kept.found).toEqual({ kind: 'absent' });
    for (const number of [1, 2, 3]) expect(kept.put(filterOf(number))).toEqual({ kind: 'done' });
    kept.put(filterOf(2, '改了名'));
    kept.remove(filterOf(3).id);
    const again = createKeptFilters(file);
    expect(again.found).toEqual({ kind: 'read' });
    expect(again.list()).toEqual([filterOf(1), filterOf(2, '改了名')]);
  });

  it('are so many at most; the ones that are there can still be changed', () => {
    const kept = createKeptFilters(file);
    for (let number = 0; number < KEPT_FILTERS; number += 1) kept.put(filterOf(number));
    expect(kept.put(filterOf(KEPT_FILTERS))).toEqual({ kind: 'full' });
    expect(kept.put(filterOf(7, '另一个'))).toEqual({ kind: 'done' });
    expect(createKeptFilters(file).list()).toHaveLength(KEPT_FILTERS);
  });

  it('of a file that cannot be read are set aside, not lost', () => {
    writeFileSync(file, '{"version":1,"content":[{"id":"x"}]}');
    const kept = createKeptFilters(file);
    expect(kept.found).toMatchObject({ kind: 'set-aside', why: 'damaged' });
    expect(kept.list()).toEqual([]);
  });
});
