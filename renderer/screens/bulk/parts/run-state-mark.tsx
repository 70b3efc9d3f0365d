import type { RunState } from '../../../../shared/bulk/run-machine';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import styles from './run-state-mark.module.css';

/** Where a run stands, as a word in its colour. */
export function RunStateMark({ state }: { readonly state: RunState | 'damaged' }) {
  const t = useText(runsText);
  return (
    <span className={styles.mark} data-run-state={state}>
      {t.states[state]}
    </span>
  );
}
