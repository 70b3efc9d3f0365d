import { useEffect, useEffectEvent } from 'react';
import { useNavigation } from '../navigation';
import { dialogIsOpen } from '../open-dialog';
import { isMac } from '../platform';
import { commandOf } from './bindings';
import { chordOf, chordParts } from './chord';
import { specOf } from './commands';
import { useBindings, useCommandStore, useRun } from './use-commands';

/**
 * The one listener for the keys of commands: those of the screen in front, and of the whole program. Not while a
 * dialog waits, nor while a word is being composed, nor where what has the focus took the keys for itself.
 */
export function useCommandKeys(): void {
  const store = useCommandStore();
  const bindings = useBindings();
  const run = useRun();
  const { screen } = useNavigation();
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const chord = chordOf(event, isMac);
    const id = chord === null ? null : commandOf(bindings, chord, screen);
    if (chord === null || id === null || store.doingOf(id) === null) return;
    const { repeats, fieldsOwn } = specOf(id);
    if (isField(event.target) && (isWriting(chord) || (fieldsOwn && !isDrafts(event.target)))) return;
    event.preventDefault();
    // A key held down counts once, unless going on is what it is for.
    if ((event.repeat && !repeats) || dialogIsOpen()) return;
    run(id);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => pressed(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

/** A key that writes by itself: `?`. */
const isWriting = (chord: string): boolean => chordParts(chord)?.held.size === 0;

function isField(target: EventTarget | null): target is HTMLElement {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input, textarea, select');
}

/** True for a field whose every keystroke is in the history of a draft; a list that opens over it has its own. */
function isDrafts(field: HTMLElement): boolean {
  return field.closest('[data-draft], [popover], dialog')?.matches('[data-draft]') ?? false;
}
