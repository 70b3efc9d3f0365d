import type { KeyboardEvent } from 'react';
import { defaultKeys } from '../../../app/commands/bindings';
import { type Chord, chordOf } from '../../../app/commands/chord';
import { chordWords } from '../../../app/commands/chord-words';
import type { CommandId } from '../../../app/commands/commands';
import { isMac } from '../../../app/platform';

/** What a key does from inside a row. `walk`: to the same part of the row above or below. */
export type RowDeed =
  | 'next'
  | 'after'
  | 'remove'
  | 'up'
  | 'down'
  | 'walk-up'
  | 'walk-down'
  | TypeDeed
  | CopyDeed;
/** `state`: empty string, null, the value, in a circle. */
export type TypeDeed = 'type' | 'type-back' | 'state' | 'not-sent';
export type CopyDeed = 'tsv' | 'json';

/** Keys of rows are fixed ones, as the sheet of keys shows them: a command of two keys is two deeds. */
const keysOf = (command: CommandId): readonly Chord[] => defaultKeys(command, isMac);
const [up = '', down = ''] = keysOf('rows.move');
const [walkUp = '', walkDown = ''] = keysOf('column.walk');
const [type = '', typeBack = ''] = keysOf('column.type');

/** The first key of a deed is the one that is shown. */
const KEYS: Readonly<Record<RowDeed, readonly Chord[]>> = {
  next: ['Enter'],
  after: keysOf('column.after'),
  remove: keysOf('column.remove'),
  up: [up],
  down: [down],
  'walk-up': [walkUp],
  'walk-down': [walkDown],
  type: [type],
  'type-back': [typeBack],
  state: keysOf('column.state'),
  'not-sent': keysOf('column.not-sent'),
  tsv: keysOf('column.copy'),
  json: keysOf('column.copy-json'),
};
const DEED_OF: ReadonlyMap<Chord, RowDeed> = new Map(
  Object.entries(KEYS).flatMap(([deed, chords]) => chords.map((chord) => [chord, deed as RowDeed])),
);

/** What a key means in a row; null: it is the control's own, or a word is being composed. */
export function rowDeedOf(event: KeyboardEvent): RowDeed | null {
  const chord = chordOf(event.nativeEvent, isMac);
  return chord === null ? null : (DEED_OF.get(chord) ?? null);
}

/** The keys of deeds as the platform writes them. */
export function rowKeyWords(...deeds: readonly RowDeed[]): string {
  return deeds.map((deed) => chordWords(KEYS[deed][0] ?? '', isMac)).join(' ');
}
