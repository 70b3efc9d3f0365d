import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { DiagnosticsButton } from '../../parts/diagnostics-button';
import { careQuery, showLogFolder } from '../../queries/care';
import { careText } from '../../text/care';
import { useText } from '../../text/language';
import { sizeText } from '../../text/size';
import { SettingsGroup } from './settings-group';
import styles from './settings-screen.module.css';

/** The facts for support, the log, and how the record of calls is. */
export function Diagnostics() {
  const t = useText(careText);
  const { data } = useQuery(careQuery);
  const open = useMutation(showLogFolder());
  return (
    <SettingsGroup title={t.diagnostics} testId="diagnostics">
      <p className={styles.quiet}>{t.noSecrets}</p>
      <div className={styles.buttons}>
        <DiagnosticsButton />
        <Button onClick={() => open.mutate()}>{t.openLog}</Button>
      </div>
      <p>{data ? `${t.journal}${t.colon}${sizeText(data.bytes)}` : ''}</p>
      <p
        className={data?.check === 'damaged' || data?.check === 'damaged-records' ? styles.bad : styles.quiet}
        data-testid="journal-check"
      >
        {data
          ? data.check === 'damaged-records'
            ? t.damagedRecords(data.damagedRecords)
            : t.check[data.check]
          : ''}
      </p>
      <p className={styles.behind}>{data ? (data.backup ? t.backup(data.backup.name) : t.noBackup) : ''}</p>
    </SettingsGroup>
  );
}
