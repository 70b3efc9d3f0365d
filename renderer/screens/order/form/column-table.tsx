import { type KeyboardEvent, useCallback, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Column } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import type { TableRef } from '../state/edit-draft';
import { newColumn } from '../state/new-column';
import { useOrderDispatch } from '../state/order-context';
import { columnPlace, focusPlace } from '../state/place';
import type { ProblemsByPlace } from '../state/use-problems';
import { ColumnRow } from './column-row';
import styles from './column-table.module.css';
import controls from './controls.module.css';
import { moveInTable } from './move-in-table';

/** The columns of one table. Enter goes on to the value and then to a new row; the arrow keys go from row to row. */
export function ColumnTable(props: {
  readonly table: TableRef;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly problems: ProblemsByPlace;
}) {
  const { table, label, columns, problems } = props;
  const t = useText(orderText);
  const dispatch = useOrderDispatch();
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);

  const add = useCallback(
    (after: string | null) => {
      const column = newColumn();
      flushSync(() => dispatch({ kind: 'add-columns', table, columns: [column], after }));
      focusPlace(columnPlace(column.id, 'name'));
    },
    [dispatch, table],
  );

  const remove = useCallback(
    (id: string) => {
      const row = list.current?.querySelector(`[data-row="${id}"]`);
      const near = row?.nextElementSibling ?? row?.previousElementSibling;
      flushSync(() => dispatch({ kind: 'remove-column', table, id }));
      (near?.querySelector<HTMLElement>('[data-part="name"]') ?? addButton.current)?.focus();
    },
    [dispatch, table],
  );

  function keyDown(event: KeyboardEvent): void {
    const move = moveInTable(event);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'new-row') add(move.after);
    else move.to.focus();
  }

  return (
    <div className={styles.table}>
      <ul ref={list} aria-label={label} onKeyDown={keyDown}>
        {columns.map((column, index) => (
          <ColumnRow
            key={column.id}
            table={table}
            label={label}
            row={index + 1}
            column={column}
            nameProblem={problems.get(columnPlace(column.id, 'name'))?.text}
            valueProblem={problems.get(columnPlace(column.id, 'value'))?.text}
            onRemove={remove}
          />
        ))}
      </ul>
      <button
        ref={addButton}
        type="button"
        className={controls.add}
        aria-label={t.addColumnTo(label)}
        onClick={() => add(null)}
      >
        + {t.addColumn}
      </button>
    </div>
  );
}
