import { ARROWS, type Chord, chordOn, chordParts, isPrintable } from './chord';

/**
 * Why a chord cannot be given to a command: it would be typed (`bare`, `types`), it edits text, the system takes it,
 * or an input method does.
 */
export type Reserved = 'bare' | 'types' | 'editing' | 'system' | 'input-method';

/** Keys that walk through text or remove some, whatever is held with them. */
const WALKING: ReadonlySet<string> = new Set([...ARROWS, 'Home', 'End', 'Backspace', 'Delete', 'Insert']);
const EDITING = ['Mod+A', 'Mod+C', 'Mod+V', 'Mod+X'];
/** What macOS itself does in every text field. */
const MAC_EDITING = [...'ABDEFHKNOPTVY'].map((letter) => `Ctrl+${letter}`);

const MAC_SYSTEM = [
  ...['Mod+Q', 'Mod+Shift+Q', 'Mod+H', 'Mod+Alt+H', 'Mod+M', 'Mod+Alt+M', 'Mod+Tab', 'Mod+Shift+Tab'],
  ...['Mod+`', 'Mod+Shift+`', 'Mod+Space', 'Mod+Alt+Space', 'Mod+Shift+/', 'Mod+Alt+D', 'F11'],
  ...['Mod+Shift+3', 'Mod+Shift+4', 'Mod+Shift+5', 'Mod+Shift+6'],
  ...['Mod+Ctrl+Q', 'Mod+Ctrl+F', 'Mod+Ctrl+Space', 'Ctrl+F2', 'Ctrl+F3'],
];
const OTHER_SYSTEM = [
  ...['Alt+F4', 'Alt+Tab', 'Alt+Shift+Tab', 'Alt+Space', 'Alt+Enter', 'F10'],
  ...Array.from({ length: 12 }, (_, index) => `Mod+Alt+F${index + 1}`),
];
/** Microsoft Pinyin and its like: on and off, full width, Chinese signs, traditional characters. */
const INPUT_METHOD = ['Mod+Space', 'Shift+Space', 'Mod+.', 'Mod+Shift+F'];
const MAC_INPUT_METHOD = ['Ctrl+Space', 'Ctrl+Alt+Space'];

const setOn = (chords: readonly string[], isMac: boolean): ReadonlySet<string> =>
  new Set(chords.map((chord) => chordOn(chord, isMac) ?? ''));
const LISTS = {
  mac: {
    system: setOn(MAC_SYSTEM, true),
    editing: setOn([...EDITING, ...MAC_EDITING], true),
    inputMethod: setOn(MAC_INPUT_METHOD, true),
  },
  other: {
    system: setOn(OTHER_SYSTEM, false),
    editing: setOn(EDITING, false),
    inputMethod: setOn(INPUT_METHOD, false),
  },
} as const;

/** Why this chord cannot be given to a command on this platform; null: it can. */
export function reservedWhy(chord: Chord, isMac: boolean): Reserved | null {
  const parts = chordParts(chord);
  if (!parts) return 'bare';
  const { held, key } = parts;
  const lists = isMac ? LISTS.mac : LISTS.other;
  if (lists.inputMethod.has(chord)) return 'input-method';
  if (lists.system.has(chord) || key === 'Escape') return 'system';
  const isFunction = /^F\d+$/.test(key);
  if (!held.has('Mod') && !held.has('Ctrl') && !held.has('Alt') && !isFunction) return 'bare';
  if (lists.editing.has(chord) || WALKING.has(key)) return 'editing';
  // Option writes ß, ∂, …; elsewhere Ctrl with Alt is AltGr.
  const writes = held.has('Alt') && (isMac ? !held.has('Mod') && !held.has('Ctrl') : held.has('Mod'));
  return writes && isPrintable(key) ? 'types' : null;
}
