import { Button } from 'antd';
import { useNavigation } from '../../app/navigation';
import { PlainText } from '../../parts/plain-text';
import { historyText } from '../../text/history';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import { useFilterWords } from './filter-words';
import styles from './history-empty.module.css';
import type { ChosenFilter } from './use-history-filter';

/** No row: because nothing was ever sent, or because nothing fits the filters. Each says what to do. */
export function HistoryEmpty({
  chosen,
  filtered,
  onClear,
}: {
  readonly chosen: ChosenFilter;
  readonly filtered: boolean;
  readonly onClear: () => void;
}) {
  const t = useText(historyText);
  const f = useText(historyFiltersText);
  const words = useFilterWords()(chosen);
  const { go } = useNavigation();
  return (
    <div className={styles.empty} data-testid="history-empty">
      <h2>{filtered ? t.noneFound : t.noCalls}</h2>
      {filtered ? (
        <>
          <p>{f.noneFor}</p>
          <ul className={styles.words}>
            {words.map(({ what, said }) => (
              <li key={what}>
                <span className={styles.what}>{what}</span> <PlainText text={said} clamp={120} />
              </li>
            ))}
          </ul>
          <Button size="small" onClick={onClear}>
            {t.clear}
          </Button>
        </>
      ) : (
        <>
          <p>{t.noCallsMore}</p>
          <Button type="primary" size="small" onClick={() => go('order')}>
            {t.toOrder}
          </Button>
        </>
      )}
    </div>
  );
}
