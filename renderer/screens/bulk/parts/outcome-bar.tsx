import type { Counts } from '../../../../shared/bulk/exchange';
import type { RowState } from '../../../../shared/bulk/row-machine';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import styles from './outcome-bar.module.css';

/** The parts of the bar, from what is done to what is not begun. */
export const BAR_STATES = [
  'accepted',
  'confirmed-done',
  'refused',
  'unknown',
  'in-flight',
  'skipped',
  'invalid',
  'ready',
] as const satisfies readonly RowState[];

/** All rows of a run as one bar, split by where they stand; nothing of it is rounded away. */
export function OutcomeBar({ counts, tall = false }: { readonly counts: Counts; readonly tall?: boolean }) {
  const t = useText(runsText);
  const parts = BAR_STATES.filter((state) => counts[state] > 0);
  const words = parts.map((state) => `${t.rowStates[state]} ${grouped(counts[state])}`).join(' · ');
  return (
    <span
      className={styles.bar}
      data-tall={tall}
      role="img"
      aria-label={words}
      title={words}
      data-testid="outcome-bar"
    >
      {parts.map((state) => (
        <span key={state} data-state={state} style={{ flexGrow: counts[state] }} />
      ))}
    </span>
  );
}
