import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { PracticeStatus } from '../../../shared/desk.practice';
import { CopyableId } from '../../parts/copyable-id';
import { expirePracticeToken, renewPracticeToken } from '../../queries/practice-actions';
import { useText } from '../../text/language';
import { practiceText } from '../../text/practice';
import styles from './server-head.module.css';

/** What the server is, where it listens, and its token with the two things that can be done to it. */
export function ServerHead({ status }: { readonly status: PracticeStatus | null }) {
  const t = useText(practiceText);
  const expire = useMutation(expirePracticeToken);
  const renew = useMutation(renewPracticeToken);
  const busy = expire.isPending || renew.isPending;
  const running = status?.running ?? true;
  return (
    <header className={styles.head}>
      <h1>{t.title}</h1>
      <p className={styles.what}>{running ? t.what : t.stoppedMeaning}</p>
      <dl className={styles.facts} data-testid="practice-status">
        <div>
          <dt>{t.address}</dt>
          <dd>
            {status ? <CopyableId id={status.address} /> : <span className={styles.blank} />}
            {status && (
              <span className={styles.state} data-running={status.running}>
                {status.running ? t.running : t.stopped}
              </span>
            )}
          </dd>
        </div>
        <div>
          <dt>{t.token}</dt>
          <dd>
            {status ? (
              <span className={styles.token} data-expired={status.tokenExpired} role="status">
                {status.tokenExpired ? t.tokenExpired : t.tokenGood}
              </span>
            ) : (
              <span className={styles.token} />
            )}
            <Button
              size="small"
              title={t.expireMeaning}
              disabled={!status || status.tokenExpired || busy}
              loading={expire.isPending}
              onClick={() => expire.mutate()}
            >
              {t.expire}
            </Button>
            <Button
              size="small"
              title={t.renewMeaning}
              disabled={!status || busy}
              loading={renew.isPending}
              onClick={() => renew.mutate()}
            >
              {t.renew}
            </Button>
            {status?.tokenExpired && <span className={styles.meaning}>{t.tokenExpiredMeaning}</span>}
            {(expire.isError || renew.isError) && (
              <span className={styles.failed} role="alert">
                {t.failed}
              </span>
            )}
          </dd>
        </div>
      </dl>
    </header>
  );
}
