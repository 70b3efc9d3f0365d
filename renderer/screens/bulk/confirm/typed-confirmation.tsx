import { Input } from 'antd';
import { useId } from 'react';
import { useText } from '../../../text/language';
import { runConfirmText } from '../../../text/runs-confirm';
import styles from './confirm-step.module.css';

export interface TypedWords {
  readonly name: string;
  readonly rows: string;
}

/** On production: the connection's name and the number of rows, typed by hand. */
export function TypedConfirmation(props: {
  readonly form: string;
  readonly name: string;
  readonly rows: number;
  readonly typed: TypedWords;
  readonly onTyped: (typed: TypedWords) => void;
}) {
  const { form, name, rows, typed, onTyped } = props;
  const t = useText(runConfirmText);
  const id = useId();
  return (
    <div className={styles.typed} data-testid="typed-confirmation">
      <strong>{t.typed}</strong>
      <label htmlFor={`${id}-name`}>
        <span>
          {t.nameLabel} <bdi className={styles.word}>{name}</bdi>
        </span>
        <Input
          id={`${id}-name`}
          form={form}
          value={typed.name}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onTyped({ ...typed, name: event.target.value })}
        />
      </label>
      <label htmlFor={`${id}-rows`}>
        <span>
          {t.rowsLabel} <bdi className={styles.word}>{rows}</bdi>
        </span>
        <Input
          id={`${id}-rows`}
          form={form}
          value={typed.rows}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onTyped({ ...typed, rows: event.target.value })}
        />
      </label>
    </div>
  );
}
