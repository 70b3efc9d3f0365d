import { type KeyboardEvent, useId } from 'react';
import { placeWords } from '../../../shared/library/body-place';
import type { Ask } from '../../../shared/library/template';
import { useText } from '../../text/language';
import { orderFieldsText } from '../../text/order-fields';
import { templatesText } from '../../text/templates';
import styles from './template-form.module.css';

/** One question of a template, its control by its type; what may be chosen is offered, and anything can be typed. */
export function AskField(props: {
  readonly ask: Ask;
  readonly value: string;
  readonly problem: string | undefined;
  readonly first: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { ask, value, problem, onChange } = props;
  const t = useText(templatesText);
  const id = useId();
  const place = placeWords(ask.place);
  const { labels } = useText(orderFieldsText);
  const label = ask.label || fieldLabel(ask.place, labels);
  const naming = {
    id,
    className: styles.control,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem`,
    'aria-required': ask.required,
    ...(props.first ? { 'data-first-focus': '' } : {}),
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        <bdi>{label || place}</bdi>
        {ask.required && <span className={styles.required}>{t.required}</span>}
        {label !== '' && <code className={styles.place}>{place}</code>}
      </label>
      {control()}
      <p className={styles.problem} id={`${id}-problem`}>
        {problem ?? (ask.type === 'date' && ask.format !== '' ? t.dateFormat(ask.format) : '')}
      </p>
    </div>
  );

  function control() {
    if (ask.type === 'boolean') {
      return (
        <select {...naming} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t.blank}</option>
          <option value="true">{t.yes}</option>
          <option value="false">{t.no}</option>
        </select>
      );
    }
    if (ask.type === 'json' || (ask.type === 'text' && ask.values.length === 0)) {
      return (
        <textarea
          {...naming}
          rows={1}
          value={value}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={submitOnEnter}
        />
      );
    }
    return (
      <>
        <input
          {...naming}
          list={ask.values.length > 0 ? `${id}-values` : undefined}
          inputMode={ask.type === 'number' ? 'decimal' : undefined}
          value={value}
          placeholder={ask.type === 'date' ? ask.format : undefined}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
        />
        <datalist id={`${id}-values`}>
          {ask.values.map((allowed) => (
            <option key={allowed.value} value={allowed.value}>
              {allowed.label}
            </option>
          ))}
        </datalist>
      </>
    );
  }
}

/** What a field of the contract is called; empty for a column, which has no name of its own here. */
function fieldLabel([first = '', ...more]: Ask['place'], labels: Readonly<Record<string, string>>): string {
  return more.length === 0 && Object.hasOwn(labels, first) ? (labels[first] ?? '') : '';
}

/** An answer is one line more often than many: Enter is done with it, Shift+Enter begins another line. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
