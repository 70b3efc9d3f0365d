import { clockText, dayText } from '../text/when';
import { Cell } from './row-grid-head';
import styles from './time-cell.module.css';

/** When: the day quieter than the time. */
export function TimeCell({ column, at }: { readonly column: string; readonly at: number }) {
  return (
    <Cell column={column}>
      <span className={styles.day}>{dayText(at)}</span> {clockText(at)}
    </Cell>
  );
}
