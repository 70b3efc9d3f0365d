import { useCallback, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { TabcTable as Table } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { newColumn } from '../state/new-column';
import { useOrderDispatch } from '../state/order-context';
import { focusPlace } from '../state/place';
import { prefixPlace } from '../state/prefix-answer';
import type { ProblemsByPlace } from '../state/use-problems';
import controls from './controls.module.css';
import { TabcTable } from './tabc-table';
import styles from './tabc-table.module.css';

/** Any number of tabc tables. */
export function TabcTables({
  tables,
  problems,
  folded,
  touched,
}: {
  readonly tables: readonly Table[];
  readonly problems: ProblemsByPlace;
  readonly folded: ReadonlySet<string>;
  readonly touched: ReadonlySet<string>;
}) {
  const t = useText(orderText);
  const dispatch = useOrderDispatch();
  const addButton = useRef<HTMLButtonElement>(null);

  function add(): void {
    const id = crypto.randomUUID();
    flushSync(() => dispatch({ kind: 'add-table', id, column: newColumn() }));
    focusPlace(id);
  }

  const remove = useCallback(
    (id: string) => {
      dispatch({ kind: 'remove-table', id });
      addButton.current?.focus();
    },
    [dispatch],
  );

  return (
    <>
      {tables.length === 0 && <p className={styles.empty}>{t.noTables}</p>}
      {tables.map((table, index) => (
        <TabcTable
          key={table.id}
          table={table}
          row={index + 1}
          folded={folded.has(table.id)}
          prefixKept={touched.has(prefixPlace(table.id, table.name))}
          problem={problems.get(table.id)}
          problems={problems}
          onRemove={remove}
        />
      ))}
      <button ref={addButton} type="button" className={controls.add} onClick={add}>
        + {t.addTable}
      </button>
    </>
  );
}
