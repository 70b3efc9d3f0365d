import type { CallDetail } from '../../../../shared/desk.calls';
import { ConnectionMark } from '../../../parts/connection-mark';
import { CopyableId } from '../../../parts/copyable-id';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import { durationText, whenText } from '../../../text/when';
import { identityOf } from '../state/identity';
import type { Intent } from '../state/sending';
import styles from './answer-panel.module.css';

/** Which call, order and connection an answer belongs to, and when: the form may be elsewhere by now. */
export function AnswerHead(props: {
  readonly intent: Intent;
  readonly call: CallDetail | null;
  readonly changedSince: boolean;
}) {
  const { intent, call } = props;
  const t = useText(orderSendingText);
  const order = identityOf(intent.draft);
  return (
    <header className={styles.head}>
      <strong>{t.calls[intent.call]}</strong>
      <CopyableId id={order.oId || order.mapId} short />
      <ConnectionMark kind={intent.connection.kind} name={intent.connection.name} />
      <span className={styles.when}>
        {whenText(call?.startedAt ?? intent.startedAt)}
        {call?.durationMs == null ? '' : ` · ${durationText(call.durationMs)}`}
        {call?.status == null ? '' : ` · HTTP ${call.status}`}
      </span>
      {props.changedSince && <span className={styles.changed}>{t.changedSince}</span>}
    </header>
  );
}
