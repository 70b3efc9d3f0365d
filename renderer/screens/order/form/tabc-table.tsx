import { type KeyboardEvent, memo } from 'react';
import type { TabcTable as Table } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { useOrderDispatch } from '../state/order-context';
import { columnPlace, focusPlace, placeId } from '../state/place';
import type { ProblemsByPlace, ShownProblem } from '../state/use-problems';
import { ColumnTable } from './column-table';
import controls from './controls.module.css';
import styles from './tabc-table.module.css';

/** One tabc table: its name without the prefix, and live the name that the database knows. */
export const TabcTable = memo(function TabcTable(props: {
  readonly table: Table;
  readonly row: number;
  readonly problem: ShownProblem | undefined;
  readonly problems: ProblemsByPlace;
  readonly onRemove: (id: string) => void;
}) {
  const { table, row, problem } = props;
  const t = useText(orderText);
  const dispatch = useOrderDispatch();
  const real = `tabc${table.name}`;

  function enterGoesToColumns(event: KeyboardEvent): void {
    const [first] = table.columns;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || !first)
      return;
    event.preventDefault();
    focusPlace(columnPlace(first.id, 'name'));
  }

  return (
    <fieldset className={styles.tabc} aria-label={real} data-testid={`table-tabc-${row}`}>
      <div className={styles.head}>
        <input
          id={placeId(table.id)}
          className={controls.mono}
          aria-label={t.tableName(row)}
          aria-invalid={problem?.severity === 'error'}
          value={table.name}
          placeholder={t.tablePlaceholder}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => dispatch({ kind: 'rename-table', id: table.id, name: event.target.value })}
          onKeyDown={enterGoesToColumns}
        />
        <output className={styles.real} title={problem?.text} data-severity={problem?.severity}>
          <code>{table.name === '' ? 'tabc…' : real}</code>
          <span>{problem?.text}</span>
        </output>
        <button
          type="button"
          className={controls.remove}
          aria-label={t.removeTable(real)}
          onClick={() => props.onRemove(table.id)}
        >
          ×
        </button>
      </div>
      <ColumnTable table={table.id} label={real} columns={table.columns} problems={props.problems} />
    </fieldset>
  );
});
