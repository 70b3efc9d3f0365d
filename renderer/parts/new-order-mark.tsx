import { useText } from '../text/language';
import { partsText } from '../text/parts';
import styles from './new-order-mark.module.css';

/** Beside the ids of an order that the call itself created. */
export function NewOrderMark() {
  const t = useText(partsText);
  return <span className={styles.mark}>{t.newOrder}</span>;
}
