import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bindingsOf, type ChosenKeys, commandOf, defaultKeys, holderOf, withChosen } from './bindings';
import { chordOn } from './chord';
import { COMMAND_IDS, type CommandId, specOf } from './commands';
import { reservedWhy } from './reserved';

const PLATFORMS = [
  ['a Mac', true],
  ['Windows and Linux', false],
] as const;
const IDS = COMMAND_IDS;
const FREE = IDS.filter((id) => !specOf(id).fixed);
const CHORDS = ['Mod+S', 'Mod+D', 'Mod+Shift+D', 'Mod+Enter', 'Alt+1', 'Ctrl+1', 'F7', '', 'no chord'];

const anyChosen: fc.Arbitrary<ChosenKeys> = fc
  .uniqueArray(fc.tuple(fc.constantFrom<string>(...IDS, '__proto__', 'gone'), fc.constantFrom(...CHORDS)), {
    selector: ([id]) => id,
    maxLength: 12,
  })
  .map((entries) => Object.fromEntries(entries));

describe('the keys that commands begin with', () => {
  it.each(PLATFORMS)('are all chords, all free, and no two meet, on %s', (_, isMac) => {
    const bindings = bindingsOf({}, isMac);
    for (const id of IDS) {
      const { keys, mac } = specOf(id);
      const named = isMac ? (mac ?? keys) : keys;
      expect(defaultKeys(id, isMac), id).toHaveLength(named.length);
      // Nothing was dropped because another command has it.
      expect(bindings.keysOf(id), id).toEqual(defaultKeys(id, isMac));
      if (specOf(id).fixed) continue;
      for (const chord of bindings.keysOf(id))
        expect(chord === '?' ? null : reservedWhy(chord, isMac), `${id} ${chord}`).toBeNull();
    }
  });

  it('lead from a chord to its command on its screen, and on no other', () => {
    const bindings = bindingsOf({}, false);
    expect(commandOf(bindings, 'Mod+S', 'order')).toBe('order.save');
    expect(commandOf(bindings, 'Mod+S', 'connections')).toBe('connection.save');
    expect(commandOf(bindings, 'Mod+S', 'history')).toBeNull();
    expect(commandOf(bindings, 'Mod+K', 'history')).toBe('palette');
    expect(commandOf(bindings, 'Mod+N', 'history')).toBe('tab.new');
  });

  it('are one key on several screens where they never meet', () => {
    expect(bindingsOf({}, false).idsOf('Mod+S')).toEqual(['order.save', 'library.save', 'connection.save']);
    expect(holderOf(bindingsOf({}, false), 'history.search', 'Mod+S')).toBeNull();
    expect(holderOf(bindingsOf({}, false), 'palette', 'Mod+S')).toBe('order.save');
    // What can be asked for from another screen is in the way there too.
    expect(holderOf(bindingsOf({}, false), 'connection.save', 'Mod+T')).toBe('tab.new');
  });
});

describe('chosen keys', () => {
  it('take the place of every default of their command', () => {
    const bindings = bindingsOf({ 'order.redo': 'Mod+Shift+Y' }, false);
    expect(bindings.keysOf('order.redo')).toEqual(['Mod+Shift+Y']);
    expect(bindings.idsOf('Mod+Y')).toEqual([]);
    expect(bindingsOf({ 'order.redo': '' }, false).keysOf('order.redo')).toEqual([]);
  });

  it('go before a default that is the same, as after an update', () => {
    const bindings = bindingsOf({ 'order.clear': 'Mod+S', 'history.search': 'Mod+K' }, false);
    expect(bindings.keysOf('order.clear')).toEqual(['Mod+S']);
    expect(bindings.keysOf('order.save')).toEqual([]);
    expect(bindings.keysOf('connection.save')).toEqual(['Mod+S']);
    expect(bindings.keysOf('history.search')).toEqual(['Mod+K']);
    expect(bindings.keysOf('palette')).toEqual([]);
  });

  it('are passed over where nobody could have chosen them', () => {
    const chosen = { palette: 'K', 'cheat-sheet': 'nonsense', connection: 'Mod+C', gone: 'Mod+B' };
    const bindings = bindingsOf(chosen, false);
    for (const id of ['palette', 'cheat-sheet', 'connection'] as const)
      expect(bindings.keysOf(id)).toEqual(defaultKeys(id, false));
    expect(bindings.idsOf('Mod+B')).toEqual([]);
  });

  it('never change what is part of a control', () => {
    const bindings = bindingsOf({ 'rows.walk': 'Mod+Shift+J', 'theme.next': 'Alt+ArrowUp' }, false);
    expect(bindings.keysOf('rows.walk')).toEqual(['ArrowUp', 'ArrowDown']);
    expect(bindings.keysOf('theme.next')).toEqual([]);
  });

  it.each(PLATFORMS)('of any kind leave no two commands with one key where they meet, on %s', (_, isMac) => {
    fc.assert(
      fc.property(anyChosen, (chosen) => {
        const bindings = bindingsOf(chosen, isMac);
        for (const id of IDS)
          for (const chord of bindings.keysOf(id)) {
            expect(holderOf(bindings, id, chord)).toBeNull();
            expect(bindings.idsOf(chord)).toContain(id);
            expect(chordOn(chord, isMac)).toBe(chord);
          }
      }),
    );
  });

  it('that are free are had, and given back leave everything as it was', () => {
    fc.assert(
      fc.property(
        anyChosen,
        fc.constantFrom(...FREE),
        fc.constantFrom('Mod+D', 'Alt+1', 'F7'),
        (chosen, id, chord) => {
          const before = bindingsOf(withChosen(chosen, id, null), false);
          fc.pre(holderOf(before, id, chord) === null);
          const after = bindingsOf(withChosen(chosen, id, chord), false);
          expect(after.keysOf(id)).toEqual([chord]);
          const back = bindingsOf(withChosen(withChosen(chosen, id, chord), id, null), false);
          expect(keysOfAll(back.keysOf)).toEqual(keysOfAll(before.keysOf));
        },
      ),
    );
  });
});

describe('reserved keys', () => {
  it.each([
    ['A', 'bare'],
    ['Shift+A', 'bare'],
    ['Enter', 'bare'],
    ['Mod+C', 'editing'],
    ['Mod+ArrowLeft', 'editing'],
    ['Alt+F4', 'system'],
    ['Mod+Space', 'input-method'],
    ['Mod+.', 'input-method'],
    ['Mod+Alt+E', 'types'],
    ['Mod+Alt+Enter', null],
    ['Alt+S', null],
    ['F7', null],
    ['Mod+Shift+K', null],
  ])('elsewhere %s: %s', (chord, why) => expect(reservedWhy(chord, false)).toBe(why));

  it.each([
    ['Mod+Q', 'system'],
    ['Mod+H', 'system'],
    ['Ctrl+A', 'editing'],
    ['Ctrl+Space', 'input-method'],
    ['Alt+S', 'types'],
    ['Mod+Alt+S', null],
    ['Ctrl+1', null],
    ['Mod+.', null],
  ])('on a Mac %s: %s', (chord, why) => expect(reservedWhy(chord, true)).toBe(why));
});

const keysOfAll = (keysOf: (id: CommandId) => readonly string[]) => IDS.map((id) => [id, keysOf(id)]);
