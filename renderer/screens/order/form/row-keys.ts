import type { KeyboardEvent } from 'react';
import { type Chord, chordOf } from '../../../app/commands/chord';
import { chordWords } from '../../../app/commands/chord-words';
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

/** The first key of a deed is the one that is shown. A Mac's ⌥⌫ removes a word, so it removes no row there. */
const KEYS: Readonly<Record<RowDeed, readonly Chord[]>> = {
  next: ['Enter'],
  after: ['Alt+Enter'],
  remove: isMac ? ['Mod+Shift+K'] : ['Mod+Shift+K', 'Alt+Backspace'],
  up: ['Alt+ArrowUp'],
  down: ['Alt+ArrowDown'],
  'walk-up': ['Mod+ArrowUp'],
  'walk-down': ['Mod+ArrowDown'],
  type: ['F2'],
  'type-back': ['Shift+F2'],
  state: ['F4'],
  'not-sent': ['Shift+F4'],
  tsv: ['Mod+Shift+C'],
  json: ['Mod+Shift+J'],
};
const DEEDS = Object.entries(KEYS).flatMap(([deed, chords]) =>
  chords.map((chord) => [chord, deed as RowDeed] as const),
);
const DEED_OF: ReadonlyMap<Chord, RowDeed> = new Map(DEEDS);

/** What a key means in a row; null: it is the control's own, or a word is being composed. */
export function rowDeedOf(event: KeyboardEvent): RowDeed | null {
  if (event.nativeEvent.isComposing) return null;
  const chord = chordOf(event.nativeEvent, isMac);
  return chord === null ? null : (DEED_OF.get(chord) ?? null);
}

/** The keys of deeds as the platform writes them. */
export function rowKeyWords(...deeds: readonly RowDeed[]): string {
  return deeds.map((deed) => chordWords(KEYS[deed][0] ?? '', isMac)).join(' ');
}
