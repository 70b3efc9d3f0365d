import type { CallDetail } from '../../../../shared/desk.calls';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import { outcomeText } from '../../../text/outcome';
import { durationText } from '../../../text/when';
import styles from './timing-line.module.css';

/** Where the time went, phase by phase. */
export function TimingLine({
  timings,
  total,
}: {
  readonly timings: CallDetail['timings'];
  readonly total: number;
}) {
  const t = useText(orderSendingText);
  const { phases } = useText(outcomeText);
  const spans = timings
    .map(({ phase, ms }, index) => ({ phase, ms: Math.max(0, (timings[index + 1]?.ms ?? total) - ms) }))
    .filter(({ phase }) => phase !== 'done');
  return (
    <ul className={styles.spans}>
      {spans.map(({ phase, ms }) => (
        <li key={phase}>
          <span>{phases[phase]}</span>
          <span className={styles.ms}>{durationText(ms)}</span>
        </li>
      ))}
      <li className={styles.total}>
        <span>{t.total}</span>
        <span className={styles.ms}>{durationText(total)}</span>
      </li>
    </ul>
  );
}
