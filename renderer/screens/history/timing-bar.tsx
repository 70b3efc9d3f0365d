import type { Phase } from '../../../shared/contract/outcome';
import type { CallDetail } from '../../../shared/desk.calls';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { durationText } from '../../text/when';
import { wholeCallText } from '../../text/whole-call';
import styles from './timing-bar.module.css';

interface Step {
  readonly phase: Phase;
  /** From the start of the call. */
  readonly at: number;
  readonly ms: number;
}

/** Where the time went: one bar over the whole call, one line a step, and from when on the request may have left. */
export function TimingBar({ call }: { readonly call: CallDetail }) {
  const t = useText(historyText);
  const words = useText(outcomeText);
  const { began } = useText(wholeCallText);
  const { steps, whole } = stepsOf(call);
  if (steps.length === 0 || whole <= 0) return <p className={styles.none}>{t.noTiming}</p>;
  const left = call.mayHaveSent ? steps.find(({ phase }) => phase === 'send') : undefined;
  return (
    <div className={styles.timing} data-testid="call-timing">
      <div className={styles.bar} aria-hidden="true">
        {steps.map(({ phase, ms }) => (
          <span key={phase} className={styles.piece} data-phase={phase} style={{ flexGrow: ms / whole }} />
        ))}
      </div>
      <ol>
        {steps.map((step) => (
          <li key={step.phase} className={styles.step} data-phase={step.phase}>
            <span className={styles.dot} aria-hidden="true" />
            <span>
              {words.phases[step.phase]}
              {step === left && <em className={styles.left}>{t.mayHaveSent}</em>}
            </span>
            <span className={styles.at}>{began(durationText(step.at))}</span>
            <span className={styles.ms}>{durationText(step.ms)}</span>
          </li>
        ))}
        <li className={styles.total}>
          <span />
          <span>
            {t.total}
            {!call.mayHaveSent && <em className={styles.left}>{t.neverSent}</em>}
          </span>
          <span />
          <span className={styles.ms}>{durationText(whole)}</span>
        </li>
      </ol>
    </div>
  );
}

/** Each phase lasts until the next one begins; the last one until the end of the call. */
function stepsOf(call: CallDetail): { readonly steps: readonly Step[]; readonly whole: number } {
  const whole = call.durationMs ?? call.timings.at(-1)?.ms ?? 0;
  const steps = call.timings
    .filter(({ phase }) => phase !== 'done')
    .map(({ phase, ms }, index) => ({
      phase,
      at: ms,
      ms: Math.max(0, (call.timings[index + 1]?.ms ?? whole) - ms),
    }));
  return { steps, whole };
}
