import { type ClipboardEvent, memo } from 'react';
import { type Column, VALUE_TYPES } from '../../../../shared/draft/draft';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import type { TableRef } from '../state/edit-draft';
import { columnsFromLines } from '../state/new-column';
import { useOrderDispatch } from '../state/order-context';
import { columnPlace, placeId } from '../state/place';
import styles from './column-table.module.css';
import { ColumnValue } from './column-value';
import controls from './controls.module.css';
import { sentAs } from './sent-as';

interface ColumnRowProps {
  readonly table: TableRef;
  /** The table as the person knows it, for the names of the controls. */
  readonly label: string;
  readonly row: number;
  readonly column: Column;
  readonly nameProblem: string | undefined;
  readonly valueProblem: string | undefined;
  readonly onRemove: (id: string) => void;
}

/** One column: name, type, value, and what will be sent for it. Drawn again only when it changed. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { table, label, row, column, nameProblem, valueProblem } = props;
  const { id } = column;
  const t = useText(orderText);
  const dispatch = useOrderDispatch();
  const change = (part: Partial<Column>) => dispatch({ kind: 'change-column', table, id, change: part });
  const problem = nameProblem ?? valueProblem;
  const literal = sentAs(column);

  function paste(event: ClipboardEvent): void {
    const [first, ...more] = columnsFromLines(event.clipboardData.getData('text/plain')) ?? [];
    if (!first) return;
    event.preventDefault();
    change({ name: first.name, text: first.text, type: 'text' });
    if (more.length > 0) dispatch({ kind: 'add-columns', table, columns: more, after: id });
  }

  return (
    <li className={styles.row} data-row={id}>
      <input
        id={placeId(columnPlace(id, 'name'))}
        className={controls.mono}
        data-part="name"
        aria-label={t.columnName(label, row)}
        aria-invalid={nameProblem !== undefined}
        value={column.name}
        placeholder={t.namePlaceholder}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => change({ name: event.target.value })}
        onPaste={paste}
      />
      <select
        className={controls.select}
        aria-label={t.columnType(label, row)}
        value={column.type}
        onChange={(event) =>
          change({ type: VALUE_TYPES.find((type) => type === event.target.value) ?? 'text' })
        }
      >
        {VALUE_TYPES.map((type) => (
          <option key={type} value={type}>
            {t.types[type]}
          </option>
        ))}
      </select>
      <ColumnValue
        column={column}
        label={t.columnValue(label, row)}
        invalid={valueProblem !== undefined}
        onText={(text) => change({ text })}
      />
      {problem === undefined ? (
        <output className={styles.sent} data-sent={literal !== null} title={literal ?? t.notSent}>
          {literal ?? t.notSent}
        </output>
      ) : (
        <output className={styles.problem} title={problem}>
          {problem}
        </output>
      )}
      <button
        type="button"
        className={controls.remove}
        aria-label={t.removeColumn(label, row)}
        onClick={() => props.onRemove(id)}
      >
        ×
      </button>
    </li>
  );
});
