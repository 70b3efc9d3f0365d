import { Button } from 'antd';
import type { RowFilter } from '../../../../shared/bulk/exchange';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { StepBar } from '../run/step-bar';
import type { StepFrame } from '../run/step-frame';
import { Groups } from './groups';
import { LiveRows } from './live-rows';
import { PauseNote } from './pause-note';
import styles from './progress-step.module.css';
import { RunControls } from './run-controls';
import { RunCounts } from './run-counts';
import { RunNumbers } from './run-numbers';

/** A run under way: one bar that adds up, why it stands still, what was refused, and the newest changes. */
export function ProgressStep(props: StepFrame & { readonly onResult: (filter: Partial<RowFilter>) => void }) {
  const { onResult, ...frame } = props;
  const { run } = frame;
  const shared = useText(runsText);
  return (
    <>
      <div className={styles.step} data-testid="progress-step">
        <RunNumbers run={run} />
        <div className={styles.line}>
          <RunCounts counts={run.counts} onShow={(state) => onResult({ states: [state] })} />
          <RunControls run={run} />
        </div>
        <PauseNote run={run} onResult={onResult} />
        {run.groups.length > 0 && <Groups run={run} onResult={onResult} />}
        <LiveRows run={run} />
      </div>
      <StepBar frame={frame} next={frame.onAfter && <Button onClick={frame.onAfter}>{shared.next}</Button>} />
    </>
  );
}
