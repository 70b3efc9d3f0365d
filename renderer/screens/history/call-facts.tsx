import type { ReactNode } from 'react';
import type { CallDetail } from '../../../shared/desk';
import { ConnectionMark } from '../../parts/connection-mark';
import { CopyableId } from '../../parts/copyable-id';
import { HeaderLines } from '../../parts/header-lines';
import { PlainText } from '../../parts/plain-text';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { whenText } from '../../text/when';
import styles from './call-facts.module.css';

const IDS = ['oId', 'taskId', 'mapId', 'customerGuid'] as const;

/** Who called what through which connection; the ids whole; and, for support, the transport's own facts. */
export function CallFacts({ call }: { readonly call: CallDetail }) {
  const t = useText(historyText);
  const details = Object.entries(call.details).filter(([, value]) => value !== '');
  return (
    <>
      <dl className={styles.facts}>
        {IDS.filter((name) => call[name] !== '').map((name) => (
          <Fact key={name} label={t.ids[name]}>
            <CopyableId id={call[name]} />
          </Fact>
        ))}
        <Fact label={t.facts.connection}>
          <ConnectionMark kind={call.connectionKind} name={call.connectionName} />
        </Fact>
        {call.identity !== '' && (
          <Fact label={t.facts.identity}>
            <PlainText text={call.identity} clamp={200} />
          </Fact>
        )}
        <Fact label={t.facts.startedAt}>{whenText(call.startedAt)}</Fact>
        <Fact label={t.facts.callNumber}>{call.id}</Fact>
      </dl>
      {details.length > 0 && (
        <details className={styles.details}>
          <summary>{t.facts.details}</summary>
          <HeaderLines label={t.facts.details} headers={details} />
        </details>
      )}
    </>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
