import { Activity, type Dispatch, useCallback, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { EMPTY_DRAFT } from '../../../shared/draft/draft';
import { ActionBar } from './actions/action-bar';
import { ConfirmCall } from './actions/confirm-call';
import { useOrderCommands } from './actions/order-commands';
import { FormBar } from './form/form-bar';
import { OrderForm } from './form/order-form';
import { ReplayNote } from './form/replay-note';
import { BodyEditor } from './json/body-editor';
import type { EditorHandle } from './json/code-editor';
import { useViewSwitch } from './json/use-view-switch';
import styles from './order-screen.module.css';
import { AnswerPanel } from './preview/answer-panel';
import { PreviewPane } from './preview/preview-pane';
import { SplitPane } from './split-pane';
import type { OrderAction } from './state/order-action';
import { ConnectionIdContext, OrderDispatchContext } from './state/order-context';
import { acceptedOfThis, createdAt, type OrderState } from './state/order-state';
import { useOrder } from './state/use-order';
import type { Sending } from './state/use-sendings';
import { useStable } from './state/use-stable';
import { type Places, useRememberedPlace, useTopWhenReplaced } from './tabs/use-places';

/** One work order: the form, the request that it makes, the answer to the last one, and what can be done. */
export function OrderTab(props: {
  readonly state: OrderState;
  readonly dispatch: Dispatch<OrderAction>;
  readonly sending: Sending;
  readonly places: Places;
  /** It was opened to be sent again. */
  readonly asks: boolean;
  readonly onAsked: () => void;
}) {
  const { state, dispatch, sending, places, asks, onAsked } = props;
  const editor = useRef<EditorHandle>(null);
  const order = useOrder(state, dispatch, sending, editor);
  const { facts, shown, drawer, wrongBody } = order;
  const { draft, connectionId } = state.written.now;
  const root = useRef<HTMLDivElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useRememberedPlace(places, state.id, root, scroll, state.view === 'form');
  useTopWhenReplaced(places, state.id, scroll, state.replacedTimes);

  const ask = useStable(() => {
    onAsked();
    order.act(state.shownCall);
  });
  useEffect(() => {
    // After this drawing: what is wrong with it may have to be drawn first.
    if (asks) queueMicrotask(ask);
  }, [asks, ask]);

  const underWay = sending.stage === 'under-way' ? sending.intent : null;
  const clear = useStable(() => order.replace({ ...EMPTY_DRAFT, mode: draft.mode }, 'cleared'));
  useOrderCommands({ state, dispatch, sending, order, togglePreview: drawer.toggle, clear });
  const dropBody = useStable(() => {
    flushSync(() => dispatch({ kind: 'drop-body' }));
    // The button is gone: the focus goes into the form that it freed.
    scroll.current?.querySelector<HTMLElement>('input:not([type="radio"])')?.focus();
  });
  useViewSwitch(state.view, dispatch, scroll, editor);

  const form = (
    <>
      <FormBar
        view={state.view}
        wrongBody={wrongBody}
        draft={shown.draft}
        accepted={acceptedOfThis(state)}
        removed={state.removed}
        canUndo={state.written.past.length > 0}
        canRedo={state.written.future.length > 0}
        elsewhere={facts.elsewhere}
        chosen={facts.chosen}
        connectionId={connectionId}
        blank={order.blank}
        drawerOpen={drawer.open}
        onDropBody={dropBody}
      />
      {state.replays && <ReplayNote call={state.endsWith ?? state.shownCall} />}
      {state.view === 'json' && (
        <BodyEditor
          tab={state.id}
          written={state.written.now}
          call={state.shownCall}
          problems={order.problems}
          places={places.editors}
          editor={editor}
        />
      )}
      <div className={styles.scroll} ref={scroll} hidden={state.view === 'json'} data-testid="form-scroll">
        <Activity mode={state.view === 'form' ? 'visible' : 'hidden'}>
          <div className={styles.waiting} inert={wrongBody}>
            <ConnectionIdContext value={facts.connection?.id ?? null}>
              <OrderForm
                draft={draft}
                folded={state.folded}
                touched={state.touched}
                problems={order.problemsByPlace}
              />
            </ConnectionIdContext>
          </div>
        </Activity>
      </div>
    </>
  );
  const preview = (
    <PreviewPane
      connection={facts.connection}
      draft={shown.draft}
      call={shown.call}
      notCurrent={wrongBody}
      onCall={useStable((call) => dispatch({ kind: 'show-call', call }))}
      onClose={drawer.close}
    />
  );
  const answer = (
    <AnswerPanel
      intent={underWay}
      cancelling={sending.cancelling}
      onCancel={useStable(sending.cancel)}
      last={sending.last}
      changedSince={order.changedSince}
      inForm={order.identity}
      onLoad={order.load}
      replays={state.replays}
    />
  );

  return (
    <OrderDispatchContext value={dispatch}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the drawer wherever the focus is */}
      <div className={styles.tab} ref={root} data-draft onKeyDown={drawer.keyDown}>
        <SplitPane form={form} preview={preview} answer={answer} drawerOpen={drawer.open} />
        <ActionBar
          problems={order.problems}
          listed={order.listed}
          notReady={facts.why}
          // An order was created: what comes next is to load it, in the answer.
          leads={createdAt(state) === null ? (state.endsWith ?? 'send') : null}
          elsewhere={facts.elsewhere !== null}
          wrongBody={wrongBody}
          busy={sending.stage !== 'idle'}
          ended={order.ended}
          onPoint={shown.point}
          onMendBody={order.mendBody}
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
    </OrderDispatchContext>
  );
}
