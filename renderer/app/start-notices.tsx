import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { appInfoQuery, showDataFolder } from '../queries/app';
import { useText } from '../text/language';
import { startNoticesText } from '../text/start-notices';
import { useNavigation } from './navigation';
import styles from './start-notices.module.css';

/** What happened before this start: calls that became unknown, files that were set aside. Gone once a person has read it. */
export function StartNotices() {
  const t = useText(startNoticesText);
  const { data } = useSuspenseQuery(appInfoQuery);
  const { go } = useNavigation();
  const folder = useMutation(showDataFolder());
  const [read, setRead] = useState(false);
  if (read || (data.interruptedCalls === 0 && data.setAside.length === 0)) return null;
  return (
    <section className={styles.notices} aria-label={t.label} data-testid="start-notices">
      <ul className={styles.list}>
        {data.interruptedCalls > 0 && (
          <li>
            <span>{t.interrupted(data.interruptedCalls)}</span>
            <Button type="link" onClick={() => go('history')}>
              {t.showInHistory}
            </Button>
          </li>
        )}
        {data.setAside.map(({ what, why, as }) => (
          <li key={as}>
            <span>
              {what === 'journal' ? t.journalSetAside(as) : t.setAside(t.what[what], t.why[why], as)}
            </span>
            <Button type="link" onClick={() => folder.mutate()}>
              {t.showFolder}
            </Button>
          </li>
        ))}
      </ul>
      <Button onClick={() => setRead(true)}>{t.dismiss}</Button>
    </section>
  );
}
