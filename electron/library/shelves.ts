import { DICTIONARIES, type Dictionary, type EntryKey } from '../../shared/library/entry';
import type { EntryRows, StoredEntry } from './entry-rows';
import { Shelf } from './shelf';

/** Every dictionary in memory, as it is stored. */
export interface Shelves {
  of(dictionary: Dictionary): Shelf;
  /** The same, or as it was before a large change that is still being read: for whoever types. */
  soon(dictionary: Dictionary): Shelf;
  /** The entries of these keys are stored otherwise now. */
  changed(keys: readonly EntryKey[]): void;
  /** Anything may be stored otherwise now. */
  allChanged(): void;
  /** Reads what is not in memory yet, a little at a time, so that the first search need not. */
  warm(): Promise<void>;
}

/** So many entries are renewed one by one; more are read anew. */
const RENEWED = 1000;

export function createShelves(rows: Pick<EntryRows, 'pages' | 'find'>): Shelves {
  const ready = new Map<Dictionary, Shelf>();
  const before = new Map<Dictionary, Shelf>();
  let version = 0;
  let warming: Promise<void> | null = null;
  const allChanged = (): void => {
    version += 1;
    for (const [dictionary, shelf] of ready) before.set(dictionary, shelf);
    ready.clear();
  };
  const keep = (dictionary: Dictionary, shelf: Shelf): Shelf => {
    // In order before anyone searches.
    shelf.all();
    ready.set(dictionary, shelf);
    before.delete(dictionary);
    return shelf;
  };
  const of = (dictionary: Dictionary): Shelf => {
    const known = ready.get(dictionary);
    if (known) return known;
    const shelf = new Shelf();
    for (const page of rows.pages(dictionary)) shelf.add(page);
    return keep(dictionary, shelf);
  };
  /** Begins again where something was stored otherwise meanwhile. */
  const warmOne = async (dictionary: Dictionary): Promise<void> => {
    while (!ready.has(dictionary)) {
      const begun = version;
      const shelf = new Shelf();
      for (const page of rows.pages(dictionary)) {
        shelf.add(page);
        await new Promise(setImmediate);
        if (version !== begun) break;
      }
      if (version === begun && !ready.has(dictionary)) keep(dictionary, shelf);
    }
  };
  const warmAll = async (): Promise<void> => {
    for (const dictionary of DICTIONARIES) await warmOne(dictionary);
  };

  return {
    of,
    soon: (dictionary) => ready.get(dictionary) ?? before.get(dictionary) ?? of(dictionary),
    changed(keys) {
      if (keys.length > RENEWED) {
        allChanged();
        return;
      }
      version += 1;
      const stored = rows.find(keys);
      for (const [dictionary, shelf] of ready) {
        const its = <T extends EntryKey>(all: readonly T[]): readonly T[] =>
          all.filter((one) => one.dictionary === dictionary);
        shelf.renew(
          its(keys),
          stored.filter(({ entry }: StoredEntry) => entry.dictionary === dictionary),
        );
      }
    },
    allChanged,
    warm() {
      warming ??= warmAll().finally(() => {
        warming = null;
      });
      return warming;
    },
  };
}
