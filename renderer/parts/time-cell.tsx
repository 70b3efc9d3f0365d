import { clockText, dayText } from '../text/when';
import { Cell } from './row-grid-head';
import styles from './time-cell.module.css';

/** When: the day quieter than the time. */
export function TimeCell({ at }: { readonly at: number }) {
  return (
    <Cell>
      <span className={styles.day}>{dayText(at)}</span> {clockText(at)}
    </Cell>
  );
}
