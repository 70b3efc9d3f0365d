import { Button } from 'antd';
import { memo } from 'react';
import type { Connection } from '../../../../shared/contract/connection';
import type { Outcome } from '../../../../shared/contract/outcome';
import type { Draft } from '../../../../shared/draft/draft';
import { useKeysOf } from '../../../app/commands/use-commands';
import { OutcomeMark } from '../../../parts/outcome-mark';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderSendingText } from '../../../text/order-sending';
import { ChangesButton } from '../changes/changes-button';
import { PREVIEW_ID, PREVIEW_TOGGLE_ID } from '../preview/use-drawer';
import { useOrderDispatch } from '../state/order-context';
import type { OrderState } from '../state/order-state';
import type { ConnectionFacts } from '../state/use-connection-facts';
import { ElsewhereNote } from './elsewhere-note';
import styles from './form-bar.module.css';

/** Above the form: what was just replaced and can come back, for which connection it was written, and what fills or clears it. */
export const FormBar = memo(function FormBar(props: {
  readonly draft: Draft;
  readonly accepted: OrderState['accepted'];
  readonly removed: OrderState['removed'];
  readonly elsewhere: ConnectionFacts['elsewhere'];
  readonly chosen: Connection | undefined;
  readonly connectionId: string | null;
  readonly blank: boolean;
  /** How the last call ended, or null while one is under way; undefined before the first. */
  readonly outcome: Outcome | null | undefined;
  readonly drawerOpen: boolean;
  readonly onPaste: () => void;
  readonly onClear: () => void;
  readonly onPreview: () => void;
}) {
  const { accepted, removed, elsewhere, chosen, outcome } = props;
  const t = useText(orderText);
  const words = useText(orderSendingText);
  const dispatch = useOrderDispatch();
  const previewKeys = useKeysOf()('order.preview');
  return (
    <div className={styles.bar}>
      <div className={styles.notes}>
        {accepted && <ChangesButton draft={props.draft} accepted={accepted} />}
        {elsewhere && chosen && (
          <ElsewhereNote own={elsewhere.name} ownId={props.connectionId} chosen={chosen} />
        )}
        {!elsewhere && removed && (
          <span className={styles.undo} role="status">
            <bdi>{t.replaced[removed.replaced](removed.what)}</bdi>
            <button type="button" className={styles.link} onClick={() => dispatch({ kind: 'undo' })}>
              {t.undo}
            </button>
          </span>
        )}
      </div>
      <Button type="text" onClick={props.onPaste}>
        {t.pasteBody}
      </Button>
      <Button type="text" disabled={props.blank} onClick={props.onClear}>
        {t.clear}
      </Button>
      <Button
        className={styles.preview ?? ''}
        id={PREVIEW_TOGGLE_ID}
        aria-expanded={props.drawerOpen}
        aria-controls={PREVIEW_ID}
        aria-label={words.preview}
        onClick={props.onPreview}
      >
        {outcome === undefined ? words.preview : <OutcomeMark outcome={outcome} />}
        {previewKeys && <kbd className={styles.key}>{previewKeys.shown}</kbd>}
      </Button>
    </div>
  );
});
