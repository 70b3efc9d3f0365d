import { useQuery } from '@tanstack/react-query';
import { Button, Spin } from 'antd';
import { useEffect, useState } from 'react';
import { callProgressQuery } from '../../../queries/calls';
import { useText } from '../../../text/language';
import { orderSendingText } from '../../../text/order-sending';
import type { Intent } from '../state/sending';
import styles from './answer-panel.module.css';

/** What the call waits for and how long, with Cancel beside it from the start and what cancelling means now. */
export function ProgressLine(props: {
  readonly intent: Intent;
  readonly cancelling: boolean;
  readonly onCancel: () => void;
}) {
  const { intent, cancelling } = props;
  const t = useText(orderSendingText);
  const { data: progress } = useQuery(callProgressQuery(intent.ticket));
  const seconds = useSecondsSince(intent.startedAt);
  return (
    <div className={styles.progress} data-testid="call-progress">
      <div className={styles.waiting}>
        <span className={styles.spin} data-shown={seconds >= 1}>
          <Spin size="small" />
        </span>
        <span role="status">
          {cancelling
            ? t.cancelling
            : t.waitingFor(t.calls[intent.call], t.doing[progress?.phase ?? 'prepare'])}
        </span>
        <span className={styles.seconds}>{seconds >= 1 ? t.seconds(seconds) : ''}</span>
        <Button className={styles.cancel ?? ''} disabled={cancelling} onClick={props.onCancel}>
          {t.cancel}
        </Button>
      </div>
      <p className={styles.meaning}>
        {progress?.mayHaveSent ? t.cancelUnknown : t.cancelSafe} {t.formStaysOpen}
      </p>
    </div>
  );
}

function useSecondsSince(start: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    // At once too: the screen may come back after a while behind another.
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.floor((now - start) / 1000));
}
