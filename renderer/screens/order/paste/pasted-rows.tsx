import { type PlacedValue, placeKeyText, placeWords } from '../../../../shared/library/body-place';
import { PlainText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { orderPasteText } from '../../../text/order-paste';
import styles from './paste-dialog.module.css';
import type { PasteResult } from './pasted-draft';

/** Every value of a paste, and what becomes of it. */
export function PastedRows({ result }: { readonly result: PasteResult }) {
  const { rows, gone } = result;
  const t = useText(orderPasteText);
  if (rows.length === 0) return <p className={styles.none}>{t.nothing}</p>;
  return (
    <>
      <ul className={styles.rows} aria-label={t.list(rows.length)} data-testid="pasted-rows">
        {rows.map(({ value, state, now }) => (
          <li key={placeKeyText(value.place)} className={styles.row} data-state={state}>
            <code className={styles.place}>
              <bdi>{placeWords(value.place)}</bdi>
            </code>
            <span className={styles.value}>
              <PlainText text={written(value)} mono clamp={120} />
              {now && state !== 'same' && (
                <span className={styles.now}>
                  {t.now} <PlainText text={written(now)} mono clamp={60} />
                </span>
              )}
            </span>
            <span className={styles.state}>{t.states[state]}</span>
          </li>
        ))}
      </ul>
      {gone.length > 0 && <p className={styles.warning}>{t.gone(gone.map(placeWords).join(', '))}</p>}
    </>
  );
}

/** A value as it will be sent: a chosen empty or null has no text of its own. */
function written({ type, text }: PlacedValue): string {
  if (type === 'empty') return '""';
  return type === 'null' ? 'null' : text;
}
