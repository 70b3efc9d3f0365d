import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, useSyncExternalStore } from 'react';
import { DiagnosticsButton } from '../parts/diagnostics-button';
import { careQuery } from '../queries/care';
import { careText } from '../text/care';
import { useText } from '../text/language';
import { loggedAs, sentText, useToldFailure } from './failure-help';
import { useNavigation } from './navigation';
import styles from './start-notices.module.css';
import { type Uncaught, uncaughtStore } from './uncaught';

/** What went wrong since the start, each until a person has read it: damage, a crash, an error that nothing caught. */
export function CareNotices() {
  const t = useText(careText);
  const { data } = useQuery(careQuery);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const uncaught = useSyncExternalStore(uncaughtStore.subscribe, uncaughtStore.read);
  const incidents = (data?.incidents ?? []).filter(({ id }) => !read.has(id));
  const records = data && data.damagedRecords > 0 && !read.has('records') ? data.damagedRecords : 0;
  const putAway = (name: string) => setRead(new Set([...read, name]));
  return (
    <>
      {data?.check === 'damaged' && <Notice testId="journal-damaged" what={t.journalDamaged} />}
      {records > 0 && (
        <Notice testId="records-damaged" what={t.damagedRecords(records)} onRead={() => putAway('records')} />
      )}
      {incidents.map(({ id, kind, calls, runs }) => (
        <Notice
          key={id}
          testId={kind}
          what={t.incidents[kind]}
          sent={sentText(t, { calls, runs })}
          name={id}
          onRead={() => putAway(id)}
        />
      ))}
      {uncaught && <UncaughtNotice uncaught={uncaught} />}
    </>
  );
}

function UncaughtNotice({ uncaught }: { readonly uncaught: Uncaught }) {
  const t = useText(careText);
  const told = useToldFailure(uncaught.where, uncaught.error);
  return (
    <Notice
      testId="uncaught"
      what={`${t.unexpected}${t.stop}${t.unexpectedMeaning}`}
      sent={sentText(t, told)}
      name={loggedAs(told)}
      reloads
      onRead={uncaughtStore.putAway}
    />
  );
}

interface NoticeProps {
  readonly testId: string;
  readonly what: string;
  readonly sent?: string;
  /** Its name in the log. */
  readonly name?: string;
  readonly reloads?: boolean;
  readonly onRead?: () => void;
}

function Notice({ testId, what, sent = '', name = '', reloads = false, onRead }: NoticeProps) {
  const t = useText(careText);
  const { go } = useNavigation();
  return (
    <section className={styles.notices} role="alert" data-testid={testId}>
      <div className={styles.list}>
        <p className={styles.bad}>{[what, sent].filter(Boolean).join(t.between)}</p>
        <p className={styles.behind}>{name === '' ? '' : t.named(name)}</p>
      </div>
      <DiagnosticsButton />
      <Button onClick={() => go('history')}>{t.openHistory}</Button>
      {reloads && <Button onClick={() => location.reload()}>{t.reload}</Button>}
      {onRead && <Button onClick={onRead}>{t.dismiss}</Button>}
    </section>
  );
}
