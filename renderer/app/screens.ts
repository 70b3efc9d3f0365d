import { type ComponentType, lazy } from 'react';
import type { Screen } from './navigation';

const LOADERS: Readonly<Record<Screen, () => Promise<{ default: ComponentType }>>> = {
  order: () => import('../screens/order/order-screen').then((it) => ({ default: it.OrderScreen })),
  bulk: () => import('../screens/bulk/bulk-screen').then((it) => ({ default: it.BulkScreen })),
  history: () => import('../screens/history/history-place').then((it) => ({ default: it.HistoryPlace })),
  practice: () =>
    import('../screens/practice/practice-screen').then((it) => ({ default: it.PracticeScreen })),
  library: () => import('../screens/library/library-screen').then((it) => ({ default: it.LibraryScreen })),
  connections: () =>
    import('../screens/connections/connections-screen').then((it) => ({ default: it.ConnectionsScreen })),
  settings: () =>
    import('../screens/settings/settings-screen').then((it) => ({ default: it.SettingsScreen })),
};

const loaded = new Map<Screen, ComponentType>();

/** Reads a screen's code, so that opening it shows no skeleton. A failure is shown when it is opened. */
export async function loadScreen(screen: Screen): Promise<void> {
  try {
    loaded.set(screen, (await LOADERS[screen]()).default);
  } catch (error) {
    console.error(error);
  }
}

/** Waits for a screen's code; null: it is there. */
export function codeOf(screen: Screen): Promise<void> | null {
  return loaded.has(screen) ? null : loadScreen(screen);
}

/** The screen itself where its code is there already, else one that reads it first. */
export function componentOf(screen: Screen): ComponentType {
  return loaded.get(screen) ?? lazy(LOADERS[screen]);
}
