import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindingsOf, commandOf, defaultChord, holderOf } from './bindings';
import { chordAria, chordOf, chordRefusal, chordWords, isChord, type KeyPress } from './chord';
import { COMMAND_IDS, specOf } from './commands';

const NOTHING_HELD = { metaKey: false, ctrlKey: false, altKey: false, shiftKey: false };
const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ...NOTHING_HELD,
  ...held,
});

describe('a chord', () => {
  test.each([
    ['Ctrl+k', press('k', 'KeyK', { ctrlKey: true }), false, 'Mod+K'],
    ['⌘K on a Mac', press('k', 'KeyK', { metaKey: true }), true, 'Mod+K'],
    ['⌃1 on a Mac', press('1', 'Digit1', { ctrlKey: true }), true, 'Ctrl+1'],
    ['Shift and a digit', press('!', 'Digit1', { ctrlKey: true, shiftKey: true }), false, 'Mod+Shift+1'],
    ['⌥ makes another letter', press('ß', 'KeyS', { altKey: true }), true, 'Alt+S'],
    ['a Russian layout', press('ы', 'KeyS', { ctrlKey: true }), false, 'Mod+S'],
    ['Dvorak: the letter that is written', press('o', 'KeyS', { ctrlKey: true }), false, 'Mod+O'],
    ['a modifier alone', press('Control', 'ControlLeft', { ctrlKey: true }), false, null],
    ['the Windows key', press('k', 'KeyK', { metaKey: true }), false, null],
    ['a key being composed', press('Process', '', { ctrlKey: true }), false, null],
  ])('of %s', (_, event, isMac, chord) => {
    expect(chordOf(event, isMac)).toBe(chord);
  });

  test('is written as the platform does', () => {
    expect(chordWords('Mod+Shift+K', false)).toBe('Ctrl+Shift+K');
    expect(chordWords('Mod+Shift+K', true)).toBe('⇧⌘K');
    expect(chordWords('Mod+Enter', true)).toBe('⌘↵');
    expect(chordAria('Mod+Shift+K', true)).toBe('Meta+Shift+K');
  });

  test('any press gives a chord that reads as one, or none', () => {
    const key = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 2 }),
      fc.constantFrom('Enter', 'F5', '+', ' ', 'Dead', 'Unidentified', '/', 'a', '1', 'Shift'),
    );
    const code = fc.constantFrom('', 'KeyA', 'Digit9', 'Slash', 'Space', 'NumpadAdd');
    fc.assert(
      fc.property(
        key,
        code,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (key, code, metaKey, ctrlKey, altKey, shiftKey, isMac) => {
          const chord = chordOf({ key, code, metaKey, ctrlKey, altKey, shiftKey }, isMac);
          expect(chord === null || isChord(chord)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each(['Mod+Mod+K', 'Shift+Mod+K', 'k', 'Mod+', '', 'Mod++', '__proto__', 'Hyper+K'])(
    'is not %j',
    (text) => {
      expect(isChord(text)).toBe(false);
    },
  );

  test('of writing, of the system and of rows cannot be given away', () => {
    expect(chordRefusal('K')).toBe('needs-modifier');
    expect(chordRefusal('Shift+K')).toBe('needs-modifier');
    expect(chordRefusal('Mod+C')).toBe('reserved');
    expect(chordRefusal('Alt+ArrowUp')).toBe('reserved');
    expect(chordRefusal('F5')).toBeNull();
    expect(chordRefusal('Mod+Shift+L')).toBeNull();
  });
});

describe.each([true, false])('the bindings (Mac: %s)', (isMac) => {
  const defaults = bindingsOf({}, isMac);

  test('give every default a chord that can be given, and none to two commands of one place', () => {
    for (const id of COMMAND_IDS) {
      const chord = defaultChord(id, isMac);
      if (chord === '') continue;
      expect([id, isChord(chord), chordRefusal(chord)]).toEqual([id, true, null]);
      expect([id, holderOf(defaults, id, chord)]).toEqual([id, null]);
    }
  });

  test('lead from a chord to its command on its screen, and on no other', () => {
    const save = defaultChord('order.save', isMac);
    expect(commandOf(defaults, save, 'order')).toBe('order.save');
    expect(commandOf(defaults, save, 'connections')).toBe('connection.save');
    expect(commandOf(defaults, save, 'history')).toBeNull();
    expect(commandOf(defaults, defaultChord('palette', isMac), 'history')).toBe('palette');
  });

  test('take what a person chose, and pass over what no one could have chosen', () => {
    const chosen = bindingsOf(
      {
        'order.save': 'Mod+Shift+L',
        'order.send': '',
        palette: 'K',
        'cheat-sheet': 'nonsense',
        gone: 'Mod+B',
      },
      isMac,
    );
    expect(chosen.get('order.save')).toBe('Mod+Shift+L');
    expect(chosen.get('order.send')).toBe('');
    expect(chosen.get('palette')).toBe(defaultChord('palette', isMac));
    expect(chosen.get('cheat-sheet')).toBe(defaultChord('cheat-sheet', isMac));
    expect(chosen.size).toBe(COMMAND_IDS.length);
  });

  test('name the command that holds a chord, where both could be meant', () => {
    expect(holderOf(defaults, 'order.save', defaultChord('palette', isMac))).toBe('palette');
    expect(holderOf(defaults, 'palette', defaultChord('order.save', isMac))).toBe('order.save');
    expect(holderOf(defaults, 'history.search', defaultChord('order.save', isMac))).toBeNull();
    expect(holderOf(defaults, 'order.save', '')).toBeNull();
    expect(specOf('order.save').where).toBe('order');
  });
});
