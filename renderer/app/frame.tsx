import { CareNotices } from './care-notices';
import { CommandLayer } from './commands/command-layer';
import { useCurrentConnection } from './current-connection';
import styles from './frame.module.css';
import { Rail } from './rail';
import { ScreenStack } from './screen-stack';
import { StartNotices } from './start-notices';
import { TitleBar } from './title-bar';

/** The window: the connection's colour along the top (all around for production), title bar, rail, screen. */
export function Frame() {
  const connection = useCurrentConnection();
  return (
    <div className={styles.frame} data-kind={connection?.kind ?? 'none'} data-testid="desk-frame">
      <TitleBar connection={connection} />
      <Rail />
      <main className={styles.stage}>
        <StartNotices />
        <CareNotices />
        <div className={styles.screens}>
          <ScreenStack />
        </div>
      </main>
      <div className={styles.edge} aria-hidden="true" />
      <CommandLayer />
    </div>
  );
}
