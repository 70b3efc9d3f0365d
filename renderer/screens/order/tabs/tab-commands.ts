import { cleanId } from '../../../../shared/draft/ids';
import { useCommand, usePaletteSource } from '../../../app/commands/use-commands';
import { useNavigation } from '../../../app/navigation';
import { commandsText } from '../../../text/commands';
import { useText } from '../../../text/language';
import { orderTabsText } from '../../../text/order-tabs';
import { hasUnsentWork, isBlank, keptOf, type OrderState, orderFrom } from '../state/order-state';
import { activeTab, type TabsState } from '../state/tabs-state';

interface TabCommands {
  readonly state: TabsState;
  readonly titleOf: (tab: OrderState) => string;
  readonly onOpen: (tab: OrderState) => void;
  readonly onNew: () => void;
  readonly onClose: (ids: readonly string[]) => void;
  readonly onReopen: (ids: readonly string[]) => void;
  readonly onMove: (id: string, to: number) => void;
  /** Brings a tab to the front, whatever screen is there, the cursor in it. */
  readonly onGo: (id: string) => void;
}

/** What keys and the palette do with the tabs, and which of them the palette finds. */
export function useTabCommands(commands: TabCommands): void {
  const { state, onGo, onMove } = commands;
  const { off } = useText(commandsText);
  const tab = activeTab(state);
  const at = state.tabs.indexOf(tab);
  const others = state.tabs.filter((one) => one !== tab);
  const [lastClosed] = state.closed;
  const only = others.length === 0 ? off.onlyTab : null;
  const step = (by: number) => () => {
    const next = state.tabs[(at + by + state.tabs.length) % state.tabs.length];
    if (next) onGo(next.id);
  };
  useCommand('tab.new', commands.onNew);
  const blank = isBlank(tab.written.now.draft) ? off.blank : null;
  useCommand('tab.duplicate', () => commands.onOpen(copyOf(tab)), blank);
  useCommand('tab.close', () => commands.onClose([tab.id]));
  useCommand('tab.close-others', () => commands.onClose(others.map(({ id }) => id)), only);
  useCommand(
    'tab.reopen',
    () => lastClosed && commands.onReopen([lastClosed.id]),
    lastClosed ? null : off.noneClosed,
  );
  useCommand('tab.next', step(1), only);
  useCommand('tab.previous', step(-1), only);
  useCommand('tab.move-left', () => onMove(tab.id, at - 1), at === 0 ? off.firstTab : null);
  const last = at === state.tabs.length - 1 ? off.lastTab : null;
  useCommand('tab.move-right', () => onMove(tab.id, at + 1), last);
  const { go } = useNavigation();
  const oId = cleanId(tab.written.now.draft.oId);
  const life = { kind: 'show-life', oId, connectionId: tab.written.now.connectionId, callId: null } as const;
  useCommand('order.life', () => go('history', life), oId === '' ? off.noOrderYet : null);
  useTabsInPalette(commands);
}

function useTabsInPalette({ state, titleOf, onGo, onReopen }: TabCommands): void {
  const t = useText(orderTabsText);
  const item = (one: OrderState, run: () => void) => ({
    id: one.id,
    title: titleOf(one),
    detail: hasUnsentWork(one) ? t.unsent : '',
    codes: codesOf(one),
    run,
  });
  usePaletteSource({ group: 'tabs', items: state.tabs.map((one) => item(one, () => onGo(one.id))) });
  usePaletteSource({
    group: 'closed',
    items: state.closed.map((one) => item(one, () => onReopen([one.id]))),
  });
}

/** The same draft once more: unsent, since a copy was never accepted. */
function copyOf(tab: OrderState): OrderState {
  return orderFrom({ ...keptOf(tab), id: crypto.randomUUID(), accepted: null });
}

/** A draft is found by every id in it. */
function codesOf({ written: { now } }: OrderState): readonly string[] {
  const { mapId, customerGuid, oId, taskId } = now.draft;
  return [mapId, customerGuid, oId, taskId].filter((id) => id !== '');
}
