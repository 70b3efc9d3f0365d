import type { Screen } from '../navigation';
import { type Chord, chordOn } from './chord';
import { COMMAND_IDS, type CommandId, specOf, worksOn } from './commands';
import { reservedWhy } from './reserved';

/** Keys that a person chose, by the command's id; an empty text: none. */
export type ChosenKeys = Readonly<Record<string, string>>;

/** The keys in force. */
export interface Bindings {
  /** The keys of a command, the one that is shown first. */
  readonly keysOf: (id: CommandId) => readonly Chord[];
  /** The commands of a chord: at most one on each screen. */
  readonly idsOf: (chord: Chord) => readonly CommandId[];
}

/** The keys that a command has on this platform unless a person chose another. */
export function defaultKeys(id: CommandId, isMac: boolean): readonly Chord[] {
  const { keys, mac } = specOf(id);
  return (isMac ? (mac ?? keys) : keys).flatMap((key) => chordOn(key, isMac) ?? []);
}

/**
 * What a person chose goes before what a command begins with, so that no update takes it away. What could not have
 * been chosen (an id of a newer program, a chord that is none or reserved) is passed over.
 */
export function bindingsOf(chosen: ChosenKeys, isMac: boolean): Bindings {
  const own = ownKeys(chosen, isMac);
  const keys = new Map<CommandId, readonly Chord[]>();
  const byChord = new Map<Chord, readonly CommandId[]>();
  const fixed = COMMAND_IDS.filter((id) => specOf(id).fixed);
  for (const id of new Set([...fixed, ...own.keys(), ...COMMAND_IDS])) {
    const wanted = own.get(id) ?? defaultKeys(id, isMac);
    const given = wanted.filter((chord) => !taker(byChord.get(chord) ?? [], id));
    keys.set(id, given);
    for (const chord of given) byChord.set(chord, [...(byChord.get(chord) ?? []), id]);
  }
  return { keysOf: (id) => keys.get(id) ?? [], idsOf: (chord) => byChord.get(chord) ?? [] };
}

/** The command that a chord means on a screen; null: none. */
export function commandOf(bindings: Bindings, chord: Chord, screen: Screen): CommandId | null {
  return bindings.idsOf(chord).find((id) => worksOn(id, screen)) ?? null;
}

/** The other command that has this chord where `id` works too; null: it is free. */
export function holderOf(bindings: Bindings, id: CommandId, chord: Chord): CommandId | null {
  return taker(bindings.idsOf(chord), id) ?? null;
}

/** The choices after one more; null gives a command the keys back that it begins with. */
export function withChosen(chosen: ChosenKeys, id: CommandId, chord: Chord | null): Record<string, string> {
  const others = Object.fromEntries(Object.entries(chosen).filter(([one]) => one !== id));
  return chord === null ? others : { ...others, [id]: chord };
}

function ownKeys(chosen: ChosenKeys, isMac: boolean): ReadonlyMap<CommandId, readonly Chord[]> {
  const texts = new Map(Object.entries(chosen));
  const own = new Map<CommandId, readonly Chord[]>();
  for (const id of COMMAND_IDS.filter((one) => !specOf(one).fixed)) {
    const text = texts.get(id);
    const chord = text === undefined ? null : chordOn(text, isMac);
    if (text === '') own.set(id, []);
    else if (chord !== null && reservedWhy(chord, isMac) === null) own.set(id, [chord]);
  }
  return own;
}

const taker = (ids: readonly CommandId[], id: CommandId) => ids.find((one) => one !== id && meet(one, id));

/** True if there is a screen on which both work. */
function meet(one: CommandId, other: CommandId): boolean {
  const [a, b] = [specOf(one).where, specOf(other).where];
  return (a !== 'everywhere' && worksOn(other, a)) || (b !== 'everywhere' && worksOn(one, b)) || a === b;
}
