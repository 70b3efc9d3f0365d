import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import type { AppInfo } from '../../../shared/desk.app';
import { CopyButton } from '../../parts/copy-button';
import { CopyableId } from '../../parts/copyable-id';
import { showDataFolder } from '../../queries/app';
import { useText } from '../../text/language';
import { settingsText } from '../../text/settings';
import { SettingsGroup } from './settings-group';
import styles from './settings-screen.module.css';

/** Where the data is and which versions run: what support asks for first. */
export function About({ info }: { readonly info: AppInfo }) {
  const t = useText(settingsText);
  const open = useMutation(showDataFolder());
  const parts = [
    ['Electron', info.electron],
    ['Chromium', info.chrome],
    ['Node.js', info.node],
    ['SQLite', info.sqlite],
  ] as const;
  const all = [t.version(info.version), ...parts.map((part) => part.join(' ')), info.platform].join('\n');
  return (
    <>
      <SettingsGroup title={t.data} testId="data">
        <p className={styles.path}>
          <CopyableId id={info.dataFolder} />
        </p>
        <p className={styles.quiet}>{t.dataWhat}</p>
        <div>
          <Button onClick={() => open.mutate()}>{t.openFolder}</Button>
        </div>
        <p className={styles.bad} role="alert">
          {open.isError ? t.openFailed : ''}
        </p>
      </SettingsGroup>
      <SettingsGroup title={t.about} testId="about">
        <p>
          {t.version(info.version)} <CopyButton text={all} what={t.versions} />
        </p>
        <dl className={styles.versions}>
          {parts.map(([name, version]) => (
            <div key={name} className={styles.versionRow}>
              <dt>{name}</dt>
              <dd>{version}</dd>
            </div>
          ))}
        </dl>
      </SettingsGroup>
    </>
  );
}
