import { Tooltip } from 'antd';
import { isPlainHttp } from '../../shared/contract/address';
import type { Connection } from '../../shared/contract/connection';
import { useText } from '../text/language';
import { shellText } from '../text/shell';
import { ActingIdentity } from './acting-identity';
import { SearchButton } from './commands/search-button';
import { ConnectionSwitcher } from './connection-switcher';
import { ReadinessMark } from './readiness-mark';
import styles from './title-bar.module.css';

/** Through which connection, as whom, how safely, and whether a call can leave: always in sight. */
export function TitleBar({ connection }: { readonly connection: Connection | undefined }) {
  const t = useText(shellText);
  return (
    <header className={styles.bar} data-testid="title-bar">
      <div className={styles.left}>
        <ConnectionSwitcher connection={connection} />
        {connection ? <ActingIdentity connection={connection} /> : null}
        {connection && isPlainHttp(connection.serviceRoot) ? (
          <Tooltip title={t.plainHttpMeaning}>
            <span
              className={styles.plain}
              data-quiet={connection.kind === 'practice'}
              data-testid="plain-http"
            >
              {t.plainHttp}
            </span>
          </Tooltip>
        ) : null}
      </div>
      <SearchButton />
      <ReadinessMark connection={connection} />
    </header>
  );
}
