import type { HistoryRows } from '../../queries/history-rows';
import { grouped } from '../../text/count';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import styles from './list-note.module.css';

/** What the list does not show although it may fit, and why. */
export function ListNote({ rows }: { readonly rows: HistoryRows }) {
  const t = useText(historyFiltersText);
  const notes = [
    ...(rows.waiting > 0 ? [t.waiting(grouped(rows.waiting))] : []),
    ...(rows.within === null ? [] : [t.within(grouped(rows.within))]),
    ...(rows.calls.length === 0 && !rows.complete ? [t.looking] : []),
  ];
  if (notes.length === 0) return null;
  return (
    <output className={styles.note} data-testid="history-note">
      {notes.join(' · ')}
    </output>
  );
}
