import { Button } from 'antd';
import type { EntryFilter } from '../../../queries/library';
import { useText } from '../../../text/language';
import { libraryText } from '../../../text/library';
import styles from './dictionary-pane.module.css';

/** No entry under what narrows the list. */
export function NothingFound({
  filter,
  onClear,
}: {
  readonly filter: EntryFilter;
  readonly onClear: () => void;
}) {
  const t = useText(libraryText);
  return (
    <div className={styles.empty} data-testid="nothing-found">
      <p>{filter.text.trim() === '' ? t.noneInScope : t.notFound(filter.text.trim())}</p>
      <Button onClick={onClear}>{t.clear}</Button>
    </div>
  );
}
