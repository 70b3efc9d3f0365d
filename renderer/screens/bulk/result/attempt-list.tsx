import { useQuery } from '@tanstack/react-query';
import type { RunRow } from '../../../../shared/bulk/exchange';
import type { Call } from '../../../../shared/contract/endpoints';
import { useNavigation } from '../../../app/navigation';
import { OutcomeMark } from '../../../parts/outcome-mark';
import { LineText } from '../../../parts/plain-text';
import { attemptsQuery } from '../../../queries/runs';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { runResultText } from '../../../text/runs-result';
import { durationText, whenText } from '../../../text/when';
import { rowReason } from '../parts/row-reason';
import styles from './attempt-list.module.css';

/** Every call that a row was sent by, the last first; each opens in the history. */
export function AttemptList(props: {
  readonly run: number;
  readonly row: Pick<RunRow, 'number' | 'attempts' | 'changedAt'>;
  readonly call: Call;
}) {
  const { run, row, call } = props;
  const t = useText(runResultText);
  const words = useText(outcomeText);
  const { go } = useNavigation();
  const { data: attempts = [] } = useQuery(attemptsQuery(run, row.number, row.attempts, row.changedAt));
  if (attempts.length === 0) return null;
  return (
    <section className={styles.attempts} aria-label={t.attemptList}>
      <h3 className={styles.heading}>{t.attemptList}</h3>
      <ol data-testid="row-attempts">
        {attempts.map(({ callId, elsewhere, startedAt, durationMs, outcome, reason, message }) => {
          const when = whenText(startedAt);
          const said = outcome === 'accepted' ? (message ?? '') : rowReason(words, { reason, message }, call);
          return (
            <li key={callId} data-call={callId} data-elsewhere={elsewhere}>
              {elsewhere && <span className={styles.elsewhere}>{t.elsewhere}</span>}
              <button
                type="button"
                aria-label={t.toAttempt(when)}
                title={t.toAttempt(when)}
                onClick={() => go('history', { kind: 'show-call', id: callId })}
              >
                {when}
              </button>
              <OutcomeMark outcome={outcome} />
              <span className={styles.took}>{durationMs === null ? '' : durationText(durationMs)}</span>
              {said !== '' && (
                <span className={styles.said} title={said.slice(0, 400)}>
                  <LineText text={said} />
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
