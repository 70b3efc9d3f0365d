import { nativeTheme } from 'electron';
import type { Settings } from '../../shared/desk.app';

interface SettingsLike<C> {
  read(): Settings;
  change(change: C): Settings;
}

/** Lets the chosen theme reach the window's own parts (scroll bars, dialogs, `prefers-color-scheme`) as it changes. */
export function withTheme<C>(settings: SettingsLike<C>): SettingsLike<C> {
  nativeTheme.themeSource = settings.read().theme;
  return {
    read: () => settings.read(),
    change: (change) => {
      const now = settings.change(change);
      nativeTheme.themeSource = now.theme;
      return now;
    },
  };
}
