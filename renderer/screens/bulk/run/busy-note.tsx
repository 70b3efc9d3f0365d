import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { WorkNote } from '../../../parts/work-note';
import { cancelRunWork } from '../../../queries/runs';
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
        <WorkNote
          words={t.busy[busy.what]}
          share={busy.share}
          onEnd={busy.what === 'reading' ? () => cancel(run.id) : undefined}
        />
      )}
    </div>
  );
}
