import type { RunDetail } from '../../../../shared/bulk/exchange';
import type { Connection } from '../../../../shared/contract/connection';
import { callAddress } from '../../../../shared/contract/endpoints';
import { ActingIdentity } from '../../../app/acting-identity';
import { ConnectionMark } from '../../../parts/connection-mark';
import { PlainText } from '../../../parts/plain-text';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { runCheckText } from '../../../text/runs-check';
import { runConfirmText } from '../../../text/runs-confirm';
import { whenText } from '../../../text/when';
import styles from './confirm-step.module.css';

/** Through which connection, as whom, how many rows, and which are left out and why. */
export function ConfirmFacts({
  run,
  connection,
}: {
  readonly run: RunDetail;
  readonly connection: Connection | null;
}) {
  const t = useText(runConfirmText);
  const shared = useText(runsText);
  const check = useText(runCheckText);
  const { plan, setup, counts, leftOut } = run;
  const address = plan?.address ?? (connection ? callAddress(connection.serviceRoot, setup.call) : '');
  const kind = plan?.connectionKind ?? connection?.kind ?? null;
  return (
    <dl className={styles.facts} data-testid="confirm-facts">
      <div>
        <dt>{t.facts.connection}</dt>
        <dd>
          {kind === null ? (
            shared.refusals['connection-gone']
          ) : (
            <ConnectionMark kind={kind} name={plan?.connectionName ?? connection?.name ?? ''} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t.facts.address}</dt>
        <dd className={styles.mono}>
          <PlainText text={address} />
        </dd>
      </div>
      <div>
        <dt>{t.facts.acting}</dt>
        <dd>
          {plan ? (
            <span className={styles.mono}>
              <PlainText text={plan.identity} />
            </span>
          ) : (
            connection && <ActingIdentity connection={connection} />
          )}
        </dd>
      </div>
      <div>
        <dt>{t.facts.rows}</dt>
        <dd data-testid="rows-sent">{t.sent(grouped(plan?.rows ?? counts.ready))}</dd>
      </div>
      <div>
        <dt>{t.facts.leftOut}</dt>
        <dd data-testid="rows-out">
          {leftOut.length === 0 ? (
            t.none
          ) : (
            <ul className={styles.leftOut}>
              {leftOut.map(({ why, rows }) => (
                <li key={why}>
                  {check.leftOut[why]} <span>{shared.rows(grouped(rows))}</span>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      <div>
        <dt>{t.facts.invalid}</dt>
        <dd data-testid="rows-invalid">
          {counts.invalid === 0 ? t.none : t.notSent(grouped(counts.invalid))}
        </dd>
      </div>
      {plan && (
        <div>
          <dt>{t.facts.plan}</dt>
          <dd title={t.hashMeans}>
            {t.confirmedAt(whenText(plan.confirmedAt))}
            <br />
            <span className={styles.mono}>{plan.hash}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
