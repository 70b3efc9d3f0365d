import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { cleanId } from '../../../shared/draft/ids';
import { dictionaryAt } from '../../../shared/library/body-codes';
import { placeWords } from '../../../shared/library/body-place';
import { entriesQuery } from '../../queries/known';
import { useText } from '../../text/language';
import { orderFieldsText } from '../../text/order-fields';
import { type PlaceChoice, templatesText } from '../../text/templates';
import { LineText } from '../plain-text';
import controls from './control.module.css';
import { allowedValues, isOnlyFixed, type PlacePlan } from './place-plan';
import styles from './save-template.module.css';

const SENT_AS = { empty: '""', null: 'null' } as const;

/** One value of the draft: fixed, left out, or asked for with a question of its own. */
export function PlaceRow({
  plan,
  onChange,
}: {
  readonly plan: PlacePlan;
  readonly onChange: (part: Partial<PlacePlan>) => void;
}) {
  const t = useText(templatesText);
  const id = useId();
  const place = placeWords(plan.place);
  const { labels: fieldLabels } = useText(orderFieldsText);
  const labels = new Map<string, string>(Object.entries(fieldLabels));
  const dictionary = dictionaryAt(plan.place);
  const choices: readonly PlaceChoice[] = isOnlyFixed(plan) ? ['fixed', 'left'] : ['fixed', 'ask', 'left'];
  const { data: [entry] = [] } = useQuery(
    entriesQuery(dictionary ?? 'maps', dictionary === null ? '' : cleanId(plan.text)),
  );
  const listed = allowedValues(plan.values).find(({ value }) => value === plan.text);
  const meaning = entry?.name ?? listed?.label ?? '';
  const shown = plan.type === 'empty' || plan.type === 'null' ? SENT_AS[plan.type] : plan.text;
  return (
    <li className={styles.place} data-choice={plan.choice}>
      <span className={styles.pair}>
        <code className={styles.name}>
          <bdi>{place}</bdi>
        </code>
        <LineText text={labels.get(place) ?? plan.label} />
      </span>
      <span className={styles.pair}>
        <LineText text={shown} mono />
        <LineText text={meaning} />
      </span>
      <select
        className={controls.control}
        aria-label={t.choiceOf(place)}
        value={plan.choice}
        onChange={(event) =>
          onChange({ choice: choices.find((one) => one === event.target.value) ?? 'fixed' })
        }
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t.choices[choice]}
          </option>
        ))}
      </select>
      {plan.choice === 'ask' && (
        <div className={styles.ask}>
          <label htmlFor={`${id}-label`}>{t.question}</label>
          <input
            id={`${id}-label`}
            className={controls.control}
            value={plan.label}
            maxLength={200}
            placeholder={place}
            autoComplete="off"
            onChange={(event) => onChange({ label: event.target.value })}
          />
          <label htmlFor={`${id}-preset`}>{t.preset}</label>
          <input
            id={`${id}-preset`}
            className={controls.control}
            value={plan.preset}
            placeholder={t.presetHint}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ preset: event.target.value })}
          />
          <label htmlFor={`${id}-values`}>{t.values}</label>
          <textarea
            id={`${id}-values`}
            className={controls.control}
            rows={1}
            value={plan.values}
            placeholder={t.valuesHint}
            spellCheck={false}
            onChange={(event) => onChange({ values: event.target.value })}
          />
          <label className={styles.must}>
            <input
              type="checkbox"
              checked={plan.required}
              onChange={(event) => onChange({ required: event.target.checked })}
            />
            {t.must}
          </label>
        </div>
      )}
    </li>
  );
}
