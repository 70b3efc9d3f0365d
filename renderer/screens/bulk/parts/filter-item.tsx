import type { ReactNode } from 'react';
import { grouped } from '../../../text/count';
import styles from './filter-item.module.css';

/** One line of a list of filters: what it shows, and how many rows that are. */
export function FilterItem(props: {
  readonly isOn: boolean;
  readonly rows: number;
  readonly children: ReactNode;
  readonly title?: string;
  readonly name: string;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.item}
      aria-pressed={props.isOn}
      data-filter={props.name}
      title={props.title}
      onClick={props.onClick}
    >
      <span className={styles.what}>{props.children}</span>
      <span className={styles.rows}>{grouped(props.rows)}</span>
    </button>
  );
}
