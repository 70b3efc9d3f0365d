import { LineText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { runColumnsText } from '../../../text/runs-columns';
import styles from './columns-step.module.css';

/** What a column holds in the first rows. */
export function FirstCells({ cells }: { readonly cells: readonly string[] }) {
  const t = useText(runColumnsText);
  return (
    <span className={styles.cells}>
      {cells.map((cell, at) =>
        cell === '' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the first rows in their order
          <span key={at} className={styles.blank}>
            {t.emptyCell}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <span key={at} title={cell.slice(0, 400)}>
            <LineText text={cell} />
          </span>
        ),
      )}
    </span>
  );
}
