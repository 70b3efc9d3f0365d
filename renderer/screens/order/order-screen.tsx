import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { EMPTY_DRAFT } from '../../../shared/draft/draft';
import { ActionBar } from './actions/action-bar';
import { ConfirmCall } from './actions/confirm-call';
import { ConfirmReplace } from './actions/confirm-replace';
import { useShortcuts } from './actions/shortcuts';
import { FormBar } from './form/form-bar';
import { OrderForm } from './form/order-form';
import { PasteDialog } from './form/paste-dialog';
import styles from './order-screen.module.css';
import { AnswerPanel } from './preview/answer-panel';
import { PreviewPane } from './preview/preview-pane';
import { SplitPane } from './split-pane';
import { AnnounceContext, OrderDispatchContext } from './state/order-context';
import { useOrder } from './state/use-order';
import { useStable } from './state/use-stable';

/** One work order: the form, beside it exactly what would leave, below that what came back. */
export function OrderScreen() {
  const order = useOrder();
  const { state, dispatch, facts, shown, sending, drawer } = order;
  const [pasting, setPasting] = useState(false);
  const live = useRef<HTMLParagraphElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  useTopWhenReplaced(scroll, state.replacedTimes);
  const announce = useCallback((words: string) => {
    if (live.current) live.current.textContent = words;
  }, []);

  const underWay = sending.stage === 'under-way' ? sending.intent : null;
  const ended = sending.last?.ending;
  const outcome = underWay ? null : ended?.kind === 'answered' ? ended.call.outcome : undefined;
  useShortcuts(order.act, drawer.toggle);

  const form = (
    <>
      <FormBar
        undo={state.undo}
        writtenFor={order.writtenElsewhere}
        blank={order.blank}
        outcome={outcome}
        drawerOpen={drawer.open}
        onKeepHere={useStable(() =>
          dispatch({ kind: 'written-for', connectionId: facts.connection?.id ?? null }),
        )}
        onPaste={useCallback(() => setPasting(true), [])}
        onClear={useStable(() => order.replace({ ...EMPTY_DRAFT, mode: state.draft.mode }, 'cleared'))}
        onPreview={drawer.toggle}
      />
      <div className={styles.scroll} ref={scroll}>
        <OrderForm draft={state.draft} folded={state.folded} problems={order.problemsByPlace} />
      </div>
    </>
  );
  const aside = (
    <>
      <PreviewPane
        connection={facts.connection}
        draft={shown.draft}
        call={shown.call}
        onCall={shown.choose}
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
      <AnnounceContext value={announce}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the drawer wherever the focus is */}
        <div className={styles.screen} data-testid="order-screen" onKeyDown={drawer.keyDown}>
          <SplitPane form={form} aside={aside} drawerOpen={drawer.open} />
          <ActionBar
            problems={order.problems}
            shown={shown.call}
            notReady={facts.why}
            busy={sending.stage !== 'idle'}
            onAct={order.act}
            onPoint={shown.point}
            onJump={useCallback((problem) => order.jump(problem.problem.at), [order.jump])}
          />
        </div>
        <p ref={live} className="visually-hidden" aria-live="polite" />
        {sending.stage === 'asking' && sending.question && (
          <ConfirmCall
            question={sending.question}
            writtenFor={order.writtenElsewhere}
            unsaved={order.unsaved}
            onConfirm={sending.confirm}
            onCancel={sending.decline}
          />
        )}
        {order.waiting && (
          <ConfirmReplace order={order.waiting} onConfirm={order.loadNow} onCancel={order.stopWaiting} />
        )}
        {pasting && (
          <PasteDialog
            onCancel={() => setPasting(false)}
            onFill={(draft) => {
              setPasting(false);
              order.replace(draft, 'pasted');
            }}
          />
        )}
      </AnnounceContext>
    </OrderDispatchContext>
  );
}

/** Another order in the form is read from its top; coming back to this screen changes nothing. */
function useTopWhenReplaced(scroll: RefObject<HTMLDivElement | null>, times: number): void {
  const done = useRef(times);
  useLayoutEffect(() => {
    if (done.current === times) return;
    done.current = times;
    scroll.current?.scrollTo({ top: 0 });
  }, [scroll, times]);
}
