import { useQuery } from '@tanstack/react-query';
import { useNavigation } from '../../../app/navigation';
import type { NotReady } from '../../../app/readiness';
import { settingsQuery } from '../../../queries/settings';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import { shellText } from '../../../text/shell';
import styles from './action-bar.module.css';

/** Why the connection lets nothing through, and the way to where that is mended. */
export function NotReadyNote({ why }: { readonly why: NotReady }) {
  const t = useText(orderSendingText);
  const { notReady } = useText(shellText);
  const { go } = useNavigation();
  const { data: settings } = useQuery(settingsQuery);

  function mend(): void {
    if (why.startsWith('practice')) go('practice');
    else if (settings?.connectionId && why !== 'no-connection') go('connections', { kind: 'edit-connection', id: settings.connectionId });
    else go('connections');
  }

  return (
    <button type="button" className={styles.notReady} title={notReady[why].what} onClick={mend}>
      <span>{notReady[why].short}</span>
      <span className={styles.link}>{t.goFix}</span>
    </button>
  );
}
