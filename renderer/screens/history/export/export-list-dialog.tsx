import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { CallChoice } from '../../../../shared/desk.history';
import { INSIGHT_LIMITS, LIST_FORMATS, type ListFormat } from '../../../../shared/desk.insight';
import { useSay } from '../../../app/commands/use-commands';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { exportCalls } from '../../../queries/insight';
import { grouped } from '../../../text/count';
import { historyFiltersText } from '../../../text/history-filters';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { fileProblemSentence, libraryProblemsText } from '../../../text/library-problems';
import styles from './export-list-dialog.module.css';

/** In which form, and how many calls; where to is asked by the system. */
export function ExportListDialog(props: {
  readonly choice: CallChoice;
  /** How many calls; with `isMore` so many at least. */
  readonly calls: number;
  readonly isMore: boolean;
  readonly onDone: () => void;
}) {
  const { choice, calls, isMore, onDone } = props;
  const { atLeast } = useText(historyFiltersText);
  const said = isMore ? atLeast(grouped(calls)) : grouped(calls);
  const t = useText(insightText);
  const files = useText(libraryProblemsText);
  const say = useSay();
  const id = useId();
  const [format, setFormat] = useState<ListFormat>('xlsx');
  const { mutate, isPending, data, isError } = useMutation(exportCalls);
  const most = INSIGHT_LIMITS.exported;
  const refusal = isError
    ? t.failed
    : data?.kind === 'failed'
      ? t.exportFailed(fileProblemSentence(files, data.code))
      : '';
  const write = () =>
    mutate(
      { choice, format },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'saved') say(t.exported(answer.name));
          if (answer.kind !== 'failed') onDone();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      title={t.exportTitle}
      confirmLabel={t.exportCalls(calls > most ? grouped(most) : said)}
      busy={isPending}
      onConfirm={write}
      onCancel={onDone}
    >
      <p className={styles.what}>{t.exportWhat}</p>
      <div className={styles.choices} role="radiogroup" aria-label={t.exportTitle}>
        {LIST_FORMATS.map((one) => (
          <label key={one} className={styles.choice} htmlFor={`${id}-${one}`}>
            <input
              id={`${id}-${one}`}
              type="radio"
              name={`${id}-format`}
              value={one}
              checked={format === one}
              onChange={() => setFormat(one)}
            />
            <strong>{t.formats[one].name}</strong>
            <span>{t.formats[one].hint}</span>
          </label>
        ))}
      </div>
      {(isMore || calls > most) && <p className={styles.most}>{t.exportMost(grouped(most), said)}</p>}
      <p className={styles.refusal} role="status">
        {refusal}
      </p>
    </ConfirmDialog>
  );
}
