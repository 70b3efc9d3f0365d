import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallDetail } from '../../../shared/desk.calls';
import { cleanId } from '../../../shared/draft/ids';
import { ConnectionMark } from '../../parts/connection-mark';
import { CopyableId } from '../../parts/copyable-id';
import { HeaderLines } from '../../parts/header-lines';
import { LineText, PlainText } from '../../parts/plain-text';
import { entriesQuery } from '../../queries/known';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { whenText } from '../../text/when';
import { wholeCallText } from '../../text/whole-call';
import styles from './call-facts.module.css';

const IDS = ['oId', 'taskId', 'mapId', 'customerGuid'] as const;
const ANSWERED = ['oId', 'taskId'] as const;
/** Digits of a fingerprint: enough to tell any two connections of one desk apart. */
const FINGERPRINT_SHOWN = 16;
/** Ids that the library may know by name. */
const NAMED = { mapId: 'maps', customerGuid: 'customers' } as const;

/** Who called what through which connection; the ids whole; and, for support, the transport's own facts. */
export function CallFacts({ call }: { readonly call: CallDetail }) {
  const t = useText(historyText);
  const words = useText(wholeCallText);
  const details = Object.entries(call.details).filter(([, value]) => value !== '');
  return (
    <>
      <dl className={styles.facts}>
        {IDS.filter((name) => call[name] !== '').map((name) => (
          <Fact key={name} label={t.ids[name]}>
            <CopyableId id={call[name]} />
            {(name === 'mapId' || name === 'customerGuid') && (
              <Name code={call[name]} dictionary={NAMED[name]} />
            )}
          </Fact>
        ))}
        {ANSWERED.map((name) => {
          const id = call.answered?.[name] ?? '';
          return (
            id !== '' &&
            id !== call[name] && (
              <Fact key={`answered ${name}`} label={t.answered[name]}>
                <CopyableId id={id} />
              </Fact>
            )
          );
        })}
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
        {call.template !== '' && (
          <Fact label={words.template}>
            <PlainText text={call.template} clamp={200} />
          </Fact>
        )}
        <Fact label={words.fingerprint} title={words.fingerprintMeans}>
          {call.fingerprint === '' ? (
            words.notRecorded
          ) : (
            <CopyableId id={call.fingerprint.slice(0, FINGERPRINT_SHOWN)} />
          )}
        </Fact>
        <Fact label={words.appVersion}>{call.appVersion === '' ? words.notRecorded : call.appVersion}</Fact>
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

function Name({ code, dictionary }: { readonly code: string; readonly dictionary: 'maps' | 'customers' }) {
  const { data: [entry] = [] } = useQuery(entriesQuery(dictionary, cleanId(code)));
  return entry && <LineText text={entry.name} />;
}

function Fact(props: {
  readonly label: string;
  /** What the label means. */
  readonly title?: string;
  readonly children: ReactNode;
}) {
  const { label, title, children } = props;
  return (
    <div className={styles.fact} title={title}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
