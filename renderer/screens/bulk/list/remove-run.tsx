import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ListedRun } from '../../../../shared/bulk/exchange';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { VisibleText } from '../../../parts/plain-text';
import { removeRun } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { listedName } from '../parts/run-name';
import styles from './rename-run.module.css';

/** Deletes a run with its rows, after a question that says what is lost. */
export function RemoveRun({ run, onDone }: { readonly run: ListedRun; readonly onDone: () => void }) {
  const t = useText(runsText);
  const { mutate, isPending, data, isError } = useMutation(removeRun(useQueryClient()));
  const refusal = isError ? t.failed : data?.kind === 'not-done' ? t.refusals[data.why] : '';
  const open = run.state === 'confirmed' || run.state === 'paused' || run.state === 'running';
  return (
    <ConfirmDialog
      open
      danger
      title={<VisibleText text={t.removeTitle(listedName(run, t))} />}
      confirmLabel={run.state === 'damaged' ? t.removeDamaged : t.removeButton(grouped(run.rows))}
      busy={isPending}
      onConfirm={() => mutate(run.id, { onSuccess: ({ kind }) => kind === 'done' && onDone() })}
      onCancel={onDone}
    >
      <p>{t.removeMore}</p>
      {open && run.counts.ready > 0 && <p>{t.removeOpen(grouped(run.counts.ready))}</p>}
      <p className={styles.refusal} role="status">
        {refusal}
      </p>
    </ConfirmDialog>
  );
}
