import { useCurrentConnection } from '../../../app/current-connection';
import { useNavigation } from '../../../app/navigation';
import type { NotReady } from '../../../app/readiness';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import { shellText } from '../../../text/shell';
import styles from './action-bar.module.css';

/** Why the connection lets nothing through, and the way to where that is mended. */
export function NotReadyNote({ why }: { readonly why: NotReady }) {
  const t = useText(orderSendingText);
  const { notReady } = useText(shellText);
  const { go } = useNavigation();
  const connection = useCurrentConnection();

  function mend(): void {
    if (why.startsWith('practice')) go('practice');
    else go('connections', connection && { kind: 'edit-connection', id: connection.id });
  }

  return (
    <button type="button" className={styles.notReady} title={notReady[why].what} onClick={mend}>
      <span>{notReady[why].short}</span>
      <span className={styles.link}>{t.goFix}</span>
    </button>
  );
}
