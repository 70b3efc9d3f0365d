import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Column } from '../../../../shared/draft/draft';
import type { CommandId } from '../../../app/commands/commands';
import { dictionaryQuery } from '../../../queries/suggestions';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderColumnsText } from '../../../text/order-columns';
import type { TableRef } from '../state/edit-draft';
import { columnPlace } from '../state/place';
import type { ProblemsByPlace } from '../state/use-problems';
import { ColumnRow } from './column-row';
import styles from './column-table.module.css';
import controls from './controls.module.css';
import { PasteNote } from './paste-note';
import { rowKeyWords } from './row-keys';
import { useCopyColumns } from './use-copy-columns';
import { usePasteColumns } from './use-paste-columns';
import { useRowDeeds } from './use-row-deeds';

/** The columns of one table. Enter goes on to the value and then to a new row; `row-keys.ts` has the other keys. */
export function ColumnTable(props: {
  readonly table: TableRef;
  /** The table's real name in the database of dictionaries, and as the person knows it. */
  readonly scope: string;
  readonly label: string;
  readonly columns: readonly Column[];
  readonly problems: ProblemsByPlace;
}) {
  const { table, scope, label, columns, problems } = props;
  const t = useText(orderText);
  const words = useText(orderColumnsText);
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { said, copy } = useCopyColumns(columns);
  const { add, remove, keyDown } = useRowDeeds({ table, columns, list, addButton, onCopy: copy });
  const pasting = usePasteColumns(table, columns);
  const { data: dictionary } = useQuery(dictionaryQuery('columns', scope));

  return (
    <div className={styles.table} onPaste={pasting.paste}>
      <ul ref={list} aria-label={label} onKeyDown={keyDown}>
        {columns.map((column, index) => (
          <ColumnRow
            key={column.id}
            table={table}
            scope={scope}
            label={label}
            row={index + 1}
            column={column}
            marksUnknown={dictionary !== undefined && dictionary.total > 0}
            nameProblem={problems.get(columnPlace(column.id, 'name'))?.text}
            valueProblem={problems.get(columnPlace(column.id, 'value'))?.text}
            onRemove={remove}
          />
        ))}
      </ul>
      {pasting.pasted && (
        <PasteNote pasted={pasting.pasted} onLayout={pasting.readAs} onDismiss={pasting.dismiss} />
      )}
      <div className={styles.foot}>
        <button
          ref={addButton}
          type="button"
          className={controls.add}
          data-adds
          aria-label={t.addColumnTo(label)}
          data-does={'column.after' satisfies CommandId}
          title={words.addKeys(rowKeyWords('next'), rowKeyWords('after'))}
          onClick={() => add(null)}
        >
          + {t.addColumn}
        </button>
        <span className={styles.said}>{said}</span>
      </div>
    </div>
  );
}
