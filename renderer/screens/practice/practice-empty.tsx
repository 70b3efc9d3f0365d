import { Button } from 'antd';
import { useNavigation } from '../../app/navigation';
import styles from '../../parts/empty-place.module.css';
import { useText } from '../../text/language';
import { practiceText } from '../../text/practice';

/** No orders yet: what to do to see one. */
export function PracticeEmpty() {
  const t = useText(practiceText);
  const { go } = useNavigation();
  return (
    <div className={styles.empty} data-testid="practice-empty">
      <h3>{t.none}</h3>
      <p>{t.noneMore}</p>
      <Button type="primary" size="small" onClick={() => go('order')}>
        {t.toOrder}
      </Button>
    </div>
  );
}
