import { useId } from 'react';
import styles from './format-choice.module.css';

/** In which form a file is written: one of a few, each with what it is good for. */
export function FormatChoice<F extends string>(props: {
  readonly label: string;
  readonly formats: readonly { readonly format: F; readonly name: string; readonly hint: string }[];
  readonly chosen: F;
  readonly onChoose: (format: F) => void;
}) {
  const id = useId();
  return (
    <div className={styles.choices} role="radiogroup" aria-label={props.label}>
      {props.formats.map(({ format, name, hint }) => (
        <label key={format} className={styles.choice} htmlFor={`${id}-${format}`}>
          <input
            id={`${id}-${format}`}
            type="radio"
            name={`${id}-format`}
            value={format}
            checked={props.chosen === format}
            onChange={() => props.onChoose(format)}
          />
          <strong>{name}</strong>
          <span>{hint}</span>
        </label>
      ))}
    </div>
  );
}
