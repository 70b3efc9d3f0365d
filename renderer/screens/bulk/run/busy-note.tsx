import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { cancelRunWork } from '../../../queries/runs';
import { percent } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import styles from './busy-note.module.css';

/** How far main is with what takes long; its place is kept when there is nothing. */
export function BusyNote({ run }: { readonly run: Pick<RunDetail, 'id' | 'busy'> }) {
  const t = useText(runsText);
  const { mutate: cancel } = useMutation(cancelRunWork(useQueryClient()));
  const { busy } = run;
  return (
    <div className={styles.place} data-testid="run-busy" data-what={busy?.what ?? ''}>
      {busy && (
        <>
          <span role="status">{t.busy[busy.what]}</span>
          <Progress
            className={styles.bar ?? ''}
            percent={busy.share * 100}
            showInfo={false}
            size="small"
            aria-label={t.busy[busy.what]}
          />
          <span className={styles.share}>{percent(busy.share, 1)}</span>
          {busy.what === 'reading' && (
            <Button size="small" onClick={() => cancel(run.id)}>
              {t.cancelWork}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
