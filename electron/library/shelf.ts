import { compareEntries } from '../../shared/library/change';
import { type Entry, type EntryKey, keyText } from '../../shared/library/entry';
import type { Source, StoredEntry } from './entry-rows';
import { type Searched, searchedOf } from './match';

/** One entry that can be found. */
export interface Placed {
  readonly entry: Entry;
  readonly source: Source;
  readonly searched: Searched;
}

/** A dictionary in memory: of two entries with one key the own one. */
export class Shelf {
  private readonly byKey = new Map<string, Placed>();
  private readonly byCode = new Map<string, Placed[]>();
  private ordered: readonly Placed[] | null = [];

  /** Puts entries there, in any order; a shared one never in the place of an own one. */
  add(stored: readonly StoredEntry[]): void {
    for (const { entry, source, spelling } of stored) {
      const key = keyText(entry);
      if (this.byKey.has(key)) {
        if (source === 'shared') continue;
        this.remove(entry);
      }
      const placed = { entry, source, searched: searchedOf(entry.code, entry.name, spelling) };
      this.byKey.set(key, placed);
      const same = this.byCode.get(entry.code);
      if (same) same.push(placed);
      else this.byCode.set(entry.code, [placed]);
    }
    this.ordered = null;
  }

  /** Makes the entries of these keys what is stored of them now. */
  renew(keys: readonly EntryKey[], stored: readonly StoredEntry[]): void {
    for (const key of keys) this.remove(key);
    this.add(stored);
  }

  /** All of it, in the order of scope and code. */
  all(): readonly Placed[] {
    this.ordered ??= [...this.byKey.values()].sort((a, b) => compareEntries(a.entry, b.entry));
    return this.ordered;
  }

  get(key: EntryKey): Placed | undefined {
    return this.byKey.get(keyText(key));
  }

  /** Every entry of that code, in any scope. */
  withCode(code: string): readonly Placed[] {
    return this.byCode.get(code) ?? [];
  }

  private remove(key: EntryKey): void {
    const placed = this.get(key);
    if (!placed) return;
    this.byKey.delete(keyText(key));
    this.byCode.set(
      key.code,
      (this.byCode.get(key.code) ?? []).filter((other) => other !== placed),
    );
  }
}
