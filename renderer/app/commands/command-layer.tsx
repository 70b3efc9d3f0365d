import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { LANGUAGES, type Settings } from '../../../shared/desk.app';
import { changeSettings, settingsQuery } from '../../queries/settings';
import { useLanguage } from '../../text/language';
import { SCREENS, type Screen, useNavigation } from '../navigation';
import { CheatSheet } from './cheat-sheet';
import type { PaletteGroup } from './command-store';
import { Palette } from './palette';
import { useCommandKeys } from './use-command-keys';
import { useCommand } from './use-commands';

const THEMES: readonly Settings['theme'][] = ['light', 'dark', 'system'];
const TAB_LIST = ['recent', 'tabs', 'closed'] as const satisfies readonly PaletteGroup[];

type Open =
  | {
      readonly kind: 'palette';
      readonly only: readonly PaletteGroup[] | null;
      readonly place: 'middle' | 'tabs';
    }
  | { readonly kind: 'cheat-sheet' };

/** The keys of commands, the palette and the list of keys, over everything. */
export function CommandLayer() {
  const [open, setOpen] = useState<Open | null>(null);
  const { go } = useNavigation();
  const close = useCallback(() => setOpen(null), []);
  useCommandKeys();
  useCommand('palette', () => setOpen({ kind: 'palette', only: null, place: 'middle' }));
  useCommand('order.recent', () => setOpen({ kind: 'palette', only: ['recent'], place: 'middle' }));
  useCommand('order.insert-template', () =>
    setOpen({ kind: 'palette', only: ['templates'], place: 'middle' }),
  );
  useCommand('library.templates', () => go('library', { kind: 'show-templates' }));
  useCommand('history.bundles', () => go('history', { kind: 'show-bundles' }));
  useCommand('tab.list', () => setOpen({ kind: 'palette', only: TAB_LIST, place: 'tabs' }));
  useCommand('cheat-sheet', () => setOpen({ kind: 'cheat-sheet' }));
  useSettingCommands();
  return (
    <>
      {SCREENS.map((screen) => (
        <ScreenCommand key={screen} screen={screen} />
      ))}
      {open?.kind === 'palette' && <Palette only={open.only} place={open.place} onClose={close} />}
      {open?.kind === 'cheat-sheet' && (
        <CheatSheet
          onClose={close}
          onChangeKeys={() => {
            flushSync(close);
            go('settings');
          }}
        />
      )}
    </>
  );
}

function ScreenCommand({ screen }: { readonly screen: Screen }) {
  const { go } = useNavigation();
  useCommand(`go.${screen}`, () => go(screen));
  return null;
}

function useSettingCommands(): void {
  const { theme } = useSuspenseQuery(settingsQuery).data;
  const language = useLanguage();
  const { mutate: change } = useMutation(changeSettings(useQueryClient()));
  useCommand('theme.next', () => change({ theme: after(THEMES, theme) }));
  useCommand('language.next', () => change({ language: after(LANGUAGES, language) }));
}

/** The one that follows, round and round. */
function after<T>(all: readonly T[], now: T): T {
  return all[(all.indexOf(now) + 1) % all.length] ?? now;
}
