import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallChoice } from '../../../../shared/desk.history';
import { INSIGHT_LIMITS, LIST_FORMATS, type ListFormat } from '../../../../shared/desk.insight';
import { useSay } from '../../../app/commands/use-commands';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { OneChoice } from '../../../parts/one-choice';
import { WorkNote } from '../../../parts/work-note';
import { exportCalls, shareQuery } from '../../../queries/insight';
import { grouped } from '../../../text/count';
import { historyFiltersText } from '../../../text/history-filters';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { fileProblemSentence, libraryProblemsText } from '../../../text/library-problems';
import styles from './export-list-dialog.module.css';
import { LeavingChoice, useLeaving } from './leaving-choice';

/** In which form, how many calls, and what of them leaves as it is; where to is asked by the system. */
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
  const [format, setFormat] = useState<ListFormat>('xlsx');
  const leaves = useLeaving();
  const { mutate, isPending, data, isError } = useMutation(exportCalls(useQueryClient()));
  const { data: share = null } = useQuery(shareQuery('list'));
  const [ending] = useState(() => new AbortController());
  const most = INSIGHT_LIMITS.exported;
  const refusal = isError
    ? t.failed
    : data?.kind === 'failed'
      ? t.exportFailed(fileProblemSentence(files, data.code))
      : '';
  const write = () =>
    mutate(
      { choice, format, leaving: leaves.leaving, signal: ending.signal },
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
      confirmOff={!leaves.ready}
      busy={isPending}
      endable
      onConfirm={write}
      onCancel={() => (isPending ? ending.abort() : onDone())}
    >
      <p className={styles.what}>{t.exportWhat}</p>
      <OneChoice
        label={t.exportTitle}
        options={LIST_FORMATS.map((value) => ({ value, ...t.formats[value] }))}
        chosen={format}
        onChoose={setFormat}
      />
      <LeavingChoice choice={leaves} />
      {(isMore || calls > most) && <p className={styles.most}>{t.exportMost(grouped(most), said)}</p>}
      <div className={styles.end} data-testid="export-work">
        {isPending && share !== null ? (
          <WorkNote words={t.exporting} share={share} />
        ) : (
          <p className={styles.refusal} role="status">
            {refusal}
          </p>
        )}
      </div>
    </ConfirmDialog>
  );
}
