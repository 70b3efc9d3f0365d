import { Button } from 'antd';
import { useNavigation } from '../../../app/navigation';
import { DiagnosticsButton } from '../../../parts/diagnostics-button';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import type { Ending, Intent } from '../state/sending';
import { AnswerHead } from './answer-head';
import styles from './answer-panel.module.css';

/** A call whose outcome did not come back through the door; the history knows what was written down. */
export function DoorAnswer({
  ending,
  intent,
}: {
  readonly ending: Exclude<Ending, { kind: 'answered' }>;
  readonly intent: Intent;
}) {
  const t = useText(orderSendingText);
  const { go } = useNavigation();
  const words = {
    'not-left': t.notLeft,
    'already-sent': t.alreadySent,
    unsure: t.unsure(ending.kind === 'unsure' ? ending.defect : null),
  };
  return (
    <>
      <AnswerHead intent={intent} call={null} changedSince={false} />
      <p className={styles.door} role="alert">
        {words[ending.kind]}
      </p>
      <div className={styles.next}>
        <Button onClick={() => go('history')}>{t.showInHistory}</Button>
        {ending.kind === 'unsure' && <DiagnosticsButton />}
      </div>
    </>
  );
}
