import { Button } from 'antd';
import { useNavigation } from '../../app/navigation';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import styles from './history-empty.module.css';

/** No row: because nothing was ever sent, or because nothing fits the filters. Each says what to do. */
export function HistoryEmpty({
  filtered,
  onClear,
}: {
  readonly filtered: boolean;
  readonly onClear: () => void;
}) {
  const t = useText(historyText);
  const { go } = useNavigation();
  return (
    <div className={styles.empty} data-testid="history-empty">
      <h2>{filtered ? t.noneFound : t.noCalls}</h2>
      <p>{filtered ? t.noneFoundMore : t.noCallsMore}</p>
      {filtered ? (
        <Button size="small" onClick={onClear}>
          {t.clear}
        </Button>
      ) : (
        <Button type="primary" size="small" onClick={() => go('order')}>
          {t.toOrder}
        </Button>
      )}
    </div>
  );
}
