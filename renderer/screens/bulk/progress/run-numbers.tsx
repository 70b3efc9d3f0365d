import type { RunDetail } from '../../../../shared/bulk/exchange';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runProgressText } from '../../../text/runs-progress';
import { durationWords, timeLeft } from '../parts/duration-words';
import { OutcomeBar } from '../parts/outcome-bar';
import styles from './progress-step.module.css';

/** The bar, and how far, how fast, how long. */
export function RunNumbers({ run }: { readonly run: RunDetail }) {
  const t = useText(runProgressText);
  const { counts, perSecond, elapsedMs, state } = run;
  const open = counts.ready + counts['in-flight'];
  // Those left out and those with problems are never sent: they are no part of the way.
  const ended = counts.accepted + counts.refused + counts.unknown + counts['confirmed-done'];
  // What a stop cut off was part of it.
  const cut = state === 'stopped' ? run.stopped : 0;
  const left = state === 'running' ? timeLeft(open, perSecond, run.setup.pace.perSecond) : null;
  const perMinute = perSecond === null ? 0 : perSecond * 60;
  return (
    <div className={styles.numbers} data-testid="run-numbers">
      <OutcomeBar counts={counts} tall />
      <div className={styles.facts}>
        <span className={styles.done} data-testid="run-done">
          {t.bar(grouped(ended), grouped(ended + open + cut))}
        </span>
        {state === 'running' && perSecond !== null && (
          <span className={styles.quiet}>
            {perMinute >= 1200
              ? t.perSecond(grouped(Math.round(perSecond)))
              : t.perMinute(grouped(Math.round(perMinute)))}
          </span>
        )}
        {left !== null && <span className={styles.quiet}>{t.left(durationWords(t, left))}</span>}
        {elapsedMs > 0 && <span className={styles.quiet}>{t.elapsed(durationWords(t, elapsedMs))}</span>}
      </div>
    </div>
  );
}
