import { useEffect } from 'react';
import { useTip } from '../../../app/commands/use-commands';
import { useText } from '../../../text/language';
import { orderTabsText } from '../../../text/order-tabs';
import type { OrderState } from '../state/order-state';
import styles from './tab-notes.module.css';

/** How long a closed tab is offered back here; later it is still among the closed ones. */
const OFFER_MS = 10_000;

/** What has to be said of tabs, over the screen's lower edge so that nothing moves. */
export function TabNotes(props: {
  /** Closed just now, together. */
  readonly closed: readonly OrderState[];
  readonly titleOf: (tab: OrderState) => string;
  readonly notKept: boolean;
  readonly onReopen: (ids: readonly string[]) => void;
  readonly onSaid: () => void;
}) {
  const { closed, notKept, onReopen, onSaid } = props;
  const t = useText(orderTabsText);
  const tip = useTip();
  const ids = closed.map(({ id }) => id);
  const which = ids.join(' ');
  useEffect(() => {
    if (which === '') return;
    const timer = setTimeout(onSaid, OFFER_MS);
    return () => clearTimeout(timer);
  }, [which, onSaid]);
  const [only] = closed;

  return (
    <div className={styles.notes} aria-live="polite">
      {notKept && (
        <p className={styles.note} data-severity="error" role="alert">
          {t.notKept}
        </p>
      )}
      {only && (
        <p className={styles.note} data-testid="tab-closed">
          <bdi>{closed.length === 1 ? t.closed(props.titleOf(only)) : t.closedMany(closed.length)}</bdi>
          <button
            type="button"
            className={styles.action}
            {...(closed.length === 1 ? tip(t.reopen, 'tab.reopen') : {})}
            onClick={() => onReopen(ids)}
          >
            {t.reopen}
          </button>
        </p>
      )}
    </div>
  );
}
