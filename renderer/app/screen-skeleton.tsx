import { useText } from '../text/language';
import { shellText } from '../text/shell';
import type { Screen } from './navigation';
import styles from './screen-skeleton.module.css';

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The screen's own columns, empty, while its code is read. */
export function ScreenSkeleton({ screen }: { readonly screen: Screen }) {
  const t = useText(shellText);
  return (
    <div className={styles.skeleton} data-screen={screen} aria-busy="true">
      <span className="visually-hidden" role="status">
        {t.loading}
      </span>
      <div className={styles.column}>
        {ROWS.map((row) => (
          <div key={row} className={styles.row} />
        ))}
      </div>
      <div className={styles.column} />
    </div>
  );
}
