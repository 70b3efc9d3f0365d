import { useEffect } from 'react';
import { useText } from '../../../text/language';
import { orderTabsText } from '../../../text/order-tabs';
import type { OrderState } from '../state/order-state';
import styles from './tab-notes.module.css';

/** How long a closed tab is offered back here; later it is still among the closed ones. */
const OFFER_MS = 10_000;

/** What has to be said of tabs, over the screen's lower edge so that nothing moves. */
export function TabNotes(props: {
  readonly closed: OrderState | undefined;
  readonly titleOf: (tab: OrderState) => string;
  readonly notKept: boolean;
  readonly onReopen: (id: string) => void;
  readonly onSaid: () => void;
}) {
  const { closed, notKept, onReopen, onSaid } = props;
  const t = useText(orderTabsText);
  const id = closed?.id;
  useEffect(() => {
    if (id === undefined) return;
    const timer = setTimeout(onSaid, OFFER_MS);
    return () => clearTimeout(timer);
  }, [id, onSaid]);

  return (
    <div className={styles.notes} aria-live="polite">
      {notKept && (
        <p className={styles.note} data-severity="error" role="alert">
          {t.notKept}
        </p>
      )}
      {closed && (
        <p className={styles.note} data-testid="tab-closed">
          <bdi>{t.closed(props.titleOf(closed))}</bdi>
          <button type="button" className={styles.action} onClick={() => onReopen(closed.id)}>
            {t.reopen}
          </button>
        </p>
      )}
    </div>
  );
}
