import type { ReactNode } from 'react';
import styles from './action-bar.module.css';

/** The bar below a form: what leads away from it, how it stands or what is wrong, and what the form is for. */
export function ActionBar(props: {
  readonly lead?: ReactNode;
  readonly state: string;
  readonly bad?: boolean;
  readonly inset?: 'narrow' | 'wide';
  readonly stateId?: string;
  readonly children: ReactNode;
}) {
  const { lead, state, bad = false, inset = 'wide', stateId, children } = props;
  return (
    <footer className={styles.bar} data-inset={inset}>
      {lead}
      <span className={bad ? styles.bad : styles.state} role="status" data-testid={stateId}>
        {state}
      </span>
      {children}
    </footer>
  );
}
