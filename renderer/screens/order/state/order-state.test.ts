import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { newColumn } from './new-column';
import type { OrderAction } from './order-action';
import {
  acceptedOfThis,
  blankOrder,
  createdAt,
  hasUnsentWork,
  isBlank,
  isUntouched,
  keptOf,
  type OrderState,
  orderFrom,
  orderReducer,
} from './order-state';

const ID = '00000000-0000-4000-8000-000000000001';
const stepsAfter = (state: OrderState, ...actions: readonly OrderAction[]) =>
  actions.reduce((now, action) => orderReducer(now, action, 0), state);
const orderAfter = (...actions: readonly OrderAction[]) => stepsAfter(blankOrder(ID), ...actions);
const column = { ...newColumn('a', '1'), id: 'c' };

describe('the order form', () => {
  test('switching between create and load keeps what was typed on either side', () => {
    const { draft } = orderAfter(
      { kind: 'set-ids', ids: { mapId: 'S6LZUU' } },
      { kind: 'set-mode', mode: 'load' },
      { kind: 'set-ids', ids: { oId: 'O', taskId: 'T' } },
      { kind: 'set-mode', mode: 'create' },
    ).written.now;
    expect(draft).toMatchObject({ mode: 'create', mapId: 'S6LZUU', oId: 'O', taskId: 'T' });
  });

  test('a removed column comes back where it stood', () => {
    const filled = orderAfter(
      {
        kind: 'add-columns',
        table: 'task',
        columns: [column, { ...column, id: 'd', name: 'b' }],
        after: null,
      },
      { kind: 'remove-column', table: 'task', id: 'c' },
    );
    expect(filled.removed).toEqual({ replaced: 'column', what: 'a' });
    const { task } = stepsAfter(filled, { kind: 'undo' }).written.now.draft;
    expect(task.map((one) => one.name)).toEqual(['a', 'b']);
  });

  test('an edit after a removal no longer speaks of it; undo takes back the edit first', () => {
    const edited = orderAfter(
      { kind: 'add-columns', table: 'task', columns: [column], after: null },
      { kind: 'remove-column', table: 'task', id: 'c' },
      { kind: 'set-ids', ids: { mapId: 'M' } },
    );
    expect(edited.removed).toBeNull();
    expect(stepsAfter(edited, { kind: 'undo' }).written.now.draft).toMatchObject({ mapId: '', task: [] });
  });

  test('of an empty row that disappears nothing is said', () => {
    const state = orderAfter(
      { kind: 'add-columns', table: 'step', columns: [{ ...newColumn(), id: 'e' }], after: null },
      { kind: 'remove-column', table: 'step', id: 'e' },
    );
    expect(state.removed).toBeNull();
  });

  test('columns of a tabc table stay in their table, also under a name like __proto__', () => {
    const { draft } = orderAfter(
      { kind: 'add-table', id: 't1', column },
      { kind: 'rename-table', id: 't1', name: '__proto__' },
      { kind: 'add-table', id: 't2', column: { ...column, id: 'd' } },
      { kind: 'change-column', table: 't2', id: 'd', change: { name: 'constructor' } },
    ).written.now;
    expect(draft.tabc.map((table) => [table.name, table.columns.map((one) => one.name)])).toEqual([
      ['__proto__', ['a']],
      ['', ['constructor']],
    ]);
  });
});

describe('rows', () => {
  const row = (id: string) => ({ ...newColumn(id), id });
  const names = (state: OrderState) => state.written.now.draft.task.map(({ name }) => name);
  const three = orderAfter({
    kind: 'add-columns',
    table: 'task',
    columns: ['a', 'b', 'c'].map(row),
    after: null,
  });
  const put = (instead: readonly string[], after: string | null): OrderAction => ({
    kind: 'put-columns',
    table: 'task',
    columns: ['x', 'y'].map(row),
    instead,
    after,
  });

  test.each([
    ['in the place of one', ['b'], null, ['a', 'x', 'y', 'c']],
    ['in the place of several, where the first stood', ['c', 'a'], null, ['x', 'y', 'b']],
    ['after one', [], 'a', ['a', 'x', 'y', 'b', 'c']],
    ['at the end', [], null, ['a', 'b', 'c', 'x', 'y']],
    ['at the end, where what they replace is gone', ['z'], 'z', ['a', 'b', 'c', 'x', 'y']],
  ])('put %s are one step to undo', (_, instead, after, expected) => {
    const state = stepsAfter(three, put(instead, after));
    expect(names(state)).toEqual(expected);
    expect(names(stepsAfter(state, { kind: 'undo' }))).toEqual(['a', 'b', 'c']);
  });

  test('move by one place, and stay at an end', () => {
    const move = (id: string, by: -1 | 1): OrderAction => ({ kind: 'move-column', table: 'task', id, by });
    expect(names(stepsAfter(three, move('b', -1)))).toEqual(['b', 'a', 'c']);
    expect(names(stepsAfter(three, move('b', 1)))).toEqual(['a', 'c', 'b']);
    expect(names(stepsAfter(three, move('c', 1)))).toEqual(['a', 'b', 'c']);
  });
});

describe('what is folded', () => {
  const tabc = orderAfter(
    { kind: 'add-table', id: 't', column },
    { kind: 'fold', part: 't', folded: true },
    { kind: 'fold', part: 'tabc', folded: true },
    { kind: 'fold', part: 'task', folded: true },
  );

  test('opens around a place: the table and its section, no other', () => {
    const shown = stepsAfter(tabc, { kind: 'show-place', place: `${column.id}:value` });
    expect([...shown.folded]).toEqual(['task']);
    expect([...stepsAfter(tabc, { kind: 'show-place', place: 't' }).folded]).toEqual(['task']);
    expect(stepsAfter(tabc, { kind: 'show-place', place: 'toStep' })).toBe(tabc);
  });
});

describe('unsent work', () => {
  test('a choice between create and load is none', () => {
    expect(isBlank({ ...EMPTY_DRAFT, mode: 'load' })).toBe(true);
  });

  test('a field chosen null is some, though nothing was typed', () => {
    const state = orderAfter({ kind: 'set-field', name: 'toBy', field: { type: 'null', text: '' } });
    expect(hasUnsentWork(state)).toBe(true);
  });

  const accept = (state: OrderState, connectionId = 'c'): OrderAction => ({
    kind: 'accepted',
    accepted: { draft: state.written.now.draft, call: 'save', connectionId, at: 0 },
  });
  const typed = orderAfter(
    { kind: 'set-ids', ids: { mapId: 'M' } },
    { kind: 'belongs-to', connectionId: 'c' },
  );
  const other: OrderAction = { kind: 'set-ids', ids: { mapId: 'N' } };

  test('what a server accepted is none until it is edited, and none again once it stands as it was', () => {
    const accepted = stepsAfter(typed, accept(typed));
    expect(hasUnsentWork(accepted)).toBe(false);
    expect(hasUnsentWork(stepsAfter(accepted, other))).toBe(true);
    expect(hasUnsentWork(stepsAfter(accepted, other, { kind: 'set-ids', ids: { mapId: 'M' } }))).toBe(false);
  });

  test('an answer to an older draft does not settle what was edited meanwhile', () => {
    expect(hasUnsentWork(stepsAfter(typed, other, accept(typed)))).toBe(true);
  });

  test('what one connection accepted is unsent for another', () => {
    const accepted = stepsAfter(typed, accept(typed));
    expect(hasUnsentWork(stepsAfter(accepted, { kind: 'belongs-to', connectionId: 'd' }))).toBe(true);
  });

  test('the ids of an order to load are none: nothing would change', () => {
    const load = orderAfter(
      { kind: 'set-mode', mode: 'load' },
      { kind: 'set-ids', ids: { oId: 'O', taskId: 'T' } },
    );
    expect(hasUnsentWork(load)).toBe(false);
    expect(
      hasUnsentWork(stepsAfter(load, { kind: 'add-columns', table: 'task', columns: [column], after: null })),
    ).toBe(true);
  });

  test('what was accepted is compared with the same order only', () => {
    const accepted = stepsAfter(typed, accept(typed));
    expect(acceptedOfThis(accepted)).toBe(accepted.accepted);
    expect(acceptedOfThis(stepsAfter(accepted, other))).toBeNull();
    expect(acceptedOfThis(stepsAfter(accepted, { kind: 'belongs-to', connectionId: 'd' }))).toBeNull();
  });

  test('a draft that created an order is known to make another one, whatever else it says by now', () => {
    const created = stepsAfter(typed, {
      kind: 'accepted',
      accepted: { draft: typed.written.now.draft, call: 'save', connectionId: 'c', at: 7 },
    });
    const edited = stepsAfter(created, {
      kind: 'set-field',
      name: 'toBy',
      field: { type: 'text', text: 'a' },
    });
    const loaded = stepsAfter(created, { kind: 'set-mode', mode: 'load' });
    expect([typed, created, edited, orderFrom(keptOf(edited))].map(createdAt)).toEqual([null, 7, 7, 7]);
    expect([loaded, stepsAfter(created, other)].map(createdAt)).toEqual([null, null]);
  });

  test('a row that would not be sent is no change', () => {
    const accepted = stepsAfter(typed, accept(typed));
    const row: OrderAction = {
      kind: 'add-columns',
      table: 'task',
      columns: [{ ...column, text: '' }],
      after: null,
    };
    expect(hasUnsentWork(stepsAfter(accepted, row))).toBe(false);
  });
});

describe('undo and redo', () => {
  const ids = (mapId: string): OrderAction => ({ kind: 'set-ids', ids: { mapId } });

  test('typing in one place is one step, another place is another', () => {
    const typed = orderAfter(ids('M'), ids('MA'), ids('MAP'), {
      kind: 'set-field',
      name: 'toBy',
      field: { type: 'text', text: 'x' },
    });
    const once = stepsAfter(typed, { kind: 'undo' });
    expect(once.written.now.draft.mapId).toBe('MAP');
    expect(once.written.now.draft.fields.toBy.text).toBe('');
    expect(isBlank(stepsAfter(once, { kind: 'undo' }).written.now.draft)).toBe(true);
    expect(stepsAfter(once, { kind: 'undo' }, { kind: 'redo' }, { kind: 'redo' }).written.now).toEqual(
      typed.written.now,
    );
  });

  test('what was cleared comes back with the connection that it belongs to, whichever is chosen by then', () => {
    const cleared = orderAfter(
      ids('M'),
      { kind: 'belongs-to', connectionId: 'production' },
      { kind: 'replace', draft: EMPTY_DRAFT, replaced: 'cleared', connectionId: 'production' },
      { kind: 'belongs-to', connectionId: null },
    );
    expect(stepsAfter(cleared, { kind: 'undo' }).written.now).toMatchObject({
      draft: { mapId: 'M' },
      connectionId: 'production',
    });
  });

  test('an empty row disappears as a step too', () => {
    const state = orderAfter(
      { kind: 'add-columns', table: 'step', columns: [column], after: null },
      { kind: 'remove-column', table: 'step', id: 'c' },
    );
    expect(stepsAfter(state, { kind: 'undo' }).written.now.draft.step).toEqual([column]);
  });
});

describe('the body as JSON', () => {
  const type = (text: string, step: string | null = 'body') =>
    ({ kind: 'type-body', call: 'save', text, step }) as const;
  const GOOD = '{\n  "mapId": "M"\n}';
  const WRONG = '{\n  "mapId": "M",\n}';

  test('changes the draft; a text that is laid out as it is sent is not kept beside it', () => {
    const { now } = orderAfter(type(GOOD)).written;
    expect(now.draft.mapId).toBe('M');
    expect(now.typed).toBeNull();
    expect(orderAfter(type('{"mapId":"M"}')).written.now.typed).toMatchObject({
      text: '{"mapId":"M"}',
      problem: null,
    });
  });

  test('leaves the draft as it was while it is wrong, and counts as unsent work', () => {
    const state = orderAfter(type(GOOD), type(WRONG));
    expect(state.written.now.draft.mapId).toBe('M');
    expect(state.written.now.typed).toMatchObject({ text: WRONG, problem: { json: 'trailing-comma' } });
    expect(hasUnsentWork(orderAfter(type('{')))).toBe(true);
    expect(isUntouched(orderAfter(type('{')).written.now)).toBe(false);
  });

  test('is laid out when the focus leaves, unless it is wrong', () => {
    const tidied = (text: string) => orderAfter(type(text), { kind: 'tidy-body' }).written.now.typed;
    expect(tidied('{"mapId":"M"}')).toBeNull();
    expect(tidied(WRONG)?.text).toBe(WRONG);
  });

  test('is given up for the form’s version, and brought back by undo', () => {
    const dropped = orderAfter(type(GOOD), type(WRONG, null), { kind: 'drop-body' });
    expect(dropped.written.now).toMatchObject({ typed: null, draft: { mapId: 'M' } });
    expect(stepsAfter(dropped, { kind: 'undo' }).written.now.typed?.text).toBe(WRONG);
  });

  test('is undone step by step: typing on is one step, a paste is one of its own', () => {
    const typed = orderAfter(type('{'), type('{}'), type(GOOD, null), type(WRONG));
    const texts = [1, 2, 3].map((times) => {
      const undone = stepsAfter(typed, ...Array.from({ length: times }, () => ({ kind: 'undo' }) as const));
      return [undone.written.now.typed?.text, undone.written.now.draft.mapId];
    });
    expect(texts).toEqual([
      [undefined, 'M'],
      [undefined, ''],
      [undefined, ''],
    ]);
  });

  test('goes when the form is edited or another draft stands in its place', () => {
    const typed = orderAfter(type('{"mapId":"M"}'));
    expect(stepsAfter(typed, { kind: 'set-ids', ids: { mapId: 'N' } }).written.now.typed).toBeNull();
    const replaced = stepsAfter(typed, type('{'), {
      kind: 'replace',
      draft: EMPTY_DRAFT,
      replaced: 'cleared',
      connectionId: null,
    });
    expect(replaced.written.now.typed).toBeNull();
  });

  test('is kept while it is wrong, read again at the start, and opens as JSON', () => {
    const kept = keptOf(orderAfter(type(GOOD), type(WRONG)));
    expect(kept.typed).toEqual({ call: 'save', text: WRONG });
    const again = orderFrom(kept);
    expect(again.view).toBe('json');
    expect(again.written.now).toEqual(orderAfter(type(GOOD), type(WRONG)).written.now);
    expect(keptOf(orderAfter(type(GOOD)))).not.toHaveProperty('typed');
  });

  test('is not kept with a token in it', () => {
    const token = '123e4567-e89b-12d3-a456-426614174000$DBMain';
    expect(keptOf(orderAfter(type(`{"mapId": "${token}`)))).not.toHaveProperty('typed');
  });
});
