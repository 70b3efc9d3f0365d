import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { memo } from 'react';
import type { Connection } from '../../../../shared/contract/connection';
import type { Draft } from '../../../../shared/draft/draft';
import type { CommandId } from '../../../app/commands/commands';
import { useKeysOf, useRun, useTip, useWithKeys } from '../../../app/commands/use-commands';
import { QuietButton } from '../../../parts/quiet-button';
import { commandsText } from '../../../text/commands';
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
import { TemplateMenu } from '../templates/template-menu';
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
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly elsewhere: ConnectionFacts['elsewhere'];
  readonly chosen: Connection | undefined;
  readonly connectionId: string | null;
  readonly blank: boolean;
  readonly drawerOpen: boolean;
  readonly onDropBody: () => void;
}) {
  const { view, wrongBody, accepted, removed, elsewhere, chosen } = props;
  const t = useText(orderText);
  const { titles } = useText(commandsText);
  const words = useText(orderSendingText);
  const json = useText(orderJsonText);
  const paste = useText(orderPasteText);
  const dispatch = useOrderDispatch();
  const run = useRun();
  const tip = useTip();
  const withKeys = useWithKeys();
  const previewKeys = useKeysOf()('order.preview');
  return (
    <div data-testid="form-bar">
      <div className={styles.bar}>
        <Segmented<OrderView>
          className={styles.views ?? ''}
          aria-label={json.viewLabel}
          data-does={'order.json' satisfies CommandId}
          value={view}
          options={ORDER_VIEWS.map((one) => ({
            value: one,
            label: json.views[one],
            title: withKeys(json.views[one], 'order.json'),
          }))}
          onChange={(chosenView) => dispatch({ kind: 'view', view: chosenView })}
        />
        <QuietButton
          type="text"
          off={!props.canUndo}
          icon={<UndoOutlined aria-hidden />}
          aria-label={titles['order.undo']}
          {...tip(titles['order.undo'], 'order.undo')}
          onClick={() => run('order.undo')}
        />
        <QuietButton
          type="text"
          off={!props.canRedo}
          icon={<RedoOutlined aria-hidden />}
          aria-label={titles['order.redo']}
          {...tip(titles['order.redo'], 'order.redo')}
          onClick={() => run('order.redo')}
        />
        <div className={styles.notes}>
          {accepted && !wrongBody && <ChangesButton draft={props.draft} accepted={accepted} />}
          {removed && (
            <span className={styles.undo} role="status">
              <bdi>{t.replaced[removed.replaced](removed.what)}</bdi>
              <button
                type="button"
                className={styles.link}
                {...tip(t.undo, 'order.undo')}
                onClick={() => dispatch({ kind: 'undo' })}
              >
                {t.undo}
              </button>
            </span>
          )}
        </div>
        <Button type="text" {...tip(paste.tip, 'order.paste-here')} onClick={() => run('order.paste-here')}>
          {paste.button}
        </Button>
        <TemplateMenu />
        <Button
          type="text"
          {...tip(t.clear, 'order.clear')}
          disabled={props.blank}
          onClick={() => run('order.clear')}
        >
          {t.clear}
        </Button>
        <Button
          className={styles.preview ?? ''}
          id={PREVIEW_TOGGLE_ID}
          aria-expanded={props.drawerOpen}
          aria-controls={PREVIEW_ID}
          {...tip(words.preview, 'order.preview')}
          onClick={() => run('order.preview')}
        >
          {words.preview}
          {previewKeys && <kbd className={styles.key}>{previewKeys.shown}</kbd>}
        </Button>
      </div>
      {/* A line of its own: what is said here has to be read before anything is done. */}
      {wrongBody && view === 'form' && (
        <span className={styles.elsewhere} role="status">
          <bdi title={json.formWaits}>{json.formWaits}</bdi>
          <button type="button" className={styles.link} onClick={props.onDropBody}>
            {json.drop}
          </button>
        </span>
      )}
      {elsewhere && chosen && (
        <ElsewhereNote own={elsewhere.name} ownId={props.connectionId} chosen={chosen} />
      )}
    </div>
  );
});
