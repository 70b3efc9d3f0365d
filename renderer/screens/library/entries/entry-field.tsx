import { type ReactNode, useId } from 'react';
import styles from './entry-panel.module.css';

interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly status: 'error' | '';
}

/** One field of the panel: label, control, and below it a line for the hint or the problem that takes its place. */
export function EntryField(props: {
  readonly label: string;
  readonly hint?: string;
  readonly problem: string | null;
  readonly required?: boolean;
  /** For controls of several parts: the label names a group instead of one input. */
  readonly group?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}) {
  const { label, hint, problem, required = false, group = false, children } = props;
  const id = useId();
  const ids: FieldIds = {
    id,
    'aria-describedby': `${id}-note`,
    'aria-invalid': problem !== null,
    status: problem === null ? '' : 'error',
  };
  return (
    <div
      className={styles.field}
      {...(group
        ? { role: 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-note` }
        : {})}
    >
      <label className={styles.label} id={`${id}-label`} htmlFor={group ? undefined : id}>
        {label}
        {required && (
          <span className={styles.required} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children(ids)}
      <p
        id={`${id}-note`}
        className={problem === null ? styles.note : `${styles.note} ${styles.problem}`}
        role={problem === null ? undefined : 'alert'}
      >
        {problem ?? hint}
      </p>
    </div>
  );
}
