import { useEffect } from 'react';
import styles from './said.module.css';

/** Long enough to be read twice. */
const SHOWN_MS = 6000;

/** Why a key or a press did nothing, over the lower edge so that nothing moves; gone by itself. */
export function Said({
  said,
  onSaid,
}: {
  readonly said: { readonly words: string } | null;
  readonly onSaid: () => void;
}) {
  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(onSaid, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said, onSaid]);
  return (
    <div className={styles.place} role="status" data-testid="said">
      {said && <p className={styles.said}>{said.words}</p>}
    </div>
  );
}
