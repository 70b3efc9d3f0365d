import { type ComponentType, lazy } from 'react';
import { SCREENS, type Screen } from './navigation';

const LOADERS: Readonly<Record<Screen, () => Promise<{ default: ComponentType }>>> = {
  order: () => import('../screens/order/order-screen').then((it) => ({ default: it.OrderScreen })),
  history: () => import('../screens/history/history-screen').then((it) => ({ default: it.HistoryScreen })),
  practice: () =>
    import('../screens/practice/practice-screen').then((it) => ({ default: it.PracticeScreen })),
  connections: () =>
    import('../screens/connections/connections-screen').then((it) => ({ default: it.ConnectionsScreen })),
  settings: () =>
    import('../screens/settings/settings-screen').then((it) => ({ default: it.SettingsScreen })),
};

/** Each screen's code is read when it is first opened. */
export const SCREEN_COMPONENTS: Readonly<Record<Screen, ComponentType>> = {
  order: lazy(LOADERS.order),
  history: lazy(LOADERS.history),
  practice: lazy(LOADERS.practice),
  connections: lazy(LOADERS.connections),
  settings: lazy(LOADERS.settings),
};

/** Reads the code of the others while nothing else is to do, so that opening them needs no wait. */
export function loadAllScreens(): void {
  for (const screen of SCREENS) void LOADERS[screen]().catch(() => {});
}
