import { describe, expect, test } from 'vitest';
import { EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { newColumn } from './new-column';
import type { OrderAction } from './order-action';
import { hasUnsentWork, INITIAL_ORDER, isBlank, orderReducer } from './order-state';

const orderAfter = (...actions: readonly OrderAction[]) => actions.reduce(orderReducer, INITIAL_ORDER);
const column = { ...newColumn('a', '1'), id: 'c' };

describe('the order form', () => {
  test('switching between create and load keeps what was typed on either side', () => {
    const { draft } = orderAfter(
      { kind: 'set-ids', ids: { mapId: 'S6LZUU' } },
      { kind: 'set-mode', mode: 'load' },
      { kind: 'set-ids', ids: { oId: 'O', taskId: 'T' } },
      { kind: 'set-mode', mode: 'create' },
    );
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
    expect(filled.undo).toMatchObject({ replaced: 'column', what: 'a' });
    expect(orderReducer(filled, { kind: 'undo' }).draft.task.map((one) => one.name)).toEqual(['a', 'b']);
  });

  test('an edit after a removal withdraws the undo, which would take the edit back too', () => {
    const edited = orderAfter(
      { kind: 'add-columns', table: 'task', columns: [column], after: null },
      { kind: 'remove-column', table: 'task', id: 'c' },
      { kind: 'set-ids', ids: { mapId: 'M' } },
    );
    expect(edited.undo).toBeNull();
  });

  test('an empty row disappears without an undo', () => {
    const state = orderAfter(
      { kind: 'add-columns', table: 'step', columns: [{ ...newColumn(), id: 'e' }], after: null },
      { kind: 'remove-column', table: 'step', id: 'e' },
    );
    expect(state.undo).toBeNull();
  });

  test('columns of a tabc table stay in their table, also under a name like __proto__', () => {
    const { draft } = orderAfter(
      { kind: 'add-table', id: 't1', column },
      { kind: 'rename-table', id: 't1', name: '__proto__' },
      { kind: 'add-table', id: 't2', column: { ...column, id: 'd' } },
      { kind: 'change-column', table: 't2', id: 'd', change: { name: 'constructor' } },
    );
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

  test('what a server accepted is none until it is edited', () => {
    const typed = orderAfter({ kind: 'set-ids', ids: { mapId: 'M' } });
    const accepted = orderReducer(typed, { kind: 'accepted', draft: typed.draft, connectionId: 'c' });
    expect(hasUnsentWork(accepted)).toBe(false);
    expect(hasUnsentWork(orderReducer(accepted, { kind: 'set-ids', ids: { mapId: 'N' } }))).toBe(true);
  });

  test('an answer to an older draft does not settle what was edited meanwhile', () => {
    const sent = orderAfter({ kind: 'set-ids', ids: { mapId: 'M' } });
    const edited = orderReducer(sent, { kind: 'set-ids', ids: { mapId: 'N' } });
    expect(
      hasUnsentWork(orderReducer(edited, { kind: 'accepted', draft: sent.draft, connectionId: 'c' })),
    ).toBe(true);
  });
});

test('loading an order known from another connection says so, and undo brings back both draft and connection', () => {
  const written = orderAfter(
    { kind: 'set-ids', ids: { mapId: 'M' } },
    { kind: 'written-for', connectionId: 'production' },
  );
  const draft = { ...EMPTY_DRAFT, mode: 'load', oId: 'O', taskId: 'T' } as const;
  const loaded = orderReducer(written, {
    kind: 'replace',
    draft,
    replaced: 'loaded',
    writtenFor: 'practice',
  });
  expect(loaded.writtenFor).toBe('practice');
  expect(orderReducer(loaded, { kind: 'undo' })).toMatchObject({
    draft: written.draft,
    writtenFor: 'production',
  });
});
