import { useId } from 'react';
import styles from './one-choice.module.css';

/** One of a few things in a dialog, each with what it means. */
export function OneChoice<V extends string>(props: {
  readonly label: string;
  readonly options: readonly { readonly value: V; readonly name: string; readonly hint: string }[];
  readonly chosen: V | null;
  /** The dialog's focus begins with the first one. */
  readonly begins?: boolean;
  readonly onChoose: (value: V) => void;
}) {
  const id = useId();
  return (
    <div className={styles.choices} role="radiogroup" aria-label={props.label}>
      {props.options.map(({ value, name, hint }, index) => (
        <label key={value} className={styles.choice} htmlFor={`${id}-${value}`}>
          <input
            id={`${id}-${value}`}
            type="radio"
            name={id}
            value={value}
            checked={props.chosen === value}
            onChange={() => props.onChoose(value)}
            {...(props.begins && index === 0 ? { 'data-first-focus': '' } : {})}
          />
          <strong>{name}</strong>
          <span>{hint}</span>
        </label>
      ))}
    </div>
  );
}
