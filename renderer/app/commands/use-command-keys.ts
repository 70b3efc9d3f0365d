import { useEffect, useEffectEvent } from 'react';
import { isMac } from '../key-name';
import { useNavigation } from '../navigation';
import { dialogIsOpen } from '../open-dialog';
import { commandOf } from './bindings';
import { chordOf } from './chord';
import { specOf } from './commands';
import { useBindings, useCommandStore } from './use-commands';

/**
 * The one listener for the keys of commands: those of the screen in front, and of the whole program. Not while a
 * dialog waits, nor while a word is being composed, nor where what has the focus took the keys for itself.
 */
export function useCommandKeys(): void {
  const store = useCommandStore();
  const bindings = useBindings();
  const { screen } = useNavigation();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const chord = chordOf(event, isMac);
    const id = chord === null ? null : commandOf(bindings, chord, screen);
    const doing = id === null ? null : store.doingOf(id);
    if (id === null || doing === null || dialogIsOpen()) return;
    event.preventDefault();
    // A key held down counts once, unless going on is what it is for.
    if (event.repeat && !specOf(id).repeats) return;
    if (doing.enabled) doing.run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
