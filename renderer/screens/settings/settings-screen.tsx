import { useSuspenseQuery } from '@tanstack/react-query';
import { appInfoQuery } from '../../queries/app';
import { useText } from '../../text/language';
import { settingsText } from '../../text/settings';
import { About } from './about';
import { Appearance } from './appearance';
import { Diagnostics } from './diagnostics';
import { Keyboard } from './keyboard';
import { Retention } from './retention';
import { SettingsGroup } from './settings-group';
import styles from './settings-screen.module.css';

/** Settings: each takes effect at once. */
export function SettingsScreen() {
  const t = useText(settingsText);
  const { data: info } = useSuspenseQuery(appInfoQuery);
  const { short, what } = t.protection[info.protection.kind];
  return (
    <div className={styles.scroll}>
      <div className={styles.screen}>
        <h2 className={styles.title}>{t.title}</h2>
        <Appearance />
        <SettingsGroup title={t.secrets} testId="protection">
          <p>{short}</p>
          <p className={styles.quiet}>{what}</p>
          <p className={styles.behind}>{t.backend(info.protection.backend)}</p>
        </SettingsGroup>
        <Retention />
        <Diagnostics />
        <About info={info} />
        <Keyboard />
      </div>
    </div>
  );
}
