import { type Chord, chordRefusal, isChord } from './chord';
import { type Bindings, COMMAND_IDS, type CommandId, specOf, type Where } from './commands';

/** The chord that a command has unless a person chose another; empty: none. */
export function defaultChord(id: CommandId, isMac: boolean): Chord {
  const { keys, mac } = specOf(id);
  return isMac && mac !== undefined ? mac : keys;
}

/**
 * The chords in force. What a person chose counts where it could be chosen; anything else in the settings (an id of a
 * newer program, a chord that is none) is passed over, so that no damaged setting takes a key away.
 */
export function bindingsOf(chosen: Readonly<Record<string, string>>, isMac: boolean): Bindings {
  const own = new Map(Object.entries(chosen));
  return new Map(
    COMMAND_IDS.map((id) => {
      const chord = own.get(id);
      const counts =
        chord !== undefined && (chord === '' || (isChord(chord) && chordRefusal(chord) === null));
      return [id, counts ? chord : defaultChord(id, isMac)];
    }),
  );
}

/** True where keys of the one would also mean the other. */
function meet(one: Where, other: Where): boolean {
  return one === other || one === 'everywhere' || other === 'everywhere';
}

/** The command that has this chord already, where the given one would need it; null: it is free. */
export function holderOf(bindings: Bindings, id: CommandId, chord: Chord): CommandId | null {
  const { where } = specOf(id);
  const held = [...bindings].find(
    ([other, its]) => other !== id && its === chord && chord !== '' && meet(where, specOf(other).where),
  );
  return held?.[0] ?? null;
}

/** The command that a chord means on a screen. */
export function commandOf(bindings: Bindings, chord: Chord, screen: Where): CommandId | null {
  const found = [...bindings].find(
    ([id, its]) => its === chord && (specOf(id).where === screen || specOf(id).where === 'everywhere'),
  );
  return found?.[0] ?? null;
}
