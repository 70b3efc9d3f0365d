import { useQuery } from '@tanstack/react-query';
import { type ComponentProps, type FocusEvent, type KeyboardEvent, useId } from 'react';
import { dictionaryAt } from '../../../shared/library/body-codes';
import { placeWords } from '../../../shared/library/body-place';
import type { Dictionary } from '../../../shared/library/entry';
import type { Ask } from '../../../shared/library/template';
import { useCurrentConnection } from '../../app/current-connection';
import { entriesQuery } from '../../queries/known';
import { useText } from '../../text/language';
import { orderFieldsText } from '../../text/order-fields';
import { templatesText } from '../../text/templates';
import { SuggestBox } from '../suggest-box';
import controls from './control.module.css';
import styles from './template-form.module.css';

/**
 * One question of a template, its control by its type; what may be chosen is offered, and anything can be typed. What
 * stands there is chosen as a person comes to it: typing takes its place.
 */
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
    className: `${controls.control} ${controls.tall}`,
    'aria-invalid': problem !== undefined,
    'aria-describedby': `${id}-problem`,
    'aria-required': ask.required,
    onFocus: selectText,
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
      <p
        className={`${controls.problem} ${styles.problem}`}
        data-bad={problem !== undefined}
        id={`${id}-problem`}
      >
        {problem ?? (ask.type === 'date' && ask.format !== '' ? t.dateFormat(ask.format) : '')}
      </p>
    </div>
  );

  function control() {
    const dictionary = dictionaryAt(ask.place);
    if (ask.type !== 'boolean' && ask.type !== 'json' && (dictionary !== null || ask.values.length > 0)) {
      const { className: _, ...input } = naming;
      return (
        <AskChoice
          {...{ ask, dictionary, value, onChange, input }}
          label={label || place}
          invalid={problem !== undefined}
        />
      );
    }
    if (ask.type === 'boolean') {
      return (
        <select {...naming} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t.blank}</option>
          <option value="true">{t.yes}</option>
          <option value="false">{t.no}</option>
        </select>
      );
    }
    if (ask.type === 'json' || ask.type === 'text') {
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
      <input
        {...naming}
        inputMode={ask.type === 'number' ? 'decimal' : undefined}
        value={value}
        placeholder={ask.type === 'date' ? ask.format : undefined}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
}

/** A question whose answers are offered: the values that the template lists, or the codes of a dictionary, by name and sound too. */
function AskChoice(props: {
  readonly ask: Ask;
  readonly dictionary: Dictionary | null;
  readonly value: string;
  readonly label: string;
  readonly invalid: boolean;
  readonly input: ComponentProps<typeof SuggestBox>['input'];
  readonly onChange: (value: string) => void;
}) {
  const { ask, dictionary, value, onChange } = props;
  const connectionId = useCurrentConnection()?.id ?? null;
  const { data: known } = useQuery(entriesQuery(dictionary ?? 'persons', dictionary === null ? '' : value));
  const listed = ask.values.find((one) => one.value === value)?.label;
  const name = listed || (dictionary === null ? '' : (known?.[0]?.name ?? ''));
  return (
    <SuggestBox
      text={value}
      label={props.label}
      invalid={props.invalid}
      note={name === '' ? null : { tone: 'name', text: name }}
      input={props.input}
      plain
      source={
        ask.values.length > 0 || dictionary === null
          ? { kind: 'values', values: ask.values }
          : { kind: 'library', wanted: { dictionary, scopes: null, first: '', connectionId } }
      }
      onText={onChange}
      onTake={({ code }) => onChange(code)}
    />
  );
}

function selectText({ currentTarget }: FocusEvent<HTMLElement>): void {
  if (currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLTextAreaElement)
    currentTarget.select();
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
