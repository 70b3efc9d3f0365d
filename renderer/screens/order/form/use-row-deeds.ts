import { type KeyboardEvent, type RefObject, use, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Column, ValueType } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderColumnsText } from '../../../text/order-columns';
import type { TableRef } from '../state/edit-draft';
import { newColumn } from '../state/new-column';
import { AnnounceContext, useOrderDispatch } from '../state/order-context';
import { columnPlace, focusPlace } from '../state/place';
import { useStable } from '../state/use-stable';
import { type CopyDeed, type RowDeed, rowDeedOf, type TypeDeed } from './row-keys';
import { changeByKey } from './type-by-key';

const PARTS = ['name', 'type', 'value'] as const;

/** What keys and buttons do with the rows of one table. The focus is never lost: it goes on with its row, or to the next. */
export function useRowDeeds(its: {
  readonly table: TableRef;
  readonly columns: readonly Column[];
  readonly list: RefObject<HTMLElement | null>;
  readonly addButton: RefObject<HTMLElement | null>;
  readonly onCopy: (as: CopyDeed) => void;
}) {
  const { table, columns, list, addButton, onCopy } = its;
  const t = useText(orderText);
  const words = useText(orderColumnsText);
  const dispatch = useOrderDispatch();
  const announce = use(AnnounceContext);
  const former = useRef(new Map<string, ValueType>());

  const rowOf = (id: string) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
  const focusPart = (row: Element | null | undefined, part: string): boolean => {
    const control = row?.querySelector<HTMLElement>(`[data-part="${part}"]`);
    control?.scrollIntoView({ block: 'nearest' });
    control?.focus();
    return control !== null && control !== undefined;
  };

  const add = useStable((after: string | null) => {
    const column = newColumn();
    flushSync(() => dispatch({ kind: 'add-columns', table, columns: [column], after }));
    focusPlace(columnPlace(column.id, 'name'));
  });

  function removeFrom(id: string, part: string): void {
    const row = rowOf(id);
    const near = row?.nextElementSibling ?? row?.previousElementSibling;
    flushSync(() => dispatch({ kind: 'remove-column', table, id }));
    announce(words.removed(columns.find((one) => one.id === id)?.name ?? ''));
    if (!focusPart(near, part)) addButton.current?.focus();
  }

  const remove = useStable((id: string) => removeFrom(id, 'name'));

  function move(column: Column, by: -1 | 1): void {
    const to = columns.indexOf(column) + by;
    if (columns[to] === undefined) return;
    flushSync(() => dispatch({ kind: 'move-column', table, id: column.id, by }));
    rowOf(column.id)?.scrollIntoView({ block: 'nearest' });
    announce(words.moved(column.name, to + 1, columns.length));
  }

  function change(column: Column, deed: TypeDeed): void {
    const to = changeByKey(column, deed, former.current.get(column.id));
    if (column.type !== 'empty' && column.type !== 'null') former.current.set(column.id, column.type);
    dispatch({ kind: 'change-column', table, id: column.id, change: to });
    const state = to.text === '' && to.type !== 'empty' && to.type !== 'null';
    announce(words.typeIs(column.name, state ? t.notSent : t.types[to.type]));
  }

  /** On to the value, to the next row, or to a new one. */
  function next(row: HTMLElement, id: string, part: string): void {
    if (part !== 'value') focusPart(row, 'value');
    else if (!focusPart(row.nextElementSibling, 'name')) add(id);
  }

  const doings: Readonly<Record<RowDeed, (column: Column, row: HTMLElement, part: string) => void>> = {
    next: (column, row, part) => next(row, column.id, part),
    after: ({ id }) => add(id),
    remove: ({ id }, _, part) => removeFrom(id, part),
    up: (column) => move(column, -1),
    down: (column) => move(column, 1),
    'walk-up': (_, row, part) => focusPart(row.previousElementSibling, part),
    'walk-down': (_, row, part) => focusPart(row.nextElementSibling, part),
    type: (column) => change(column, 'type'),
    'type-back': (column) => change(column, 'type-back'),
    state: (column) => change(column, 'state'),
    'not-sent': (column) => change(column, 'not-sent'),
    tsv: () => onCopy('tsv'),
    json: () => onCopy('json'),
  };

  function keyDown(event: KeyboardEvent): void {
    const deed = rowDeedOf(event);
    const target = event.target instanceof HTMLElement ? event.target : null;
    const row = target?.closest<HTMLElement>('[data-row]');
    const column = columns.find(({ id }) => id === row?.dataset.row);
    const part = PARTS.find((one) => one === target?.dataset.part);
    if (deed === null || !row || !column || (deed === 'next' && !part)) return;
    event.preventDefault();
    event.stopPropagation();
    doings[deed](column, row, part ?? 'name');
  }

  return { add, remove, keyDown };
}
