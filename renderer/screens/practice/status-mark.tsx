import type { PracticeOrder } from '../../../shared/desk.practice';
import styles from './status-mark.module.css';

/** How an order stands: a shape, a colour and a word. */
export function StatusMark({
  status,
  word,
}: {
  readonly status: PracticeOrder['status'];
  readonly word: string;
}) {
  return (
    <span className={styles.mark} data-status={status}>
      {word}
    </span>
  );
}
