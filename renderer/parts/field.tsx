import { type ReactNode, useId } from 'react';
import styles from './field.module.css';

interface FieldIds {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly status: 'error' | '';
}

interface FieldProps {
  readonly label: string;
  readonly problem?: string | null;
  /** What belongs here; a problem takes its place, so nothing moves. */
  readonly hint?: ReactNode;
  readonly required?: boolean;
  /** Where the label stands. */
  readonly labelAt?: 'start' | 'above';
  /** For controls of several parts: the label names a group instead of one input. */
  readonly group?: boolean;
  readonly children: (ids: FieldIds) => ReactNode;
}

/** One field of a form: label, control, and below it a line for the hint or for the problem that takes its place. */
export function Field({
  label,
  problem = null,
  hint,
  required = false,
  labelAt = 'start',
  group = false,
  children,
}: FieldProps) {
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
      data-label={labelAt}
      {...(group
        ? { role: 'group', 'aria-labelledby': `${id}-label`, 'aria-describedby': `${id}-note` }
        : {})}
    >
      <label className={styles.label} id={`${id}-label`} htmlFor={group ? undefined : id}>
        {label}
        {required ? (
          <span className={styles.required} aria-hidden="true">
            *
          </span>
        ) : null}
      </label>
      <div className={styles.control}>{children(ids)}</div>
      <div id={`${id}-note`} className={styles.note} role={problem === null ? undefined : 'alert'}>
        {problem ?? hint}
      </div>
    </div>
  );
}
