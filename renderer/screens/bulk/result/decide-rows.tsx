import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useId, useState } from 'react';
import { flushSync } from 'react-dom';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { DECISIONS, type Decision } from '../../../../shared/bulk/row-machine';
import { useSay } from '../../../app/commands/use-commands';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { OneChoice } from '../../../parts/one-choice';
import { decideRows } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { runResultText } from '../../../text/runs-result';
import { saysNumber } from '../parts/typed-number';
import styles from './result-step.module.css';
import type { Reach } from './row-actions';
import { movedWords } from './use-row-moves';

/** What a person found out about rows whose outcome nobody knows. To send them again unchecked, their number is typed. */
export function DecideRows(props: {
  readonly run: RunDetail;
  readonly reach: Reach;
  readonly onDone: (moved: boolean) => void;
}) {
  const { run, reach, onDone } = props;
  const t = useText(runResultText);
  const { refusals, failed } = useText(runsText);
  const say = useSay();
  const id = useId();
  const { mutate, isPending, data, isError } = useMutation(decideRows(useQueryClient()));
  const [decision, setDecision] = useState<Decision | null>(null);
  const [typed, setTyped] = useState('');
  const count = grouped(reach.rows);
  // A run that is stopped sends nothing any more.
  const offered =
    run.state === 'stopped' ? DECISIONS.filter((one) => one === 'done' || one === 'leave') : DECISIONS;
  const again = decision === 'send-again';
  const isReady = decision !== null && (!again || saysNumber(typed, reach.rows));
  const refusal = isError ? failed : data?.kind === 'not-done' ? refusals[data.why] : '';
  const decide = () => {
    if (decision === null) return;
    mutate(
      { id: run.id, choice: reach.choice, decision, typedRows: again ? reach.rows : null },
      {
        onSuccess: (answer) => {
          if (answer.kind !== 'moved') return;
          // The dialog goes first: behind it nothing could take the focus.
          flushSync(() => onDone(true));
          say(movedWords(t, t.decided, answer));
        },
      },
    );
  };
  return (
    <ConfirmDialog
      open
      wide
      danger={again}
      title={t.decideTitle(count)}
      confirmLabel={t.decideButton[decision ?? 'done'](count)}
      confirmOff={!isReady}
      busy={isPending}
      onConfirm={decide}
      onCancel={() => onDone(false)}
    >
      <p>{t.decideWhat}</p>
      <OneChoice
        label={t.decideTitle(count)}
        options={offered.map((value) => ({
          value,
          name: t.decisions[value].title,
          hint: t.decisions[value].what,
        }))}
        chosen={decision}
        begins
        onChoose={setDecision}
      />
      <div className={styles.typed}>
        {again && (
          <>
            <label htmlFor={`${id}-typed`}>{t.typeRows(count)}</label>
            <Input
              id={`${id}-typed`}
              aria-label={t.rowsLabel}
              value={typed}
              inputMode="numeric"
              autoComplete="off"
              onChange={(event) => setTyped(event.target.value)}
            />
          </>
        )}
      </div>
      <p className={styles.refusal} role="status">
        {refusal}
      </p>
    </ConfirmDialog>
  );
}
