import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Connection, TokenState as State } from '../../../shared/contract/connection';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { forgetToken } from '../../queries/connections';
import { connectionsText } from '../../text/connections';
import { useText } from '../../text/language';
import { whenText } from '../../text/when';
import styles from './token.module.css';

interface TokenStateProps {
  readonly connection: Connection;
  readonly token: Extract<State, { set: true }>;
  /** The person went to replace it and came back: the focus comes back too. */
  readonly backFromReplacing: boolean;
  readonly onReplace: () => void;
}

/** A token that is kept: its last 4 characters and since when. */
export function TokenState({ connection, token, backFromReplacing, onReplace }: TokenStateProps) {
  const t = useText(connectionsText);
  const forget = useMutation(forgetToken(useQueryClient()));
  const [asking, setAsking] = useState(false);
  return (
    <div className={styles.state} data-testid="token-state">
      <span className={styles.set}>{t.token.set(token.last4)}</span>
      <span className={styles.since}>{t.token.since(whenText(token.setAt))}</span>
      <Button autoFocus={backFromReplacing} onClick={onReplace}>
        {t.token.replace}
      </Button>
      <Button onClick={() => setAsking(true)}>{t.token.forget}</Button>
      <ConfirmDialog
        open={asking}
        danger
        title={t.token.forgetTitle(connection.name)}
        confirmLabel={t.token.forget}
        busy={forget.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={() => forget.mutate(connection.id, { onSettled: () => setAsking(false) })}
      >
        {t.token.forgetWhat}
      </ConfirmDialog>
    </div>
  );
}
