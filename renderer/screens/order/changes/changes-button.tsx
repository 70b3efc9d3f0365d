import { DownOutlined } from '@ant-design/icons';
import { useId, useMemo, useRef, useState } from 'react';
import { type Change, changedSince } from '../../../../shared/draft/changes';
import type { Draft } from '../../../../shared/draft/draft';
import type { AcceptedDraft } from '../../../../shared/draft/order-tab';
import { resetAll, resetPlace } from '../../../../shared/draft/reset-place';
import { useText } from '../../../text/language';
import { orderChangesText } from '../../../text/order-changes';
import { whenText } from '../../../text/when';
import { useOrderDispatch } from '../state/order-context';
import { ChangeItem } from './change-item';
import styles from './changes-button.module.css';

/** How many places differ from what a server accepted; opens the list of them, each with its way back. */
export function ChangesButton({
  draft,
  accepted,
}: {
  readonly draft: Draft;
  readonly accepted: AcceptedDraft;
}) {
  const t = useText(orderChangesText);
  const dispatch = useOrderDispatch();
  const panel = useRef<HTMLElement>(null);
  const id = useId();
  const [open, setOpen] = useState(false);
  const changes = useMemo(() => changedSince(accepted.draft, draft, accepted.call), [accepted, draft]);
  if (changes.length === 0) return null;

  function reset(next: Draft): void {
    dispatch({ kind: 'set-draft', draft: next, step: null });
  }

  return (
    <>
      <button
        type="button"
        className={styles.button}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-expanded={open}
        title={t.since(whenText(accepted.at), accepted.call)}
        data-testid="changes"
      >
        {t.count(changes.length)}
        <DownOutlined className={styles.arrow ?? ''} aria-hidden />
      </button>
      <section
        ref={panel}
        id={id}
        popover="auto"
        className={styles.panel}
        aria-label={t.title}
        data-testid="change-list"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        <header className={styles.head}>
          <span>{t.since(whenText(accepted.at), accepted.call)}</span>
          <button
            type="button"
            className={styles.reset}
            onClick={() => {
              panel.current?.hidePopover();
              reset(resetAll(draft, accepted.draft, accepted.call));
            }}
          >
            {t.resetAll(changes.length)}
          </button>
        </header>
        {open && (
          <ul className={styles.list}>
            {changes.map((change) => (
              <ChangeItem
                key={JSON.stringify(change.place)}
                change={change}
                onReset={(one: Change) => reset(resetPlace(draft, accepted.draft, one.place))}
              />
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
