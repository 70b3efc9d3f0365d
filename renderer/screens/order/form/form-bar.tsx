import { Button, Segmented } from 'antd';
import { memo } from 'react';
import type { Connection } from '../../../../shared/contract/connection';
import type { Outcome } from '../../../../shared/contract/outcome';
import type { Draft } from '../../../../shared/draft/draft';
import { useKeysOf, useWithKeys } from '../../../app/commands/use-commands';
import { OutcomeMark } from '../../../parts/outcome-mark';
import { useText } from '../../../text/language';
import { orderText } from '../../../text/order';
import { orderJsonText } from '../../../text/order-json';
import { orderPasteText } from '../../../text/order-paste';
import { orderSendingText } from '../../../text/order-sending';
import { ChangesButton } from '../changes/changes-button';
import { PREVIEW_ID, PREVIEW_TOGGLE_ID } from '../preview/use-drawer';
import { ORDER_VIEWS, type OrderView } from '../state/order-action';
import { useOrderDispatch } from '../state/order-context';
import type { OrderState } from '../state/order-state';
import type { ConnectionFacts } from '../state/use-connection-facts';
import { ElsewhereNote } from './elsewhere-note';
import styles from './form-bar.module.css';

/** Above the form: what was just replaced and can come back, for which connection it was written, and what fills or clears it. */
export const FormBar = memo(function FormBar(props: {
  readonly view: OrderView;
  /** The draft's JSON is wrong: the form waits. */
  readonly wrongBody: boolean;
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
  readonly onDropBody: () => void;
  readonly onClear: () => void;
  readonly onPreview: () => void;
}) {
  const { view, wrongBody, accepted, removed, elsewhere, chosen, outcome } = props;
  const t = useText(orderText);
  const words = useText(orderSendingText);
  const json = useText(orderJsonText);
  const paste = useText(orderPasteText);
  const dispatch = useOrderDispatch();
  const withKeys = useWithKeys();
  const previewKeys = useKeysOf()('order.preview');
  return (
    <div className={styles.bar} data-testid="form-bar">
      <Segmented<OrderView>
        className={styles.views ?? ''}
        aria-label={json.viewLabel}
        value={view}
        options={ORDER_VIEWS.map((one) => ({
          value: one,
          label: json.views[one],
          title: withKeys(json.views[one], 'order.json'),
        }))}
        onChange={(chosenView) => dispatch({ kind: 'view', view: chosenView })}
      />
      <div className={styles.notes}>
        {wrongBody && view === 'form' && (
          <span className={styles.elsewhere} role="status">
            <bdi title={json.formWaits}>{json.formWaits}</bdi>
            <button type="button" className={styles.link} onClick={props.onDropBody}>
              {json.drop}
            </button>
          </span>
        )}
        {accepted && !wrongBody && <ChangesButton draft={props.draft} accepted={accepted} />}
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
        {paste.button}
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
