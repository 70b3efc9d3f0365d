import { flushSync } from 'react-dom';
import { useCommand, usePaletteSource } from '../../../app/commands/use-commands';
import { useNavigation } from '../../../app/navigation';
import { useText } from '../../../text/language';
import { orderTabsText } from '../../../text/order-tabs';
import { hasUnsentWork, keptOf, type OrderState, orderFrom } from '../state/order-state';
import { activeTab, type TabsState } from '../state/tabs-state';

/** What keys and the palette do with the tabs, and which of them the palette finds. */
export function useTabCommands(commands: {
  readonly state: TabsState;
  readonly titleOf: (tab: OrderState) => string;
  readonly onOpen: (tab: OrderState) => void;
  readonly onNew: () => void;
  readonly onClose: (id: string) => void;
  readonly onReopen: (id: string) => void;
  /** Brings a tab to the front, the cursor in it. */
  readonly onGo: (id: string) => void;
}): void {
  const { state, titleOf } = commands;
  const { go } = useNavigation();
  /** From whichever screen the palette was opened on. */
  const here = (run: () => void) => () => {
    flushSync(() => go('order'));
    run();
  };
  const t = useText(orderTabsText);
  const tab = activeTab(state);
  const [lastClosed] = state.closed;
  const step = (by: number) => () => {
    const at = state.tabs.indexOf(tab);
    const next = state.tabs[(at + by + state.tabs.length) % state.tabs.length];
    if (next) commands.onGo(next.id);
  };
  useCommand('tab.new', commands.onNew);
  useCommand('tab.duplicate', () => commands.onOpen(copyOf(tab)));
  useCommand('tab.close', () => commands.onClose(tab.id));
  useCommand('tab.reopen', () => lastClosed && commands.onReopen(lastClosed.id), lastClosed !== undefined);
  useCommand('tab.next', step(1), state.tabs.length > 1);
  useCommand('tab.previous', step(-1), state.tabs.length > 1);
  usePaletteSource({
    group: 'tabs',
    items: state.tabs
      .filter((one) => one !== tab)
      .map((one) => ({
        id: one.id,
        title: titleOf(one),
        detail: hasUnsentWork(one) ? t.unsent : '',
        words: wordsOf(one),
        run: here(() => commands.onGo(one.id)),
      })),
  });
  usePaletteSource({
    group: 'closed',
    items: state.closed.map((one) => ({
      id: one.id,
      title: titleOf(one),
      words: wordsOf(one),
      run: here(() => commands.onReopen(one.id)),
    })),
  });
}

/** The same draft once more: unsent, since a copy was never accepted. */
function copyOf(tab: OrderState): OrderState {
  return orderFrom({ ...keptOf(tab), id: crypto.randomUUID(), accepted: null });
}

/** A draft is found by every id in it. */
function wordsOf({ written: { now } }: OrderState): string {
  const { mapId, customerGuid, oId, taskId } = now.draft;
  return [mapId, customerGuid, oId, taskId].join(' ');
}
