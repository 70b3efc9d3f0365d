import { type Dispatch, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { EMPTY_DRAFT } from '../../../shared/draft/draft';
import { ActionBar } from './actions/action-bar';
import { ConfirmCall } from './actions/confirm-call';
import { useOrderCommands } from './actions/order-commands';
import { FormBar } from './form/form-bar';
import { OrderForm } from './form/order-form';
import { PasteDialog } from './form/paste-dialog';
import styles from './order-screen.module.css';
import { AnswerPanel } from './preview/answer-panel';
import { PreviewPane } from './preview/preview-pane';
import { SplitPane } from './split-pane';
import type { OrderAction } from './state/order-action';
import { ConnectionIdContext, OrderDispatchContext } from './state/order-context';
import { acceptedOfThis, type OrderState } from './state/order-state';
import { useOrder } from './state/use-order';
import type { Sending } from './state/use-sendings';
import { useStable } from './state/use-stable';
import { type Places, useRememberedPlace } from './tabs/use-places';

/** One work order: the form, the request that it makes, the answer to the last one, and what can be done. */
export function OrderTab(props: {
  readonly state: OrderState;
  readonly dispatch: Dispatch<OrderAction>;
  readonly sending: Sending;
  readonly places: Places;
}) {
  const { state, dispatch, sending, places } = props;
  const order = useOrder(state, dispatch, sending);
  const { facts, shown, drawer } = order;
  const { draft, connectionId } = state.written.now;
  const [pasting, setPasting] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useRememberedPlace(places, state.id, root, scroll);
  useTopWhenReplaced(scroll, state.replacedTimes);

  const underWay = sending.stage === 'under-way' ? sending.intent : null;
  const ended = sending.last?.ending;
  const outcome = underWay ? null : ended?.kind === 'answered' ? ended.call.outcome : undefined;
  const clear = useStable(() => order.replace({ ...EMPTY_DRAFT, mode: draft.mode }, 'cleared'));
  useOrderCommands({
    state,
    dispatch,
    act: order.act,
    togglePreview: drawer.toggle,
    clear,
    blank: order.blank,
  });

  const form = (
    <>
      <FormBar
        draft={shown.draft}
        accepted={acceptedOfThis(state)}
        removed={state.removed}
        elsewhere={facts.elsewhere}
        chosen={facts.chosen}
        connectionId={connectionId}
        blank={order.blank}
        outcome={outcome}
        drawerOpen={drawer.open}
        onPaste={useCallback(() => setPasting(true), [])}
        onClear={clear}
        onPreview={drawer.toggle}
      />
      <div className={styles.scroll} ref={scroll}>
        <ConnectionIdContext value={facts.connection?.id ?? null}>
          <OrderForm
            draft={draft}
            folded={state.folded}
            touched={state.touched}
            problems={order.problemsByPlace}
          />
        </ConnectionIdContext>
      </div>
    </>
  );
  const aside = (
    <>
      <PreviewPane
        connection={facts.connection}
        draft={shown.draft}
        call={shown.call}
        onCall={useStable((call) => dispatch({ kind: 'show-call', call }))}
        onClose={drawer.close}
      />
      <AnswerPanel
        intent={underWay}
        cancelling={sending.cancelling}
        onCancel={useStable(sending.cancel)}
        last={sending.last}
        changedSince={order.changedSince}
        onLoad={order.load}
      />
    </>
  );

  return (
    <OrderDispatchContext value={dispatch}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the drawer wherever the focus is */}
      <div className={styles.tab} ref={root} onKeyDown={drawer.keyDown}>
        <SplitPane form={form} aside={aside} drawerOpen={drawer.open} />
        <ActionBar
          problems={order.problems}
          shown={shown.call}
          notReady={facts.why}
          elsewhere={facts.elsewhere !== null}
          busy={sending.stage !== 'idle'}
          onAct={order.act}
          onPoint={shown.point}
          onJump={useCallback((problem) => order.jump(problem.problem.at), [order.jump])}
        />
      </div>
      {sending.stage === 'asking' && sending.question && (
        <ConfirmCall
          question={sending.question}
          unsaved={order.unsaved}
          onConfirm={sending.confirm}
          onCancel={sending.decline}
        />
      )}
      {pasting && (
        <PasteDialog
          onCancel={() => setPasting(false)}
          onFill={(filled) => {
            setPasting(false);
            order.replace(filled, 'pasted');
          }}
        />
      )}
    </OrderDispatchContext>
  );
}

/** Another order in the form is read from its top; coming back to this tab changes nothing. */
function useTopWhenReplaced(scroll: RefObject<HTMLDivElement | null>, times: number): void {
  const done = useRef(times);
  useLayoutEffect(() => {
    if (done.current === times) return;
    done.current = times;
    scroll.current?.scrollTo({ top: 0 });
  }, [scroll, times]);
}
