import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { ENDPOINTS } from '../../../shared/contract/endpoints';
import { EMPTY_DRAFT } from '../../../shared/draft/draft';
import { TAB_LIMITS } from '../../../shared/draft/order-tab';
import { useCommand, useSay } from '../../app/commands/use-commands';
import { useNavigation } from '../../app/navigation';
import { noteReplay } from '../../queries/bundles';
import { useText } from '../../text/language';
import { orderTabsText } from '../../text/order-tabs';
import { templatesText } from '../../text/templates';
import styles from './order-screen.module.css';
import { OrderTab } from './order-tab';
import { PasteDialog, type Pasted } from './paste/paste-dialog';
import { usePasting } from './paste/use-pasting';
import type { OrderAction } from './state/order-action';
import { AnnounceContext } from './state/order-context';
import { blankOrder, isBlank, isUntouched, type OrderState } from './state/order-state';
import { orderFromCall, useCallErrand } from './state/repeated-call';
import { activeTab, isFull, tooManyToClose } from './state/tabs-state';
import { type OrderToLoad, useLoadErrand } from './state/use-load-errand';
import { useSendings } from './state/use-sendings';
import { useStable } from './state/use-stable';
import { useTabs } from './state/use-tabs';
import { useTabCommands } from './tabs/tab-commands';
import { ORDER_PANEL_ID, tabId } from './tabs/tab-ids';
import { TabNotes } from './tabs/tab-notes';
import { TabStrip } from './tabs/tab-strip';
import { usePlaces } from './tabs/use-places';
import { useTabTitles } from './tabs/use-tab-titles';
import { OrderTemplates } from './templates/order-templates';

/** Work orders, a tab each: the form, beside it exactly what would leave, below that what came back. */
export function OrderScreen() {
  const { state, dispatch, keepNow, notKept } = useTabs();
  const t = useText(orderTabsText);
  const templates = useText(templatesText);
  const say = useSay();
  const { go: goTo } = useNavigation();
  const tab = activeTab(state);
  const screen = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLParagraphElement>(null);
  const announce = useCallback((words: string) => {
    if (live.current) live.current.textContent = words;
  }, []);
  const titleOf = useTabTitles([...state.tabs, ...state.closed]);
  const places = usePlaces();

  const { mutate: note } = useMutation(noteReplay(useQueryClient()));
  // A crash in mid-call must not take the draft of it.
  const sendings = useSendings(keepNow, (id, intent, ending) => {
    const replays = state.tabs.find((one) => one.id === id)?.replays;
    // A call that is not in the journal has no number.
    if (replays && ending.kind === 'answered' && ending.call.id > 0)
      note({ id: replays.bundle, index: replays.index, sent: ending.call.id });
    const { call, draft, connection } = intent;
    if (ending.kind !== 'not-left') order(id, { kind: 'repeated' });
    if (ending.kind !== 'answered' || ending.call.outcome !== 'accepted') return;
    const { startedAt: at } = ending.call;
    if (ENDPOINTS[call].body === 'order')
      order(id, { kind: 'accepted', accepted: { draft, call, connectionId: connection.id, at } });
  });

  function order(id: string, action: OrderAction): void {
    dispatch({ kind: 'order', id, action, at: Date.now() });
  }

  const open = useStable((fresh: OrderState) => {
    if (isFull(state)) return say(t.full(TAB_LIMITS.open));
    places.goTo(fresh.id);
    dispatch({ kind: 'open', tab: fresh });
  });
  const close = useStable((ids: readonly string[]) => {
    const busy = state.tabs.find(({ id }) => ids.includes(id) && sendings.busy.has(id));
    if (busy) return say(t.busyStays(titleOf(busy)));
    if (tooManyToClose(state, ids)) return say(t.tooManyToClose(TAB_LIMITS.closed));
    dispatch({ kind: 'close', ids, fresh: crypto.randomUUID() });
  });
  const load = useStable(({ oId, taskId, connectionId }: OrderToLoad) => {
    const same = state.tabs.find(({ written: { now } }) => {
      const belongs = connectionId === null || now.connectionId === connectionId;
      return belongs && now.draft.mode === 'load' && now.draft.oId === oId && now.draft.taskId === taskId;
    });
    if (same) return dispatch({ kind: 'select', id: same.id });
    const draft = { ...EMPTY_DRAFT, mode: 'load', oId, taskId } as const;
    open(blankOrder(crypto.randomUUID(), { draft, connectionId }));
  });
  const openNew = useStable(() => open(blankOrder(crypto.randomUUID())));
  const reopen = useStable((ids: readonly string[]) => {
    if (isFull(state)) return say(t.full(TAB_LIMITS.open));
    goTo('order');
    if (ids[0] !== undefined && ids.length === 1) places.goTo(ids[0]);
    dispatch({ kind: 'reopen', ids });
  });
  const move = useStable((id: string, to: number) => {
    const moved = state.tabs.find((one) => one.id === id);
    if (moved) announce(t.moved(titleOf(moved), to + 1, state.tabs.length));
    dispatch({ kind: 'move', id, to });
  });
  const show = useStable((id: string) => {
    goTo('order');
    places.goTo(id);
    dispatch({ kind: 'select', id });
  });
  useLoadErrand(load);
  /** A tab that was opened to be sent again, and is asked about as soon as it stands there. */
  const [asks, setAsks] = useState<string | null>(null);
  useCallErrand((errand) => {
    const fresh = orderFromCall(crypto.randomUUID(), errand);
    open(fresh);
    if (errand.asks && !isFull(state)) setAsks(fresh.id);
  });
  const { pasting, stop: stopPaste } = usePasting(screen, isUntouched(tab.written.now));
  const take = ({ goal, draft, call }: Pasted) => {
    stopPaste();
    const shown = call === null ? {} : { shownCall: call };
    if (goal === 'new') return open({ ...blankOrder(crypto.randomUUID(), { draft }), ...shown });
    const { connectionId } = tab.written.now;
    order(tab.id, { kind: 'replace', draft, replaced: 'pasted', connectionId });
    if (call !== null) order(tab.id, { kind: 'show-call', call });
  };
  const [saving, setSaving] = useState(false);
  useCommand(
    'order.template',
    () => setSaving(true),
    isBlank(tab.written.now.draft) ? templates.nothing : null,
  );
  useTabCommands({
    state,
    titleOf,
    onOpen: open,
    onNew: openNew,
    onClose: close,
    onReopen: reopen,
    onMove: move,
    onGo: show,
  });

  return (
    <AnnounceContext value={announce}>
      <div ref={screen} className={styles.screen} data-testid="order-screen">
        <TabStrip
          tabs={state.tabs}
          active={state.active}
          busy={sendings.underWay}
          titleOf={titleOf}
          onSelect={useStable((id: string) => dispatch({ kind: 'select', id }))}
          onClose={useStable((id: string) => close([id]))}
          onMove={move}
          onNew={openNew}
        />
        <TabNotes
          closed={state.closed.filter(({ id }) => state.justClosed.includes(id))}
          titleOf={titleOf}
          notKept={notKept}
          onReopen={reopen}
          onSaid={useStable(() => dispatch({ kind: 'said-closed' }))}
        />
        <div className={styles.panel} role="tabpanel" id={ORDER_PANEL_ID} aria-labelledby={tabId(tab.id)}>
          <OrderTab
            key={tab.id}
            state={tab}
            dispatch={useStable((action: OrderAction) => order(tab.id, action))}
            sending={sendings.of(tab.id)}
            asks={asks === tab.id}
            onAsked={useStable(() => setAsks(null))}
            places={places}
          />
        </div>
        {pasting && <PasteDialog pasting={pasting} tab={tab} onTake={take} onCancel={stopPaste} />}
        <OrderTemplates
          tab={tab}
          saving={saving}
          onSaved={(template) => {
            setSaving(false);
            if (template) say(templates.saved(template.name));
          }}
          onOpen={open}
          onFillHere={(draft) => order(tab.id, { kind: 'set-draft', draft, step: null })}
        />
        <p ref={live} className="visually-hidden" aria-live="polite" />
      </div>
    </AnnounceContext>
  );
}
