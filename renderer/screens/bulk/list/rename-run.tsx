import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { RunLine } from '../../../../shared/bulk/exchange';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { renameRun } from '../../../queries/runs';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import styles from './rename-run.module.css';

/** Gives a run another name. */
export function RenameRun({ run, onDone }: { readonly run: RunLine; readonly onDone: () => void }) {
  const t = useText(runsText);
  const id = useId();
  const { mutate, isPending, data, isError } = useMutation(renameRun(useQueryClient()));
  const [name, setName] = useState(run.name);
  const refusal = isError ? t.failed : data?.kind === 'not-done' ? t.refusals[data.why] : '';
  return (
    <ConfirmDialog
      open
      title={t.renameTitle}
      confirmLabel={t.renameButton}
      confirmOff={name.trim() === ''}
      busy={isPending}
      onConfirm={() =>
        mutate({ id: run.id, name: name.trim() }, { onSuccess: ({ kind }) => kind === 'done' && onDone() })
      }
      onCancel={onDone}
    >
      <label className={styles.field} htmlFor={`${id}-name`}>
        {t.newName}
        <input
          id={`${id}-name`}
          value={name}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setName(event.target.value)}
          onFocus={(event) => event.target.select()}
          data-first-focus
        />
      </label>
      <p className={styles.refusal} role="status">
        {refusal}
      </p>
    </ConfirmDialog>
  );
}
