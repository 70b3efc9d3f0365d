import type { ReactNode } from 'react';
import styles from './failure.module.css';

interface FailureProps {
  readonly title: string;
  readonly meaning: string;
  readonly error?: unknown;
  readonly children?: ReactNode;
}

/** A failure of the program in words; the technical text stands behind them, in grey. */
export function Failure({ title, meaning, error, children }: FailureProps) {
  return (
    <div className={styles.failure} role="alert">
      <h2 className={styles.title}>{title}</h2>
      <p className={styles.meaning}>{meaning}</p>
      {error === undefined ? null : (
        <p className={styles.detail}>{error instanceof Error ? error.message : String(error)}</p>
      )}
      {children}
    </div>
  );
}
