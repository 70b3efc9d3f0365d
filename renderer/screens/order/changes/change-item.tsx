import type { Change, ChangedPlace, SentValue } from '../../../../shared/draft/changes';
import { PlainText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { orderChangesText } from '../../../text/order-changes';
import styles from './changes-button.module.css';

/** One place: what it was, what it is, and the way back. */
export function ChangeItem(props: { readonly change: Change; readonly onReset: (change: Change) => void }) {
  const { change } = props;
  const t = useText(orderChangesText);
  const name = placeName(change.place);

  function placeName(place: ChangedPlace): string {
    switch (place.kind) {
      case 'field':
        return place.name;
      case 'column':
        return `${place.table}.${place.name}`;
      case 'order':
        return t.order(place.table);
    }
  }

  return (
    <li className={styles.item}>
      <code className={styles.place}>
        <bdi>{name}</bdi>
      </code>
      <span className={styles.values}>
        <Value value={change.before} />
        <span aria-hidden="true">→</span>
        <Value value={change.after} />
      </span>
      <button
        type="button"
        className={styles.reset}
        aria-label={t.resetPlace(name)}
        onClick={() => props.onReset(change)}
      >
        {t.reset}
      </button>
    </li>
  );
}

function Value({ value }: { readonly value: SentValue }) {
  const t = useText(orderChangesText);
  switch (value.kind) {
    case 'absent':
      return <span className={styles.none}>{t.absent}</span>;
    case 'empty':
      return <span className={styles.none}>{t.empty}</span>;
    case 'null':
      return <code>null</code>;
    case 'value':
      return <PlainText text={value.json} mono clamp={120} />;
  }
}
