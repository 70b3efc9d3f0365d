import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { newColumn } from './new-column';
import type { OrderAction } from './order-action';
import {
  acceptedOfThis,
  blankOrder,
  hasUnsentWork,
  isBlank,
  type OrderState,
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
