import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { TAB_LIMITS } from '../../../../shared/draft/order-tab';
import { blankOrder, type OrderState } from './order-state';
import {
  activeTab,
  type TabsAction,
  type TabsState,
  tabsFrom,
  tabsReducer,
  tooManyToClose,
} from './tabs-state';

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const tab = (number: number, mapId = `map ${number}`): OrderState =>
  blankOrder(uuid(number), { draft: { ...EMPTY_DRAFT, mapId }, connectionId: 'c' });
const open = (number: number): TabsAction => ({ kind: 'open', tab: tab(number) });
const close = (number: number): TabsAction => ({ kind: 'close', ids: [uuid(number)], fresh: uuid(99) });
const start = tabsFrom({ tabs: [], active: null, closed: [] }, uuid(0));
const tabsAfter = (...actions: readonly TabsAction[]): TabsState => actions.reduce(tabsReducer, start);
const ids = ({ tabs }: TabsState) => tabs.map(({ id }) => Number(id.slice(-2)));
const front = (state: TabsState) => Number(activeTab(state).id.slice(-2));

describe('tabs', () => {
  test('there is always one, and an order that is opened takes the place of an empty one', () => {
    expect(ids(start)).toEqual([0]);
    expect(ids(tabsAfter(open(1)))).toEqual([1]);
  });

  test('a new one opens beside the one in front, and comes to the front', () => {
    const state = tabsAfter(open(1), open(2), { kind: 'select', id: uuid(1) }, open(3));
    expect(ids(state)).toEqual([1, 3, 2]);
    expect(front(state)).toBe(3);
  });

  test('an empty one may stand beside an empty one', () => {
    expect(ids(tabsAfter({ kind: 'open', tab: blankOrder(uuid(1)) }))).toEqual([0, 1]);
  });

  test('a closed one comes back with all that was in it, the last one first', () => {
    const two = tabsAfter(open(1), open(2), close(2), close(1));
    expect(ids(two)).toEqual([99]);
    expect(two.closed.map(({ id }) => id)).toEqual([uuid(1), uuid(2)]);
    expect(two.justClosed).toEqual([uuid(1)]);
    const back = tabsReducer(two, { kind: 'reopen', ids: [uuid(1)] });
    expect(ids(back)).toEqual([1]);
    expect(activeTab(back).written.now.draft.mapId).toBe('map 1');
    expect(back.closed.map(({ id }) => id)).toEqual([uuid(2)]);
  });

  test('closing the one in front shows its neighbour; closing another leaves it in front', () => {
    const three = tabsAfter(open(1), open(2), open(3), { kind: 'select', id: uuid(2) });
    expect(front(tabsReducer(three, close(2)))).toBe(3);
    expect(front(tabsReducer(three, close(1)))).toBe(2);
    expect(front(tabsReducer(tabsReducer(three, close(3)), close(2)))).toBe(1);
  });

  test('an empty one is closed without a word', () => {
    const state = tabsAfter(open(1), { kind: 'open', tab: blankOrder(uuid(2)) }, close(2));
    expect(state.closed).toEqual([]);
    expect(state.justClosed).toEqual([]);
  });

  test('several closed together come back together, and the one in front stays there', () => {
    const three = tabsAfter(open(1), open(2), open(3), { kind: 'select', id: uuid(2) });
    const one = tabsReducer(three, { kind: 'close', ids: [uuid(1), uuid(3)], fresh: uuid(99) });
    expect([ids(one), front(one)]).toEqual([[2], 2]);
    expect(one.justClosed).toEqual([uuid(1), uuid(3)]);
    const back = tabsReducer(one, { kind: 'reopen', ids: one.justClosed });
    expect(new Set(ids(back))).toEqual(new Set([1, 2, 3]));
    expect(front(back)).toBe(2);
    expect([back.closed, back.justClosed]).toEqual([[], []]);
  });

  test('no more are closed together than are kept', () => {
    let state = start;
    for (let number = 1; number <= TAB_LIMITS.closed + 2; number += 1)
      state = tabsReducer(state, open(number));
    const all = state.tabs.map(({ id }) => id);
    expect(tooManyToClose(state, all)).toBe(true);
    expect(tooManyToClose(state, all.slice(2))).toBe(false);
    const blank = tabsReducer(state, { kind: 'open', tab: blankOrder(uuid(90)) });
    expect(tooManyToClose(blank, [...all.slice(2), uuid(90)])).toBe(false);
  });

  test('a closed one for which there is no room stays among the closed ones', () => {
    let state = tabsAfter(open(1), close(1));
    for (let number = 2; number <= TAB_LIMITS.open + 2; number += 1) state = tabsReducer(state, open(number));
    expect(state.tabs).toHaveLength(TAB_LIMITS.open);
    expect(tabsReducer(state, { kind: 'reopen', ids: [uuid(1)] }).closed.map(({ id }) => id)).toEqual([
      uuid(1),
    ]);
  });

  test('no more are opened than can be kept, and closed ones are forgotten one by one', () => {
    let state = start;
    for (let number = 1; number <= TAB_LIMITS.open + 5; number += 1) state = tabsReducer(state, open(number));
    expect(state.tabs).toHaveLength(TAB_LIMITS.open);
    for (const { id } of state.tabs)
      state = tabsReducer(state, { kind: 'close', ids: [id], fresh: uuid(999) });
    expect(state.closed).toHaveLength(TAB_LIMITS.closed);
    expect(state.tabs).toHaveLength(1);
  });

  test('they can be moved, and what is done in one is done in no other', () => {
    const three = tabsAfter(open(1), open(2), open(3), { kind: 'move', id: uuid(3), to: 0 });
    expect(ids(three)).toEqual([3, 1, 2]);
    const edited = tabsReducer(three, {
      kind: 'order',
      id: uuid(1),
      action: { kind: 'set-ids', ids: { mapId: 'typed' } },
      at: 0,
    });
    expect(edited.tabs.map(({ written }) => written.now.draft.mapId)).toEqual(['map 3', 'typed', 'map 2']);
    expect(edited.tabs[0]).toBe(three.tabs[0]);
  });

  test('the one that was in front is in front again, and the first where that is gone', () => {
    const kept = { tabs: [tab(1), tab(2)], closed: [] };
    expect(front(tabsFrom({ ...kept, active: uuid(2) }, uuid(0)))).toBe(2);
    expect(front(tabsFrom({ ...kept, active: uuid(7) }, uuid(0)))).toBe(1);
    expect(front(tabsFrom({ ...kept, active: null }, uuid(0)))).toBe(1);
  });
});
