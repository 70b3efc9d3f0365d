/**
 * Keys pressed together, as one text in a fixed order: `Mod+Shift+K`. `Mod` is ⌘ on a Mac and Ctrl elsewhere; `Ctrl`
 * is the Mac's own control key. Letters in capitals, other keys by the browser's name for them.
 */
export type Chord = string;

const MODIFIERS: readonly ('Mod' | 'Ctrl' | 'Alt' | 'Shift')[] = ['Mod', 'Ctrl', 'Alt', 'Shift'];
const SIGNS = new Set([..."/,.;[]-=`\\'"]);
const NAMED = new Set([
  'Enter',
  'Backspace',
  'Delete',
  'Insert',
  'Tab',
  'Escape',
  'Space',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
]);
const KEY = /^(?:[A-Z]|[0-9]|F(?:[1-9]|1[0-2]))$/;

/** What a keyboard event is made of, as far as keys go. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The chord of a key press; null while only modifiers are held, or with a key that no keyboard names alike. */
export function chordOf(press: KeyPress, isMac: boolean): Chord | null {
  const key = keyOf(press);
  if (key === null || (!isMac && press.metaKey)) return null;
  const held = {
    Mod: isMac ? press.metaKey : press.ctrlKey,
    Ctrl: isMac && press.ctrlKey,
    Alt: press.altKey,
    Shift: press.shiftKey,
  };
  return [...MODIFIERS.filter((name) => held[name]), key].join('+');
}

/** A letter is the one that is written on the key, whatever a Chinese or Russian layout or ⌥ makes of it. */
function keyOf({ key, code }: KeyPress): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const [, letterOrDigit] = /^(?:Key|Digit)([A-Z0-9])$/.exec(code) ?? [];
  if (letterOrDigit !== undefined) return letterOrDigit;
  if (key === ' ') return 'Space';
  return NAMED.has(key) || SIGNS.has(key) || KEY.test(key) ? key : null;
}

/** True for a text that `chordOf` could have given. */
export function isChord(text: string): boolean {
  const parts = text.endsWith('+') ? [] : text.split('+');
  const key = parts.pop() ?? '';
  const places = parts.map((part) => (MODIFIERS as readonly string[]).indexOf(part));
  const inOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
  return inOrder && (NAMED.has(key) || SIGNS.has(key) || KEY.test(key));
}

/** Why a chord cannot be given to a command. */
export type ChordRefusal = 'needs-modifier' | 'reserved';

const RESERVED_KEYS: Readonly<Record<string, string>> = {
  Mod: 'A C V X Q H M Tab Space ArrowUp ArrowDown ArrowLeft ArrowRight Backspace Delete Home End',
  Alt: 'Tab Space F4 ArrowUp ArrowDown ArrowLeft ArrowRight Backspace Enter',
  'Mod+Shift': 'I K V Tab',
  'Mod+Alt': 'I Delete',
};

/** Belong to text, to the system or to lists and rows of the form; ours to show, not to give away. */
const RESERVED: ReadonlySet<Chord> = new Set(
  Object.entries(RESERVED_KEYS).flatMap(([held, keys]) => keys.split(' ').map((key) => `${held}+${key}`)),
);

/** Null: the chord may be given. A letter alone, or with Shift, is writing and never a command. */
export function chordRefusal(chord: Chord): ChordRefusal | null {
  const [key = '', ...held] = chord.split('+').reverse();
  const isFunctionKey = /^F\d+$/.test(key);
  if (!isFunctionKey && held.every((name) => name === 'Shift')) return 'needs-modifier';
  return RESERVED.has(chord) ? 'reserved' : null;
}

const MAC_SIGNS: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↵',
  Backspace: '⌫',
};
const KEY_WORDS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Escape: 'Esc',
  Delete: 'Del',
};

/** A chord as the platform writes it: ⌃⌥⇧⌘K on a Mac, Ctrl+Alt+Shift+K elsewhere; none is no word. */
export function chordWords(chord: Chord, isMac: boolean): string {
  const parts = chord.split('+');
  const word = (part: string) => (isMac ? (MAC_SIGNS[part] ?? KEY_WORDS[part]) : KEY_WORDS[part]) ?? part;
  if (!isMac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : word(part))).join('+');
  const key = parts.at(-1) ?? '';
  const held = ['Ctrl', 'Alt', 'Shift', 'Mod'].filter((name) => parts.slice(0, -1).includes(name));
  return [...held, key].map(word).join('');
}

/** The chord as `aria-keyshortcuts` wants it. */
export function chordAria(chord: Chord, isMac: boolean): string {
  const words: Readonly<Record<string, string>> = { Mod: isMac ? 'Meta' : 'Control', Ctrl: 'Control' };
  return chord
    .split('+')
    .map((part) => words[part] ?? part)
    .join('+');
}
