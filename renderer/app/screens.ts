import { type ComponentType, lazy } from 'react';
import { SCREENS, type Screen } from './navigation';

const LOADERS: Readonly<Record<Screen, () => Promise<{ default: ComponentType }>>> = {
  order: () => import('../screens/order/order-screen').then((it) => ({ default: it.OrderScreen })),
  history: () => import('../screens/history/history-screen').then((it) => ({ default: it.HistoryScreen })),
  practice: () =>
    import('../screens/practice/practice-screen').then((it) => ({ default: it.PracticeScreen })),
  library: () => import('../screens/library/library-screen').then((it) => ({ default: it.LibraryScreen })),
  connections: () =>
    import('../screens/connections/connections-screen').then((it) => ({ default: it.ConnectionsScreen })),
  settings: () =>
    import('../screens/settings/settings-screen').then((it) => ({ default: it.SettingsScreen })),
};

const loaded = new Map<Screen, ComponentType>();

/** Reads a screen's code, so that opening it later shows no skeleton. A failure is shown when it is opened. */
export async function loadScreen(screen: Screen): Promise<void> {
  try {
    loaded.set(screen, (await LOADERS[screen]()).default);
  } catch (error) {
    console.error(error);
  }
}

/** Reads the code of the others while nothing else is to do. */
export function loadAllScreens(): void {
  for (const screen of SCREENS) void loadScreen(screen);
}

/** The screen itself where its code is there already, else one that reads it first. */
export function componentOf(screen: Screen): ComponentType {
  return loaded.get(screen) ?? lazy(LOADERS[screen]);
}
