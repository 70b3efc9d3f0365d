import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  ALL_ROWS,
  EXPORT_FORMATS,
  type ExportFormat,
  type RunDetail,
} from '../../../../shared/bulk/exchange';
import type { RowState } from '../../../../shared/bulk/row-machine';
import { useSay } from '../../../app/commands/use-commands';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { OneChoice } from '../../../parts/one-choice';
import { exportRun } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { fileProblemSentence, libraryProblemsText } from '../../../text/library-problems';
import { runsText } from '../../../text/runs';
import { runResultText } from '../../../text/runs-result';
import { BAR_STATES } from '../parts/outcome-bar';
import { RowStateMark } from '../parts/row-state-mark';
import styles from './result-step.module.css';
import type { Reach } from './row-actions';

/** The result as a file: in which form, and which rows. A copy of the workbook always has them all. */
export function ExportDialog(props: {
  readonly run: RunDetail;
  /** States that the list shows: they are chosen at first; empty: all. */
  readonly states: readonly RowState[];
  /** Rows that are chosen, or that a group or a search shows: they can be exported alone. */
  readonly some: Reach | null;
  readonly onDone: () => void;
}) {
  const { run, onDone } = props;
  const t = useText(runResultText);
  const { refusals, failed } = useText(runsText);
  const files = useText(libraryProblemsText);
  const say = useSay();
  const there = BAR_STATES.filter((state) => run.counts[state] > 0);
  const { mutate, isPending, data, isError } = useMutation(exportRun());
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [chosen, setChosen] = useState<ReadonlySet<RowState>>(
    () => new Set(props.states.length === 0 ? there : props.states),
  );
  const [someOnly, setSomeOnly] = useState(props.some !== null);
  const whole = format === 'workbook';
  const some = whole || !someOnly ? null : props.some;
  const wanted = there.filter((state) => whole || chosen.has(state));
  const states = wanted.length === there.length ? [] : wanted;
  const { choice, rows } = some ?? {
    choice: { filter: { ...ALL_ROWS, states: [...states] } },
    rows: wanted.reduce((sum, state) => sum + run.counts[state], 0),
  };
  const refusal = isError
    ? failed
    : data?.kind === 'failed'
      ? t.exportFailed(fileProblemSentence(files, data.code))
      : data?.kind === 'not-done'
        ? refusals[data.why]
        : '';
  const write = () =>
    mutate(
      { id: run.id, format, choice },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'saved') say(t.exported(answer.name));
          if (answer.kind === 'saved' || answer.kind === 'cancelled') onDone();
        },
      },
    );
  return (
    <ConfirmDialog
      open
      title={t.export}
      confirmLabel={t.exportRows(grouped(rows))}
      confirmOff={rows === 0}
      busy={isPending}
      onConfirm={write}
      onCancel={onDone}
    >
      <OneChoice
        label={t.export}
        options={EXPORT_FORMATS.filter((one) => one !== 'workbook' || run.source.workbook).map((value) => ({
          value,
          name: t.formats[value],
          hint: t.formatHints[value],
        }))}
        chosen={format}
        onChoose={setFormat}
      />
      {props.some && (
        <label className={styles.some}>
          <input
            type="checkbox"
            disabled={whole}
            checked={some !== null}
            onChange={(event) => setSomeOnly(event.target.checked)}
          />
          {t.exportSome(grouped(props.some.rows))}
        </label>
      )}
      <fieldset className={styles.states} disabled={whole || some !== null} aria-label={t.columns.state}>
        {there.map((state) => (
          <label key={state}>
            <input
              type="checkbox"
              checked={whole || chosen.has(state)}
              onChange={() =>
                setChosen((now) => {
                  const next = new Set(now);
                  if (!next.delete(state)) next.add(state);
                  return next;
                })
              }
            />
            <RowStateMark state={state} /> {grouped(run.counts[state])}
          </label>
        ))}
      </fieldset>
      <p className={styles.refusal} role="status">
        {refusal}
      </p>
    </ConfirmDialog>
  );
}
