import { useEffect, useEffectEvent } from 'react';
import { useNavigation } from '../navigation';
import { dialogIsOpen } from '../open-dialog';
import { isMac } from '../platform';
import { commandOf } from './bindings';
import { chordOf, chordParts } from './chord';
import { type CommandId, specOf } from './commands';
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
  // The Edit menu of a Mac undoes without a key; a draft's text has one history, however it is asked for.
  const asked = useEffectEvent((event: InputEvent) => {
    const id = BY_MENU.get(event.inputType);
    if (id === undefined || !isField(event.target) || !isDrafts(event.target)) return;
    event.preventDefault();
    run(id);
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => pressed(event);
    const onInput = (event: InputEvent) => asked(event);
    window.addEventListener('keydown', onKey);
    window.addEventListener('beforeinput', onInput);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('beforeinput', onInput);
    };
  }, []);
}

const BY_MENU: ReadonlyMap<string, CommandId> = new Map([
  ['historyUndo', 'order.undo'],
  ['historyRedo', 'order.redo'],
]);

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
