import { describe, expect, it } from 'vitest';
import type { Entry } from '../../shared/library/entry';
import type { StoredEntry } from './entry-rows';
import { usedAt } from './frecency';
import { page, search } from './search';
import { Shelf } from './shelf';
import { spelled } from './spelling';
import type { CodeUse } from './uses';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1_795_000_000_000;

async function shelfOf(...entries: Partial<Entry>[]): Promise<Shelf> {
  const whole = entries.map(
    (entry): Entry => ({ dictionary: 'persons', scope: '', code: '', name: '', facts: null, ...entry }),
  );
  const shelf = new Shelf();
  shelf.add((await spelled(whole)).map((one): StoredEntry => ({ ...one, source: 'own' })));
  return shelf;
}
const used = (code: string, daysAgo: number, change: Partial<CodeUse> = {}): CodeUse => ({
  dictionary: 'persons',
  scope: '',
  code,
  ...usedAt(NOW - daysAgo * DAY),
  ...change,
});
const codes = (
  shelf: Shelf,
  text: string,
  uses: readonly CodeUse[] = [],
  wanted: Partial<Parameters<typeof search>[2]> = {},
): string[] =>
  search(shelf, uses, { scopes: null, first: '', text, limit: 50, ...wanted }).found.map(({ code }) => code);

describe('a search', () => {
  it('puts what was typed whole first, then whole names, beginnings and parts', async () => {
    const shelf = await shelfOf(
      { code: 'A1', name: '一张三' },
      { code: 'A2', name: '张三丰' },
      { code: 'A3', name: '张三' },
      { code: 'zs', name: '李四' },
      { code: 'A4', name: '王五' },
    );
    expect(codes(shelf, 'zs')).toEqual(['zs', 'A3', 'A2', 'A1']);
    expect(codes(shelf, '张三')).toEqual(['A3', 'A2', 'A1']);
    expect(codes(shelf, 'zhangs')).toEqual(['A3', 'A2', 'A1']);
    expect(codes(shelf, 'nobody')).toEqual([]);
  });

  it('puts what this connection used before the rest, but not before what was typed whole', async () => {
    const shelf = await shelfOf(
      { code: 'A1', name: '张三' },
      { code: 'A10', name: '张三丰' },
      { code: 'A2', name: '张飞' },
      { code: 'B1', name: '张良' },
    );
    const uses = [used('A10', 1), used('B1', 40), used('B1', 50)];
    expect(codes(shelf, 'zhang', uses)).toEqual(['A10', 'B1', 'A1', 'A2']);
    expect(codes(shelf, 'a1', uses)).toEqual(['A1', 'A10']);
    expect(codes(shelf, '', uses)).toEqual(['A10', 'B1', 'A1', 'A2']);
  });

  it('prefers a scope over use, and keeps to the scopes that are wanted', async () => {
    const shelf = await shelfOf(
      { dictionary: 'steps', scope: 'M1', code: 'S1', name: '派单' },
      { dictionary: 'steps', scope: 'M2', code: 'S2', name: '派单' },
      { dictionary: 'steps', scope: 'M2', code: 'S3', name: '派工' },
    );
    const uses = [used('S1', 1, { dictionary: 'steps', scope: 'M1' })];
    expect(codes(shelf, '派', uses, { first: 'M2' })).toEqual(['S2', 'S3', 'S1']);
    expect(codes(shelf, '派', uses)).toEqual(['S1', 'S2', 'S3']);
    expect(codes(shelf, '派', uses, { scopes: ['M2'] })).toEqual(['S2', 'S3']);
    expect(codes(shelf, '派', uses, { scopes: [] })).toEqual([]);
  });

  it('finds codes that were used and stand in no dictionary', async () => {
    const shelf = await shelfOf({ code: 'A1', name: '张三' });
    const uses = [used('A2', 1), used('A3', 2)];
    const { found } = search(shelf, uses, { scopes: null, first: '', text: 'a', limit: 50 });
    expect(found.map(({ code, known, uses: count }) => [code, known, count])).toEqual([
      ['A2', false, 1],
      ['A3', false, 1],
      ['A1', true, 0],
    ]);
    expect(codes(shelf, 'zhang', uses)).toEqual(['A1']);
  });

  it('means a step that was sent without its map in every map, and one of another map where it stands', async () => {
    const shelf = await shelfOf(
      { dictionary: 'steps', scope: 'M1', code: 'S1' },
      { dictionary: 'steps', scope: 'M2', code: 'S1' },
      { dictionary: 'steps', scope: 'M1', code: 'S2' },
    );
    const uses = [
      used('S1', 1, { dictionary: 'steps', scope: '' }),
      used('S1', 1, { dictionary: 'steps', scope: 'M2' }),
      used('S2', 1, { dictionary: 'steps', scope: 'M9' }),
    ];
    const { found } = search(shelf, uses, { scopes: null, first: '', text: '', limit: 50 });
    expect(found.map(({ scope, code, uses: count, known }) => [scope, code, count, known])).toEqual([
      ['M2', 'S1', 2, true],
      ['M1', 'S1', 1, true],
      ['M1', 'S2', 1, true],
    ]);
  });

  it('keeps columns of one name apart by their table', async () => {
    const shelf = await shelfOf(
      { dictionary: 'columns', scope: 'objective', code: 'a' },
      { dictionary: 'columns', scope: 'task', code: 'a' },
    );
    const uses = [
      used('a', 1, { dictionary: 'columns', scope: 'task' }),
      used('a', 1, { dictionary: 'columns', scope: 'tabcx' }),
    ];
    const { found } = search(shelf, uses, { scopes: null, first: 'objective', text: 'a', limit: 50 });
    expect(found.map(({ scope, uses: count, known }) => [scope, count, known])).toEqual([
      ['objective', 0, true],
      ['task', 1, true],
      ['tabcx', 1, false],
    ]);
    expect(codes(shelf, 'a', uses, { scopes: ['objective'] })).toHaveLength(1);
  });

  it('says that there are more, and gives the best of them', async () => {
    const shelf = await shelfOf(
      ...Array.from({ length: 30 }, (_none, index) => ({
        code: `A${String(index).padStart(2, '0')}`,
        name: '一张三',
      })),
      { code: 'Z', name: '张三' },
    );
    const { found, more } = search(shelf, [used('A29', 1)], {
      scopes: null,
      first: '',
      text: 'zs',
      limit: 3,
    });
    expect(found.map(({ code }) => code)).toEqual(['A29', 'Z', 'A00']);
    expect(more).toBe(true);
    expect(search(shelf, [], { scopes: null, first: '', text: 'zs', limit: 31 }).more).toBe(false);
  });
});

describe('a page of the library', () => {
  it('stands in the order of scope and code, with its total and scopes', async () => {
    const shelf = await shelfOf(
      { dictionary: 'steps', scope: 'M2', code: 'S1', name: '派单' },
      { dictionary: 'steps', scope: 'M1', code: 'S2', name: '完工' },
      { dictionary: 'steps', scope: 'M1', code: 'S1', name: '派工' },
    );
    const all = { scope: null, text: '', offset: 0, limit: 2 };
    const keys = (of: ReturnType<typeof page>): string[] => of.entries.map(({ scope, code }) => scope + code);
    expect(keys(page(shelf, [], all))).toEqual(['M1S1', 'M1S2']);
    expect(page(shelf, [], all)).toMatchObject({ total: 3, scopes: ['M1', 'M2'] });
    expect(keys(page(shelf, [], { ...all, offset: 2 }))).toEqual(['M2S1']);
    expect(keys(page(shelf, [], { ...all, scope: 'M2' }))).toEqual(['M2S1']);
    expect(keys(page(shelf, [], { ...all, text: 'paid' }))).toEqual(['M2S1']);
    expect(page(shelf, [], { ...all, text: 'pai' }).total).toBe(2);
    expect(keys(page(shelf, [], { ...all, offset: 99 }))).toEqual([]);
  });
});

describe('a shelf', () => {
  it('has the own entry where a shared one has the same key, whichever comes first', async () => {
    const [own, shared] = await spelled([
      { dictionary: 'persons', scope: '', code: 'P', name: 'own', facts: null },
      { dictionary: 'persons', scope: '', code: 'P', name: 'shared', facts: null },
    ]);
    if (!own || !shared) throw new Error('nothing spelled');
    for (const order of [
      [
        { ...own, source: 'own' },
        { ...shared, source: 'shared' },
      ],
      [
        { ...shared, source: 'shared' },
        { ...own, source: 'own' },
      ],
    ] as const) {
      const shelf = new Shelf();
      shelf.add(order);
      expect(shelf.all().map(({ entry, source }) => [entry.name, source])).toEqual([['own', 'own']]);
      expect(shelf.withCode('P')).toHaveLength(1);
      shelf.renew([own.entry], [{ ...shared, source: 'shared' }]);
      expect(shelf.all().map(({ source }) => source)).toEqual(['shared']);
      expect(shelf.withCode('P')).toHaveLength(1);
      shelf.renew([own.entry], []);
      expect([shelf.all(), shelf.withCode('P')]).toEqual([[], []]);
    }
  });
});
