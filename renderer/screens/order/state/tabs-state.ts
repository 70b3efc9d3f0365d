import { TAB_LIMITS } from '../../../../shared/draft/order-tab';
import type { OrderAction } from './order-action';
import { blankOrder, isUntouched, type OrderState, orderReducer } from './order-state';

/** The tabs in their order; there is always one. */
export interface TabsState {
  readonly tabs: readonly OrderState[];
  readonly active: string;
  /** Closed ones, the last one first. */
  readonly closed: readonly OrderState[];
  /** The tabs that were closed just now, until something else is done with tabs. */
  readonly justClosed: readonly string[];
}

const NONE: readonly string[] = [];

export type TabsAction =
  /** Opens a tab beside the one in front; one in which nothing is written gives its place. */
  | { readonly kind: 'open'; readonly tab: OrderState }
  | { readonly kind: 'select'; readonly id: string }
  /** `fresh`: the id of the blank tab that comes when the last one goes. */
  | { readonly kind: 'close'; readonly ids: readonly string[]; readonly fresh: string }
  | { readonly kind: 'reopen'; readonly ids: readonly string[] }
  | { readonly kind: 'said-closed' }
  | { readonly kind: 'move'; readonly id: string; readonly to: number }
  | { readonly kind: 'order'; readonly id: string; readonly action: OrderAction; readonly at: number };

/** The tabs as they were kept; `fresh`: the id of a blank one where none was. */
export function tabsFrom(
  kept: {
    readonly tabs: readonly OrderState[];
    readonly active: string | null;
    readonly closed: readonly OrderState[];
  },
  fresh: string,
): TabsState {
  const tabs = kept.tabs.length === 0 ? [blankOrder(fresh)] : kept.tabs;
  const active = tabs.find(({ id }) => id === kept.active) ?? tabs[0];
  return { tabs, active: active?.id ?? fresh, closed: kept.closed, justClosed: NONE };
}

/** The tab in front. */
export function activeTab({ tabs, active }: TabsState): OrderState {
  const found = tabs.find(({ id }) => id === active);
  if (!found) throw new Error('the tab in front is not among the tabs');
  return found;
}

/** True if more of these tabs hold something than closed ones are kept: closed together, some would be lost. */
export function tooManyToClose({ tabs }: TabsState, ids: readonly string[]): boolean {
  const held = tabs.filter(({ id, written }) => ids.includes(id) && !isUntouched(written.now));
  return held.length > TAB_LIMITS.closed;
}

/** True while no further tab can be opened: somebody has to close one. */
export const isFull = ({ tabs }: TabsState): boolean => tabs.length >= TAB_LIMITS.open;

export function tabsReducer(state: TabsState, action: TabsAction): TabsState {
  switch (action.kind) {
    case 'open':
      return opened(state, action.tab);
    case 'select':
      return state.tabs.some(({ id }) => id === action.id)
        ? { ...state, active: action.id, justClosed: NONE }
        : state;
    case 'close':
      return action.ids.reduce((now, id) => closed(now, id, action.fresh), { ...state, justClosed: NONE });
    case 'reopen': {
      const next = action.ids.reduce(reopened, state);
      const stays = action.ids.length > 1 && next.tabs.some(({ id }) => id === state.active);
      return stays ? { ...next, active: state.active } : next;
    }
    case 'said-closed':
      return { ...state, justClosed: NONE };
    case 'move': {
      const tab = state.tabs.find(({ id }) => id === action.id);
      if (!tab) return state;
      const others = state.tabs.filter((one) => one !== tab);
      return { ...state, tabs: [...others.slice(0, action.to), tab, ...others.slice(action.to)] };
    }
    case 'order':
      return {
        ...state,
        tabs: state.tabs.map((tab) =>
          tab.id === action.id ? orderReducer(tab, action.action, action.at) : tab,
        ),
      };
  }
}

function opened(state: TabsState, tab: OrderState): TabsState {
  const { tabs, active } = state;
  const at = tabs.findIndex(({ id }) => id === active);
  const inFront = tabs[at];
  const gives = inFront !== undefined && isUntouched(inFront.written.now) && !isUntouched(tab.written.now);
  if (!gives && isFull(state)) return state;
  const next = [...tabs.slice(0, gives ? at : at + 1), tab, ...tabs.slice(at + 1)];
  return { ...state, tabs: next, active: tab.id, justClosed: NONE };
}

function reopened(state: TabsState, id: string): TabsState {
  const tab = state.closed.find((one) => one.id === id);
  if (!tab) return state;
  const next = opened(state, tab);
  return next === state ? state : { ...next, closed: state.closed.filter((one) => one !== tab) };
}

function closed(state: TabsState, id: string, fresh: string): TabsState {
  const at = state.tabs.findIndex((tab) => tab.id === id);
  const tab = state.tabs[at];
  if (!tab) return state;
  const rest = state.tabs.filter((one) => one !== tab);
  const tabs = rest.length === 0 ? [blankOrder(fresh)] : rest;
  const neighbour = tabs[Math.min(at, tabs.length - 1)];
  const worthKeeping = !isUntouched(tab.written.now);
  return {
    tabs,
    active: state.active === id ? (neighbour?.id ?? fresh) : state.active,
    closed: worthKeeping ? [tab, ...state.closed].slice(0, TAB_LIMITS.closed) : state.closed,
    justClosed: worthKeeping ? [...state.justClosed, id] : state.justClosed,
  };
}
