import { PauseOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { ENDPOINTS } from '../../../../shared/contract/endpoints';
import { useSay } from '../../../app/commands/use-commands';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { actOnRun, type RunAct } from '../../../queries/runs';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { runConfirmText } from '../../../text/runs-confirm';
import { runProgressText } from '../../../text/runs-progress';
import { deedOf } from '../parts/deed';
import styles from './progress-step.module.css';

/** Start, pause, resume and stop; the button that helps keeps its place whatever the run does. */
export function RunControls({ run }: { readonly run: RunDetail }) {
  const t = useText(runProgressText);
  const words = useText(runConfirmText);
  const { refusals, failed } = useText(runsText);
  const say = useSay();
  const { mutate, isPending } = useMutation(actOnRun(useQueryClient()));
  const [asked, setAsked] = useState<'stop' | 'start' | null>(null);
  const { state, counts, call, plan, setup } = run;
  const deed = deedOf({ call, mapping: setup.mapping });
  const act = (its: RunAct) => {
    setAsked(null);
    mutate(
      { id: run.id, act: its },
      {
        onSuccess: (answer) => answer.kind === 'not-done' && say(refusals[answer.why]),
        onError: () => say(failed),
      },
    );
  };
  /** Nothing more leaves while the question stands there. */
  const askToStop = () => {
    if (state === 'running') act('pause');
    setAsked('stop');
  };
  const waiting = grouped(counts.ready + counts['in-flight']);
  const isOpen = state === 'running' || state === 'paused' || state === 'confirmed';
  const production = plan?.connectionKind === 'production';
  if (!isOpen) return null;
  return (
    <div className={styles.controls}>
      <Button danger onClick={askToStop} data-testid="stop-run">
        {t.stop}
      </Button>
      {state === 'running' ? (
        <Button
          icon={<PauseOutlined />}
          loading={run.pausing !== null || isPending}
          onClick={() => act('pause')}
          data-testid="pause-run"
        >
          {t.pause}
        </Button>
      ) : (
        <Button
          type="primary"
          danger={state === 'confirmed' && (production || ENDPOINTS[call].ends)}
          loading={isPending}
          onClick={() => (state === 'confirmed' && production ? setAsked('start') : act('resume'))}
          data-testid="resume-run"
          data-first-focus
        >
          {state === 'confirmed' ? words.start[deed](grouped(counts.ready)) : t.resume}
        </Button>
      )}
      <ConfirmDialog
        open={asked === 'stop'}
        danger
        title={t.stopTitle}
        confirmLabel={t.stopButton(waiting)}
        onConfirm={() => act('stop')}
        onCancel={() => setAsked(null)}
      >
        <p>{t.stopWhat(waiting)}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'start'}
        danger
        title={words.startTitle[deed](grouped(counts.ready))}
        confirmLabel={words.start[deed](grouped(counts.ready))}
        typedWord={plan?.connectionName}
        onConfirm={() => act('resume')}
        onCancel={() => setAsked(null)}
      >
        <p>{words.happens[deed](grouped(counts.ready))}</p>
        <p>{plan?.address}</p>
      </ConfirmDialog>
    </div>
  );
}
