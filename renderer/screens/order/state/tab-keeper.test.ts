import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { blankOrder, keptOf } from './order-state';
import { createTabKeeper } from './tab-keeper';
import { type TabsState, tabsFrom, tabsReducer } from './tabs-state';

const A = '00000000-0000-4000-8000-000000000001';
const B = '00000000-0000-4000-8000-000000000002';
const start = tabsFrom({ tabs: [], active: null, closed: [] }, A);
const typed = (state: TabsState, id: string, mapId: string): TabsState =>
  tabsReducer(state, { kind: 'order', id, action: { kind: 'set-ids', ids: { mapId } }, at: 0 });

const written: string[] = [];
const newKeeper = () =>
  createTabKeeper(
    start,
    (tab) => written.push(`${tab.id.slice(-1)} ${tab.draft.mapId}`),
    ({ open, closed }) =>
      written.push(`order ${open.map((id) => id.slice(-1))}|${closed.map((id) => id.slice(-1))}`),
  );

beforeEach(() => {
  vi.useFakeTimers();
  written.length = 0;
});
afterEach(() => vi.useRealTimers());

test('who types without a pause is written down all the same, well within a second', () => {
  const keeper = newKeeper();
  let state = start;
  for (let letter = 1; letter <= 20; letter += 1) {
    state = typed(state, A, 'x'.repeat(letter));
    keeper.changed(state);
    vi.advanceTimersByTime(100);
  }
  expect(written.filter((line) => line.startsWith('1')).length).toBeGreaterThanOrEqual(4);
  vi.advanceTimersByTime(400);
  expect(written.findLast((line) => line.startsWith('1'))).toBe(`1 ${'x'.repeat(20)}`);
});

test('only the tab that changed is written, before an order that names it', () => {
  const keeper = newKeeper();
  const one = typed(start, A, 'a');
  keeper.changed(one);
  vi.advanceTimersByTime(400);
  const draft = { ...EMPTY_DRAFT, mapId: 'b' };
  keeper.changed(tabsReducer(one, { kind: 'open', tab: blankOrder(B, { draft }) }));
  vi.advanceTimersByTime(400);
  expect(written).toEqual(['1 a', 'order 1|', '2 b', 'order 1,2|']);
});

test('an empty tab is not worth a file, and one that was emptied is written', () => {
  const keeper = newKeeper();
  const state = tabsReducer(start, { kind: 'open', tab: blankOrder(B) });
  keeper.changed(state);
  vi.advanceTimersByTime(400);
  expect(written).toEqual(['order 1,2|']);
  const filled = typed(state, B, 'b');
  keeper.changed(filled);
  vi.advanceTimersByTime(400);
  keeper.changed(typed(filled, B, ''));
  vi.advanceTimersByTime(400);
  expect(written.slice(1)).toEqual(['2 b', '2 ']);
});

test('the last words before a tab is closed, or the window goes, are written', () => {
  const keeper = newKeeper();
  keeper.changed(tabsReducer(typed(start, A, 'last words'), { kind: 'close', ids: [A], fresh: B }));
  keeper.flush();
  expect(written).toEqual(['1 last words', 'order 2|1']);
  keeper.flush();
  vi.advanceTimersByTime(1000);
  expect(written).toHaveLength(2);
});

test('a draft that goes to another connection is written at once', () => {
  const keeper = newKeeper();
  const goesTo = (state: TabsState, connectionId: string): TabsState =>
    tabsReducer(state, { kind: 'order', id: A, action: { kind: 'belongs-to', connectionId }, at: 0 });
  const first = goesTo(typed(start, A, 'a'), 'test');
  keeper.changed(first);
  expect(written).toEqual([]);
  vi.advanceTimersByTime(400);
  written.length = 0;
  keeper.changed(goesTo(first, 'production'));
  expect(written).toEqual(['1 a']);
});

test('that a draft was accepted is written at once, and once', () => {
  const keeper = newKeeper();
  const filled = typed(start, A, 'a');
  keeper.changed(filled);
  vi.advanceTimersByTime(400);
  written.length = 0;
  const { draft } = keptOf(filled.tabs[0] ?? blankOrder(A));
  const accepted = { draft, call: 'save', connectionId: 'test', at: 1 } as const;
  const done = tabsReducer(filled, { kind: 'order', id: A, action: { kind: 'accepted', accepted }, at: 0 });
  keeper.changed(done);
  expect(written).toEqual(['1 a']);
  keeper.changed(typed(done, A, 'b'));
  expect(written).toEqual(['1 a']);
});
