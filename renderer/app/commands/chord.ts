/**
 * A key with its modifiers, as it is kept: `Mod+Shift+K`. `Mod` is ⌘ on a Mac and Ctrl elsewhere; `Ctrl` is a Mac's
 * own second key, and `Mod` elsewhere.
 */
export type Chord = string;

/** What of a keyboard event a chord is read from. */
export interface KeyLike {
  readonly key: string;
  readonly code: string;
  readonly metaKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
  readonly getModifierState?: (name: string) => boolean;
}

export const MODIFIERS = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const;
type Modifier = (typeof MODIFIERS)[number];

/** A chord taken apart. */
export interface ChordParts {
  readonly held: ReadonlySet<Modifier>;
  readonly key: string;
}

/** Signs that are keys of their own, by the place of the key on a keyboard. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['Slash', '/'],
  ['Comma', ','],
  ['Period', '.'],
  ['Semicolon', ';'],
  ['Quote', "'"],
  ['BracketLeft', '['],
  ['BracketRight', ']'],
  ['Backslash', '\\'],
  ['Minus', '-'],
  ['Equal', '='],
  ['Backquote', '`'],
]);

export const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const;
const NAMED: ReadonlySet<string> = new Set([
  ...ARROWS,
  ...[
    'Enter',
    'Tab',
    'Escape',
    'Backspace',
    'Delete',
    'Insert',
    'Home',
    'End',
    'PageUp',
    'PageDown',
    'Space',
  ],
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
]);

/** True for a key that writes a character where text is typed. */
export const isPrintable = (key: string): boolean => !NAMED.has(key) || key === 'Space';

/** Takes a kept text apart; null: it is no chord. */
export function chordParts(text: string): ChordParts | null {
  const names = text.split('+');
  const key = names.pop() ?? '';
  const held = new Set(MODIFIERS.filter((modifier) => names.includes(modifier)));
  const known = NAMED.has(key) || /^[A-Z\d?]$/.test(key) || [...SIGNS.values()].includes(key);
  return known && held.size === names.length ? { held, key } : null;
}

/** A chord as this platform has it, in its one spelling; null: it is no chord. */
export function chordOn(text: string, isMac: boolean): Chord | null {
  const parts = chordParts(text);
  if (!parts) return null;
  const held = new Set(parts.held);
  if (!isMac && held.delete('Ctrl')) held.add('Mod');
  return joined(held, parts.key);
}

/** The chord that is pressed; null: none, or one that belongs to an input method or types a character (AltGr). */
export function chordOf(event: KeyLike, isMac: boolean): Chord | null {
  if (event.isComposing || event.getModifierState?.('AltGraph') || (!isMac && event.metaKey)) return null;
  const bare = !event.metaKey && !event.ctrlKey && !event.altKey;
  const key = keyOf(event, bare);
  if (key === null) return null;
  const held = new Set<Modifier>();
  if (isMac ? event.metaKey : event.ctrlKey) held.add('Mod');
  if (isMac && event.ctrlKey) held.add('Ctrl');
  if (event.altKey) held.add('Alt');
  // `?` is itself, wherever a keyboard has it; with another modifier it is Shift and its key.
  if (event.shiftKey && key !== '?') held.add('Shift');
  return joined(held, key);
}

function joined(held: ReadonlySet<Modifier>, key: string): Chord {
  return [...MODIFIERS.filter((modifier) => held.has(modifier)), key].join('+');
}

function keyOf({ key, code, altKey }: KeyLike, bare: boolean): string | null {
  if (key === ' ') return 'Space';
  if (NAMED.has(key)) return key;
  if (key.length > 1 && key !== 'Dead') return null;
  if (bare && key === '?') return '?';
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  // Another script, or Option on a Mac: the key's place says which letter it is.
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return letter;
  const digit = /^(Digit|Numpad)(\d)$/.exec(code);
  // Alt with the number pad writes a character by its code.
  if (digit) return digit[1] === 'Numpad' && altKey ? null : (digit[2] ?? null);
  return [...SIGNS.values()].includes(key) ? key : (SIGNS.get(code) ?? null);
}
