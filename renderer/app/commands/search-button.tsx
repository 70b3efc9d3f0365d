import { SearchOutlined } from '@ant-design/icons';
import { commandsText } from '../../text/commands';
import { useText } from '../../text/language';
import styles from './search-button.module.css';
import { useKeysOf, useRun, useTip } from './use-commands';

/** The palette's place in the title bar, with the keys that open it. */
export function SearchButton() {
  const t = useText(commandsText);
  const run = useRun();
  const tip = useTip();
  const keys = useKeysOf()('palette');
  return (
    <button
      type="button"
      className={styles.search}
      {...tip(t.palette, 'palette')}
      aria-haspopup="dialog"
      data-testid="palette-button"
      onClick={() => run('palette')}
    >
      <SearchOutlined aria-hidden />
      <span className={styles.words}>{t.palette}</span>
      {keys && <kbd>{keys.shown}</kbd>}
    </button>
  );
}
