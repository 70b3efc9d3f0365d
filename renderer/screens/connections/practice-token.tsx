import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { Connection } from '../../../shared/contract/connection';
import { renewPracticeToken } from '../../queries/practice';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { whenText } from '../../text/when';
import styles from './token.module.css';

/** The practice connection's token comes from the practice server itself, past this page. */
export function PracticeToken({ connection }: { readonly connection: Connection }) {
  const t = useText(connectionsText);
  const renew = useMutation(renewPracticeToken());
  const { token } = connection;
  return (
    <div className={styles.state} data-testid="token-state">
      <span className={styles.set}>
        {token.set ? t.token.set(token.last4) : t.token.reasons[token.reason]}
      </span>
      {token.set ? <span className={styles.since}>{t.token.since(whenText(token.setAt))}</span> : null}
      <Button loading={renew.isPending} onClick={() => renew.mutate()}>
        {t.token.renew}
      </Button>
    </div>
  );
}
