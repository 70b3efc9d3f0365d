import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog';
import { resetPractice } from '../../queries/practice-actions';
import { useText } from '../../text/language';
import { practiceText } from '../../text/practice';
import styles from './orders-head.module.css';

interface OrdersHeadProps {
  /** Null while it is not known. */
  readonly count: number | null;
  readonly onEmptied: () => void;
}

/** The list's title with its count, and the way to empty it, which names that count. */
export function OrdersHead({ count, onEmptied }: OrdersHeadProps) {
  const t = useText(practiceText);
  const [asking, setAsking] = useState(false);
  const reset = useMutation(resetPractice);
  const counted = (count ?? 0).toLocaleString('en-US');
  return (
    <div className={styles.head}>
      <h2>{t.orders}</h2>
      <output className={styles.count} data-testid="practice-count">
        {count === null ? '' : t.count(counted)}
      </output>
      {count !== null && count > 0 && (
        <Button className={styles.reset ?? ''} size="small" danger onClick={() => setAsking(true)}>
          {t.reset(counted)}
        </Button>
      )}
      <ConfirmDialog
        open={asking}
        title={t.resetTitle}
        confirmLabel={t.reset(counted)}
        danger
        busy={reset.isPending}
        onCancel={() => {
          setAsking(false);
          reset.reset();
        }}
        onConfirm={() =>
          reset.mutate(undefined, {
            onSuccess: () => {
              setAsking(false);
              onEmptied();
            },
          })
        }
      >
        <p>{t.resetMeaning}</p>
        {reset.isError && (
          <p className={styles.failed} role="alert">
            {t.failed}
          </p>
        )}
      </ConfirmDialog>
    </div>
  );
}
