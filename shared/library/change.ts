import { DICTIONARIES, type Dictionary, type Entry, keyText, saysSame } from './entry';
import type { ImportPlan } from './exchange';
import type { Template } from './template';

/** Entries and templates; no two entries have one key, no two templates one id. */
export interface Library {
  readonly entries: readonly Entry[];
  readonly templates: readonly Template[];
}

/** What of a library a source speaks for: where it replaces, what it lacks there is gone. `scope` null: all of them. */
export type Extent =
  | { readonly kind: 'library' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'dictionary'; readonly dictionary: Dictionary; readonly scope: string | null };

export type Change<T> =
  | { readonly what: 'added'; readonly before: null; readonly after: T }
  | { readonly what: 'changed'; readonly before: T; readonly after: T }
  | { readonly what: 'gone'; readonly before: T; readonly after: null };

/** What a change is about, as it is after it, or as it was. */
export function touched<T>(change: Change<T>): T {
  return change.what === 'gone' ? change.before : change.after;
}

/** What bringing a source into a library does to it; `same`: entries that stand in both alike. */
export interface LibraryChange {
  readonly entries: readonly Change<Entry>[];
  readonly same: number;
  readonly templates: readonly Change<Template>[];
}

export const EMPTY_LIBRARY: Library = { entries: [], templates: [] };

/**
 * What a merge or a replacement would do. A merge is idempotent and associative; the order of two sources matters only
 * where they know one key differently: the later one wins. `spared`: keys that no replacement takes away.
 */
export function libraryChange(
  library: Library,
  source: Library,
  { mode, extent, spared }: { mode: ImportPlan['mode']; extent: Extent; spared: ReadonlySet<string> },
): LibraryChange {
  const goes = (entry: Entry): boolean =>
    mode === 'replace' && inExtent(entry, extent) && !spared.has(keyText(entry));
  const entries = changes(library.entries, source.entries, keyText, saysSame, goes);
  const templates = changes(
    library.templates,
    source.templates,
    ({ id }) => id,
    sameTemplate,
    () => mode === 'replace' && extent.kind === 'library',
  );
  return { entries: entries.changes, same: entries.same, templates: templates.changes };
}

/** The library after a change, in its own order. */
export function changed(library: Library, change: LibraryChange): Library {
  return inOrder({
    entries: after(library.entries, change.entries, keyText),
    templates: after(library.templates, change.templates, ({ id }) => id),
  });
}

/** The library in the order in which it is written: dictionaries, then scope and code, as texts compare. */
export function inOrder({ entries, templates }: Library): Library {
  return { entries: [...entries].sort(compareEntries), templates: [...templates].sort(compareTemplates) };
}

export function compareEntries(a: Entry, b: Entry): number {
  return (
    DICTIONARIES.indexOf(a.dictionary) - DICTIONARIES.indexOf(b.dictionary) ||
    compareTexts(a.scope, b.scope) ||
    compareTexts(a.code, b.code)
  );
}

function compareTemplates(a: Template, b: Template): number {
  return compareTexts(a.folder, b.folder) || compareTexts(a.name, b.name) || compareTexts(a.id, b.id);
}

/** Code unit by code unit: the same on every machine, whatever its language. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inExtent(entry: Entry, extent: Extent): boolean {
  if (extent.kind !== 'dictionary') return extent.kind === 'library';
  return entry.dictionary === extent.dictionary && (extent.scope === null || entry.scope === extent.scope);
}

function sameTemplate(a: Template, b: Template): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function changes<T>(
  library: readonly T[],
  source: readonly T[],
  keyOf: (one: T) => string,
  same: (a: T, b: T) => boolean,
  goes: (one: T) => boolean,
): { readonly changes: readonly Change<T>[]; readonly same: number } {
  const known = new Map(library.map((one) => [keyOf(one), one]));
  const brought = new Set<string>();
  const found: Change<T>[] = [];
  for (const one of source) {
    const key = keyOf(one);
    brought.add(key);
    const before = known.get(key);
    if (before === undefined) found.push({ what: 'added', before: null, after: one });
    else if (!same(before, one)) found.push({ what: 'changed', before, after: one });
  }
  const alike = source.length - found.length;
  for (const [key, before] of known)
    if (!brought.has(key) && goes(before)) found.push({ what: 'gone', before, after: null });
  return { changes: found, same: alike };
}

function after<T>(
  library: readonly T[],
  done: readonly Change<T>[],
  keyOf: (one: T) => string,
): readonly T[] {
  const all = new Map(library.map((one) => [keyOf(one), one]));
  for (const change of done) {
    if (change.what === 'gone') all.delete(keyOf(change.before));
    else all.set(keyOf(change.after), change.after);
  }
  return [...all.values()];
}
