import { Button } from 'antd';
import type { CallDetail } from '../../../shared/desk.calls';
import { useNavigation } from '../../app/navigation';
import { OtherConnectionNote } from '../../parts/other-connection-note';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { wholeCallText } from '../../text/whole-call';
import styles from './call-actions.module.css';
import { OrderLifeButton } from './life/order-life-button';

/** From a recorded call to the order page: load its order, write on from its body, or send it once more, asked about first. */
export function CallActions({ call }: { readonly call: CallDetail }) {
  const t = useText(historyText);
  const words = useText(wholeCallText);
  const { go } = useNavigation();
  const { outcome } = call;
  const creates = call.oId === '' && call.taskId === '';
  const order =
    call.answered ?? (call.oId !== '' && call.taskId !== '' ? { oId: call.oId, taskId: call.taskId } : null);
  const open = (asks: boolean) => {
    if (outcome === null) return;
    const { call: which, requestBody: body, connectionId, startedAt } = call;
    go('order', { kind: 'open-call', call: which, body, connectionId, startedAt, outcome, asks });
  };
  if (!order && outcome === null) return null;
  return (
    <div className={styles.actions}>
      {order && (
        <Button
          size="small"
          onClick={() => go('order', { kind: 'load-order', ...order, connectionId: call.connectionId })}
        >
          {creates ? t.loadNewOrder : t.loadOrder}
        </Button>
      )}
      {outcome !== null && (
        <>
          <Button size="small" title={words.openDraftMeans} onClick={() => open(false)}>
            {words.openDraft}
          </Button>
          <Button size="small" title={words.sendAgainMeans[outcome]} onClick={() => open(true)}>
            {words.sendAgain}
          </Button>
        </>
      )}
      <OrderLifeButton call={call} />
      <OtherConnectionNote belongsTo={call.connectionId} name={call.connectionName} />
    </div>
  );
}
