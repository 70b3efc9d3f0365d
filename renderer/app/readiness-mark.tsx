import { useQuery } from '@tanstack/react-query';
import { Tooltip } from 'antd';
import type { Connection } from '../../shared/contract/connection';
import { connectionsQuery } from '../queries/connections';
import { practiceStatusQuery } from '../queries/practice';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { useNavigation } from './navigation';
import { notReady } from './readiness';
import styles from './readiness-mark.module.css';

/** Whether a call can leave; if not, why, and one click leads to where it is mended. */
export function ReadinessMark({ connection }: { readonly connection: Connection | undefined }) {
  const t = useText(shellText);
  const { go } = useNavigation();
  const { data: practice } = useQuery({ ...practiceStatusQuery, enabled: connection?.builtIn === true });
  const { isError, isPending } = useQuery(connectionsQuery);
  if (isPending) return null;
  const why = notReady(connection, practice);

  if (isError) return <span className={styles.not}>{t.connectionsUnreadable}</span>;
  if (why === null) {
    return (
      <Tooltip title={t.readyMeaning} placement="bottomRight">
        <span className={styles.ready} role="status" data-testid="readiness">
          <span className={styles.dot} aria-hidden="true" />
          {t.ready}
        </span>
      </Tooltip>
    );
  }
  const mend = () => {
    if (why === 'practice-stopped' || why === 'practice-token-expired') return go('practice');
    go('connections', connection && { kind: 'edit-connection', id: connection.id });
  };
  return (
    <Tooltip title={t.notReady[why].what} placement="bottomRight">
      <button type="button" className={styles.not} onClick={mend} data-testid="readiness" data-why={why}>
        <span className={styles.dot} aria-hidden="true" />
        {t.notReady[why].short}
      </button>
    </Tooltip>
  );
}
