import { GridSkeleton } from '../../parts/row-grid-head';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { partsText } from '../../text/parts';
import { CALL_COLUMNS } from './call-cells';
import styles from './call-list.module.css';

/** The list before its rows are read. */
export function ListSkeleton() {
  const t = useText(historyText);
  const words = useText(partsText);
  const columns = CALL_COLUMNS.map((name) => ({ name, title: t.columns[name], end: name === 'duration' }));
  return <GridSkeleton columns={columns} shape={styles.shape} label={words.loading} />;
}
