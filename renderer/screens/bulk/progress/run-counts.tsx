import type { Counts } from '../../../../shared/bulk/exchange';
import type { RowState } from '../../../../shared/bulk/row-machine';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runProgressText } from '../../../text/runs-progress';
import { BAR_STATES } from '../parts/outcome-bar';
import { RowStateMark } from '../parts/row-state-mark';
import styles from './progress-step.module.css';

/** Shown even when no row stands there: their places do not move while the run goes on. */
const ALWAYS: ReadonlySet<RowState> = new Set<RowState>(['accepted', 'refused', 'unknown', 'ready']);

/** How many rows stand where; they add up to all rows. A press shows them. */
export function RunCounts(props: { readonly counts: Counts; readonly onShow: (state: RowState) => void }) {
  const { counts, onShow } = props;
  const t = useText(runProgressText);
  return (
    <fieldset className={styles.counts} aria-label={t.counts} data-testid="run-counts">
      {BAR_STATES.filter((state) => counts[state] > 0 || ALWAYS.has(state)).map((state) => (
        <button
          key={state}
          type="button"
          className={styles.count}
          data-count={state}
          data-rows={counts[state]}
          onClick={() => onShow(state)}
        >
          <RowStateMark state={state} />
          <b>{grouped(counts[state])}</b>
        </button>
      ))}
    </fieldset>
  );
}
