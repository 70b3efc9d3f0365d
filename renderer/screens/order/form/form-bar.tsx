import { Button } from 'antd';
import { memo } from 'react';
import type { Outcome } from '../../../../shared/contract/outcome';
import { OutcomeMark } from '../../../parts/outcome-mark';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderSendingText } from '../../../text/order-sending';
import { PREVIEW_KEY } from '../actions/shortcuts';
import { PREVIEW_ID, PREVIEW_TOGGLE_ID } from '../preview/use-drawer';
import { useOrderDispatch } from '../state/order-context';
import type { OrderState } from '../state/order-state';
import styles from './form-bar.module.css';

/** Above the form: what was just replaced and can come back, for which connection it was written, and what fills or clears it. */
export const FormBar = memo(function FormBar(props: {
  readonly undo: OrderState['undo'];
  /** Name of the connection under which the draft was begun, if that is another one now. */
  readonly writtenFor: string | null;
  readonly blank: boolean;
  /** How the last call ended, or null while one is under way; undefined before the first. */
  readonly outcome: Outcome | null | undefined;
  readonly drawerOpen: boolean;
  readonly onKeepHere: () => void;
  readonly onPaste: () => void;
  readonly onClear: () => void;
  readonly onPreview: () => void;
}) {
  const { undo, writtenFor, outcome } = props;
  const t = useText(orderText);
  const words = useText(orderSendingText);
  const dispatch = useOrderDispatch();
  return (
    <div className={styles.bar}>
      <div className={styles.notes}>
        {writtenFor !== null && (
          <span className={styles.elsewhere} role="status">
            <bdi>{words.writtenFor(writtenFor)}</bdi>
            <button type="button" className={styles.link} onClick={props.onKeepHere}>
              {words.keepHere}
            </button>
          </span>
        )}
        {undo && (
          <span className={styles.undo} role="status">
            <bdi>{t.replaced[undo.replaced](undo.what)}</bdi>
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
        <kbd className={styles.key}>{PREVIEW_KEY}</kbd>
      </Button>
    </div>
  );
});
