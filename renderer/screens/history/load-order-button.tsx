import { Button } from 'antd';
import { useMemo } from 'react';
import { idsInAnswer } from '../../../shared/contract/answer-ids';
import type { CallDetail } from '../../../shared/desk';
import { useNavigation } from '../../app/navigation';
import { OtherConnectionNote } from '../../parts/other-connection-note';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import styles from './load-order-button.module.css';

/** Leads to the order page with this call's order: the one it made, or the one it was about. */
export function LoadOrderButton({ call }: { readonly call: CallDetail }) {
  const t = useText(historyText);
  const { go } = useNavigation();
  const answered = useMemo(
    () => (call.outcome === 'accepted' && call.answerText !== null ? idsInAnswer(call.answerText) : null),
    [call.outcome, call.answerText],
  );
  const creates = call.oId === '' && call.taskId === '';
  const order =
    answered ?? (call.oId !== '' && call.taskId !== '' ? { oId: call.oId, taskId: call.taskId } : null);
  if (!order) return null;
  return (
    <div className={styles.load}>
      <Button
        size="small"
        onClick={() => go('order', { kind: 'load-order', ...order, connectionId: call.connectionId })}
      >
        {creates ? t.loadNewOrder : t.loadOrder}
      </Button>
      <OtherConnectionNote belongsTo={call.connectionId} name={call.connectionName} />
    </div>
  );
}
