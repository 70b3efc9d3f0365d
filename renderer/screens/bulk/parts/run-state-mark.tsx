import type { Counts } from '../../../../shared/bulk/exchange';
import type { RunState } from '../../../../shared/bulk/run-machine';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import styles from './run-state-mark.module.css';

/** Where a run stands, as a word in its colour; one that has ended well in green alone. */
export function RunStateMark(props: {
  readonly state: RunState | 'damaged';
  readonly counts: Counts | null;
}) {
  const { state, counts } = props;
  const isWell = counts !== null && counts.refused + counts.unknown === 0 && counts.accepted > 0;
  const t = useText(runsText);
  return (
    <span className={styles.mark} data-run-state={state} data-well={isWell}>
      {t.states[state]}
    </span>
  );
}
