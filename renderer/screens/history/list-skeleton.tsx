import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { partsText } from '../../text/parts';
import { CALL_COLUMNS } from './call-columns';
import styles from './call-list.module.css';

const LINES = Array.from({ length: 12 }, (_, line) => line);

/** The list before its rows are read: same head, same rows, nothing in them. */
export function ListSkeleton() {
  const words = useText(partsText);
  return (
    <div className={styles.list} aria-busy="true" aria-label={words.loading}>
      <ListHead />
      {LINES.map((line) => (
        <div key={line} className={styles.row}>
          {CALL_COLUMNS.map((column) => (
            <span key={column} className={styles.blank} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The column titles. */
export function ListHead() {
  const { columns } = useText(historyText);
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      {CALL_COLUMNS.map((column) => (
        <span key={column} role="columnheader" className={styles[column]}>
          {columns[column]}
        </span>
      ))}
    </div>
  );
}
