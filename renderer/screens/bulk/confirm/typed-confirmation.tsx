import { Input } from 'antd';
import { useId } from 'react';
import { useText } from '../../../text/language';
import { runConfirmText } from '../../../text/runs-confirm';
import { maySayNumber, saysNumber } from '../parts/typed-number';
import styles from './confirm-step.module.css';

export interface TypedWords {
  readonly name: string;
  readonly rows: string;
  readonly again: string;
}

/** What has to be typed by hand before a plan is confirmed; null: that not. */
export interface WantedWords {
  readonly name: string | null;
  readonly rows: number | null;
  /** Orders that are done again. */
  readonly again: number | null;
}

/** Whether all of it was typed. */
export function isTyped(wanted: WantedWords, typed: TypedWords): boolean {
  return (
    (wanted.name === null || typed.name === wanted.name) &&
    (wanted.rows === null || saysNumber(typed.rows, wanted.rows)) &&
    (wanted.again === null || saysNumber(typed.again, wanted.again))
  );
}

/** On production the connection's name and the number of rows, typed by hand; anywhere the number of orders done again. */
export function TypedConfirmation(props: {
  readonly form: string;
  readonly wanted: WantedWords;
  readonly typed: TypedWords;
  readonly onTyped: (typed: TypedWords) => void;
}) {
  const { form, wanted, typed, onTyped } = props;
  const t = useText(runConfirmText);
  const { name, rows, again } = wanted;
  const common = { form, typed, onTyped };
  if (name === null && rows === null && again === null) return null;
  return (
    <div className={styles.typed} data-production={name !== null} data-testid="typed-confirmation">
      <strong>{name === null ? t.typedAgain : t.typed}</strong>
      {name !== null && (
        <Field
          {...common}
          what="name"
          label={t.nameLabel}
          word={name}
          isWrong={!name.startsWith(typed.name)}
        />
      )}
      {rows !== null && (
        <Field
          {...common}
          what="rows"
          label={t.rowsLabel}
          word={rows}
          isWrong={!maySayNumber(typed.rows, rows)}
        />
      )}
      {again !== null && (
        <Field
          {...common}
          what="again"
          label={t.againLabel}
          word={again}
          isWrong={!maySayNumber(typed.again, again)}
        />
      )}
    </div>
  );
}

function Field(props: {
  readonly form: string;
  readonly what: keyof TypedWords;
  readonly label: string;
  readonly word: string | number;
  readonly isWrong: boolean;
  readonly typed: TypedWords;
  readonly onTyped: (typed: TypedWords) => void;
}) {
  const { form, what, label, word, isWrong, typed, onTyped } = props;
  const id = useId();
  return (
    <label htmlFor={id}>
      <span>
        {label} <bdi className={styles.word}>{word}</bdi>
      </span>
      <Input
        id={id}
        form={form}
        value={typed[what]}
        {...(isWrong ? { status: 'error' as const } : {})}
        {...(what === 'name' ? {} : { inputMode: 'numeric' as const })}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onTyped({ ...typed, [what]: event.target.value })}
      />
    </label>
  );
}
