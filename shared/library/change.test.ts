import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, EMPTY_LIBRARY, type Extent, inOrder, type Library, libraryChange } from './change';
import { DICTIONARIES, type Entry, keyText } from './entry';
import type { ImportPlan } from './exchange';
import { anyLibrary } from './library-arbitrary';

const WHOLE: Extent = { kind: 'library' };
const NONE = new Set<string>();
const bring = (
  library: Library,
  source: Library,
  mode: ImportPlan['mode'],
  extent: Extent = WHOLE,
  spared: ReadonlySet<string> = NONE,
): Library => changed(library, libraryChange(library, source, { mode, extent, spared }));
const merge = (library: Library, source: Library): Library => bring(library, source, 'merge');

function agree(a: Library, b: Library): boolean {
  const entries = new Map(b.entries.map((entry) => [keyText(entry), entry]));
  const templates = new Map(b.templates.map((template) => [template.id, template]));
  const same = (mine: unknown, theirs: unknown): boolean =>
    theirs === undefined || JSON.stringify(mine) === JSON.stringify(theirs);
  return (
    a.entries.every((entry) => same(entry, entries.get(keyText(entry)))) &&
    a.templates.every((template) => same(template, templates.get(template.id)))
  );
}

describe('a merge', () => {
  it('is idempotent: a second time changes nothing', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (library, source) => {
        const once = merge(library, source);
        expect(merge(once, source)).toEqual(once);
        const again = libraryChange(once, source, { mode: 'merge', extent: WHOLE, spared: NONE });
        expect(again).toEqual({ entries: [], templates: [], same: source.entries.length });
      }),
    );
  });

  it('is associative, and an empty library is neutral', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, anyLibrary, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, EMPTY_LIBRARY)).toEqual(a);
        expect(merge(EMPTY_LIBRARY, a)).toEqual(a);
      }),
    );
  });

  it('does not depend on the order of two libraries that know nothing differently', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (a, b) => {
        fc.pre(agree(a, b));
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  it('takes what the later one says where both know a key', () => {
    const entry = (name: string): Entry => ({ dictionary: 'roles', scope: '', code: 'R', name, facts: null });
    const [first, second] = [entry('一'), entry('二')].map((one) => ({ entries: [one], templates: [] }));
    expect(merge(first ?? EMPTY_LIBRARY, second ?? EMPTY_LIBRARY).entries).toEqual([entry('二')]);
    expect(merge(second ?? EMPTY_LIBRARY, first ?? EMPTY_LIBRARY).entries).toEqual([entry('一')]);
  });

  it('does not depend on the order of entries in the source', () => {
    const shuffled = anyLibrary.chain((library) =>
      fc.record({
        library: fc.constant(library),
        entries: fc.shuffledSubarray([...library.entries], { minLength: library.entries.length }),
      }),
    );
    fc.assert(
      fc.property(anyLibrary, shuffled, (before, { library, entries }) => {
        expect(merge(before, { ...library, entries })).toEqual(merge(before, library));
      }),
    );
  });
});

describe('a replacement', () => {
  it('by a whole library leaves that library, exactly', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (library, source) => {
        expect(bring(library, source, 'replace')).toEqual(source);
      }),
    );
  });

  it('of one dictionary or scope touches nothing else', () => {
    const extent = fc.record({
      kind: fc.constant('dictionary' as const),
      dictionary: fc.constantFrom(...DICTIONARIES),
      scope: fc.constantFrom(null, '', 'M1', 'objective'),
    });
    fc.assert(
      fc.property(anyLibrary, anyLibrary, extent, (library, all, of) => {
        const within = (entry: Entry): boolean =>
          entry.dictionary === of.dictionary && (of.scope === null || entry.scope === of.scope);
        const source: Library = { entries: all.entries.filter(within), templates: [] };
        const result = bring(library, source, 'replace', of);
        expect(result.entries.filter(within)).toEqual(source.entries);
        expect(result.entries.filter((entry) => !within(entry))).toEqual(
          library.entries.filter((entry) => !within(entry)),
        );
        expect(result.templates).toEqual(library.templates);
      }),
    );
  });

  it('spares what a refused row names', () => {
    fc.assert(
      fc.property(anyLibrary, (library) => {
        const spared = new Set(library.entries.slice(0, 3).map(keyText));
        const result = bring(library, EMPTY_LIBRARY, 'replace', WHOLE, spared);
        expect(result.entries).toEqual(library.entries.slice(0, 3));
      }),
    );
  });
});

describe('a comparison', () => {
  it('counts every entry of the source once, and what goes', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (library, source) => {
        const change = libraryChange(library, source, { mode: 'replace', extent: WHOLE, spared: NONE });
        const count = (what: string): number => change.entries.filter((one) => one.what === what).length;
        expect(count('added') + count('changed') + change.same).toBe(source.entries.length);
        expect(count('gone') + count('changed') + change.same).toBe(library.entries.length);
        for (const { before, after } of change.entries) expect(before).not.toEqual(after);
      }),
    );
  });

  it('can be taken back: before and after exchanged give the library again', () => {
    fc.assert(
      fc.property(anyLibrary, anyLibrary, (library, source) => {
        const there = bring(library, source, 'replace');
        expect(bring(there, library, 'replace')).toEqual(inOrder(library));
      }),
    );
  });
});
