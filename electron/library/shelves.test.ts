import { expect, it } from 'vitest';
import type { Dictionary, EntryKey } from '../../shared/library/entry';
import type { StoredEntry } from './entry-rows';
import { createShelves } from './shelves';
import { person } from './testing/room';

/** Stored persons that are read one at a time, as they are at that moment. */
function storedPersons(...codes: string[]) {
  const stored = new Map(
    codes.map((code): [string, StoredEntry] => [code, { entry: person(code), source: 'own', spelling: '' }]),
  );
  let reads = 0;
  const rows = {
    *pages(dictionary: Dictionary) {
      if (dictionary !== 'persons') return;
      for (const one of stored.values()) {
        reads += 1;
        yield [one];
      }
    },
    find: (keys: readonly EntryKey[]) => keys.flatMap(({ code }) => stored.get(code) ?? []),
  };
  const shelves = createShelves(rows);
  const codesNow = (): string[] =>
    shelves
      .of('persons')
      .all()
      .map(({ entry }) => entry.code);
  return { stored, shelves, codesNow, reads: () => reads };
}

it('are read once, and not again for a search', async () => {
  const { shelves, codesNow, reads } = storedPersons('A', 'B');
  await Promise.all([shelves.warm(), shelves.warm()]);
  expect(codesNow()).toEqual(['A', 'B']);
  expect(reads()).toBe(2);
});

it('hold what is stored in the end, also where it changed while they were read', async () => {
  const { stored, shelves, codesNow } = storedPersons('A', 'B', 'C');
  const warming = shelves.warm();
  await new Promise(setImmediate);
  stored.delete('A');
  shelves.changed([person('A')]);
  await warming;
  expect(codesNow()).toEqual(['B', 'C']);
});

it('renew few entries one by one, and read many anew', () => {
  const { stored, shelves, codesNow, reads } = storedPersons('A', 'B');
  expect(codesNow()).toEqual(['A', 'B']);
  stored.delete('A');
  shelves.changed([person('A')]);
  expect(codesNow()).toEqual(['B']);
  expect(reads()).toBe(2);
  shelves.changed(Array.from({ length: 1001 }, (_none, index) => person(String(index))));
  expect(codesNow()).toEqual(['B']);
  expect(reads()).toBe(3);
});

it('give whoever types what was there, until a large change is in memory', async () => {
  const { stored, shelves, codesNow } = storedPersons('A', 'B');
  await shelves.warm();
  const old = shelves.soon('persons');
  stored.delete('A');
  shelves.allChanged();
  const warming = shelves.warm();
  expect(shelves.soon('persons')).toBe(old);
  await warming;
  expect(
    shelves
      .soon('persons')
      .all()
      .map(({ entry }) => entry.code),
  ).toEqual(['B']);
  expect(shelves.soon('persons')).toBe(shelves.of('persons'));
  stored.delete('B');
  shelves.allChanged();
  expect(codesNow()).toEqual([]);
  expect(shelves.soon('persons')).toBe(shelves.of('persons'));
});
