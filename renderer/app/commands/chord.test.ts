import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chord, chordOf, chordOn, chordParts, type KeyLike, MODIFIERS } from './chord';
import { chordAria, chordWords } from './chord-words';

const PLATFORMS = [
  ['a Mac', true],
  ['Windows and Linux', false],
] as const;

/** Keys by what an American keyboard says of them. */
const KEYS: readonly (readonly [name: string, key: string, code: string])[] = [
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((one) => [one, one.toLowerCase(), `Key${one}`] as const),
  ...[...'0123456789'].map((one) => [one, one, `Digit${one}`] as const),
  ...['Enter', 'Tab', 'Escape', 'PageUp', 'ArrowLeft', 'F5'].map((one) => [one, one, one] as const),
  ['/', '/', 'Slash'],
  [',', ',', 'Comma'],
  ['Space', ' ', 'Space'],
];
const NOTHING_HELD = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };
const pressed = (part: Partial<KeyLike>): KeyLike => ({ key: '', code: '', ...NOTHING_HELD, ...part });

const anyKey = fc.constantFrom(...KEYS);
const anyHeld = fc.subarray([...MODIFIERS]);

describe('a chord', () => {
  it.each(PLATFORMS)('is read from the event that it describes, on %s', (_, isMac) => {
    fc.assert(
      fc.property(anyKey, anyHeld, ([name, key, code], names) => {
        const held = new Set(isMac ? names : names.filter((one) => one !== 'Ctrl'));
        const event = pressed({
          key,
          code,
          metaKey: isMac && held.has('Mod'),
          ctrlKey: held.has('Ctrl') || (!isMac && held.has('Mod')),
          altKey: held.has('Alt'),
          shiftKey: held.has('Shift'),
        });
        const chord = chordOf(event, isMac);
        expect(chord).toBe(chordOn([...held, name].join('+'), isMac));
        expect(chordParts(chord ?? '')).toEqual({ held, key: name });
      }),
    );
  });

  it.each(PLATFORMS)('has one spelling, whatever the order of its modifiers, on %s', (_, isMac) => {
    const shuffled = anyHeld.chain((names) =>
      fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length }),
    );
    fc.assert(
      fc.property(anyKey, shuffled, ([name], names) => {
        const chord = chordOn([...names, name].join('+'), isMac) ?? '';
        expect(chordOn(chord, isMac)).toBe(chord);
        expect(chordOn([...names.reverse(), name].join('+'), isMac)).toBe(chord);
      }),
    );
  });

  it('is nothing else than a chord: any text is read or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isMac) => {
        const chord = chordOn(text, isMac);
        if (chord !== null) expect(chordOn(chord, isMac)).toBe(chord);
      }),
    );
    for (const text of ['', 'Mod', 'Mod+', 'Mod+Mod+K', 'K+Mod', 'mod+k', 'Mod+工', 'Mod+KK', '__proto__']) {
      expect(chordOn(text, true), text).toBeNull();
    }
  });

  it.each<readonly [string, Partial<KeyLike>, boolean, Chord | null]>([
    ['⌘ is no key of ours on Windows', { key: 'k', code: 'KeyK', metaKey: true }, false, null],
    ['Caps Lock changes nothing', { key: 'K', code: 'KeyK', ctrlKey: true }, false, 'Mod+K'],
    ['a Russian keyboard has the same places', { key: 'л', code: 'KeyK', ctrlKey: true }, false, 'Mod+K'],
    ['a French one has its own letters', { key: 'a', code: 'KeyQ', ctrlKey: true }, false, 'Mod+A'],
    ['and digits above signs', { key: '&', code: 'Digit1', ctrlKey: true }, false, 'Mod+1'],
    ['Option writes ß on a Mac', { key: 'ß', code: 'KeyS', altKey: true, metaKey: true }, true, 'Mod+Alt+S'],
    ['Option with a dead key', { key: 'Dead', code: 'KeyE', altKey: true, metaKey: true }, true, 'Mod+Alt+E'],
    ['Shift and 1', { key: '!', code: 'Digit1', ctrlKey: true, shiftKey: true }, false, 'Mod+Shift+1'],
    ['? by itself, wherever it is', { key: '?', code: 'Minus', shiftKey: true }, false, '?'],
    ['Shift and /', { key: '?', code: 'Slash', ctrlKey: true, shiftKey: true }, false, 'Mod+Shift+/'],
    ['the number pad', { key: '3', code: 'Numpad3', ctrlKey: true }, false, 'Mod+3'],
    ['a code typed on the number pad', { key: '3', code: 'Numpad3', altKey: true }, false, null],
    ['a modifier alone', { key: 'Control', code: 'ControlLeft', ctrlKey: true }, false, null],
    ['an input method at work', { key: 'Process', code: 'KeyK', ctrlKey: true }, false, null],
    ['the end of a composition', { key: 'Enter', code: 'Enter', isComposing: true }, false, null],
    [
      'AltGr',
      {
        key: '@',
        code: 'KeyQ',
        ctrlKey: true,
        altKey: true,
        getModifierState: (name) => name === 'AltGraph',
      },
      false,
      null,
    ],
  ])('%s', (_, event, isMac, chord) => {
    expect(chordOf(pressed(event), isMac)).toBe(chord);
  });
});

describe('the words of a chord', () => {
  it.each([
    ['Mod+Shift+K', '⇧⌘K', 'Ctrl+Shift+K', 'Meta+Shift+K', 'Control+Shift+K'],
    ['Mod+Enter', '⌘↵', 'Ctrl+Enter', 'Meta+Enter', 'Control+Enter'],
    ['Alt+ArrowUp', '⌥↑', 'Alt+↑', 'Alt+ArrowUp', 'Alt+ArrowUp'],
    ['Mod+PageDown', '⌘PgDn', 'Ctrl+PgDn', 'Meta+PageDown', 'Control+PageDown'],
    ['?', '?', '?', '?', '?'],
  ])('%s', (chord, mac, other, macAria, otherAria) => {
    expect(chordWords(chord, true)).toBe(mac);
    expect(chordWords(chord, false)).toBe(other);
    expect(chordAria(chord, true)).toBe(macAria);
    expect(chordAria(chord, false)).toBe(otherAria);
  });

  it("tells a Mac's two keys apart", () => {
    expect(chordWords('Ctrl+Tab', true)).toBe('⌃⇥');
    expect(chordAria('Ctrl+Tab', true)).toBe('Control+Tab');
  });

  it.each(PLATFORMS)('are of no two chords the same, on %s', (_, isMac) => {
    fc.assert(
      fc.property(anyKey, anyHeld, anyKey, anyHeld, ([a], heldA, [b], heldB) => {
        const one = chordOn([...heldA, a].join('+'), isMac) ?? '';
        const other = chordOn([...heldB, b].join('+'), isMac) ?? '';
        expect(chordWords(one, isMac) === chordWords(other, isMac)).toBe(one === other);
      }),
    );
  });
});
