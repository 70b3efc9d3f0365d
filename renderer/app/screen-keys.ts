import { useEffect, useEffectEvent } from 'react';
import { isCommand } from './key-name';
import { SCREENS, useNavigation } from './navigation';
import { dialogIsOpen } from './open-dialog';

/** Ctrl/Cmd with 1 to 5 leads to a screen; not while a dialog waits for an answer. */
export function useScreenKeys(): void {
  const { go } = useNavigation();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (!isCommand(event) || event.repeat) return;
    const screen = /^[1-9]$/.test(event.key) ? SCREENS[Number(event.key) - 1] : undefined;
    if (!screen || dialogIsOpen()) return;
    event.preventDefault();
    go(screen);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
