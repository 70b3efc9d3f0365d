import { type Chord, chordParts } from './chord';

const MAC_MODIFIERS = [
  ['Ctrl', '⌃'],
  ['Alt', '⌥'],
  ['Shift', '⇧'],
  ['Mod', '⌘'],
] as const;
const OTHER_MODIFIERS = [
  ['Mod', 'Ctrl'],
  ['Alt', 'Alt'],
  ['Shift', 'Shift'],
] as const;
const ARIA_MODIFIERS = [
  ['Ctrl', 'Control'],
  ['Alt', 'Alt'],
  ['Shift', 'Shift'],
] as const;

const SHORT: ReadonlyMap<string, string> = new Map([
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['Escape', 'Esc'],
  ['PageUp', 'PgUp'],
  ['PageDown', 'PgDn'],
]);
const MAC_SHORT: ReadonlyMap<string, string> = new Map([
  ...SHORT,
  ['Enter', '↵'],
  ['Tab', '⇥'],
  ['Backspace', '⌫'],
  ['Delete', '⌦'],
]);

/** A chord as the platform writes it: `⇧⌘K` on a Mac, `Ctrl+Shift+K` elsewhere. */
export function chordWords(chord: Chord, isMac: boolean): string {
  const parts = chordParts(chord);
  if (!parts) return '';
  const modifiers = isMac ? MAC_MODIFIERS : OTHER_MODIFIERS;
  const names = modifiers.flatMap(([modifier, word]) => (parts.held.has(modifier) ? [word] : []));
  const key = (isMac ? MAC_SHORT : SHORT).get(parts.key) ?? parts.key;
  return [...names, key].join(isMac ? '' : '+');
}

/** A chord as `aria-keyshortcuts` has it: `Control+Shift+K`. */
export function chordAria(chord: Chord, isMac: boolean): string {
  const parts = chordParts(chord);
  if (!parts) return '';
  const mod = parts.held.has('Mod') ? [isMac ? 'Meta' : 'Control'] : [];
  const others = ARIA_MODIFIERS.flatMap(([modifier, word]) => (parts.held.has(modifier) ? [word] : []));
  return [...mod, ...others, parts.key].join('+');
}
