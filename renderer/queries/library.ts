import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { Input, Verbs } from '../../shared/desk';
import type { Dictionary, Entry, EntryKey } from '../../shared/library/entry';
import type { ImportPlan, TableReading } from '../../shared/library/exchange';
import { printLibrary } from '../../shared/library/library-file';
import { desk } from '../app/desk';

/** Counts, the shared file, and the import that can be undone. Like all below: main's event has it read anew. */
export const libraryOverviewQuery = queryOptions({
  queryKey: ['library', 'overview'],
  queryFn: () => desk.library.overview(),
  staleTime: Infinity,
});

/** Which entries of a dictionary are listed. `scope` null: of all tables or maps. */
export interface EntryFilter {
  readonly dictionary: Dictionary;
  readonly scope: string | null;
  readonly text: string;
}

/** Rows that one question brings. */
export const PAGE_ROWS = 100;

/** One page of a dictionary, from 0. */
export const entryPageQuery = (filter: EntryFilter, page: number) =>
  queryOptions({
    queryKey: ['library', 'list', filter, page],
    queryFn: () => desk.library.list({ ...filter, offset: page * PAGE_ROWS, limit: PAGE_ROWS }),
    staleTime: Infinity,
  });

/** The codes of a scope (a map's steps) or of a whole dictionary, as far as a choice can offer them. */
export const codesQuery = (dictionary: Dictionary, scope: string | null) =>
  queryOptions({
    queryKey: ['library', 'codes', dictionary, scope],
    queryFn: async () =>
      (await desk.library.list({ dictionary, scope, text: '', offset: 0, limit: 500 })).entries,
    staleTime: Infinity,
  });

/** The tables or maps that a dictionary has entries in. */
export const scopesQuery = (dictionary: Dictionary) =>
  queryOptions({
    queryKey: ['library', 'scopes', dictionary],
    queryFn: async () =>
      (await desk.library.list({ dictionary, scope: null, text: '', offset: 0, limit: 1 })).scopes,
    staleTime: Infinity,
  });

/** Keys that one deletion takes. */
export const REMOVED_AT_ONCE = 10_000;

/** The keys of the own entries under a filter, as many as can be deleted at once. */
export async function ownKeys(filter: EntryFilter): Promise<readonly EntryKey[]> {
  const keys: EntryKey[] = [];
  const limit = 500;
  for (let offset = 0; keys.length < REMOVED_AT_ONCE; offset += limit) {
    const { entries, total } = await desk.library.list({ ...filter, offset, limit });
    for (const { dictionary, scope, code, source } of entries)
      if (source === 'own' && keys.length < REMOVED_AT_ONCE) keys.push({ dictionary, scope, code });
    if (offset + limit >= total) break;
  }
  return keys;
}

export const putEntry = () =>
  mutationOptions({ mutationFn: (input: Input<Verbs['library']['put']>) => desk.library.put(input) });

export const removeEntries = () =>
  mutationOptions({ mutationFn: (keys: readonly EntryKey[]) => desk.library.remove({ keys: [...keys] }) });

/** Has a text or a file's bytes read; what was brought before is let go. */
export const openSource = () =>
  mutationOptions({ mutationFn: (brought: Input<Verbs['library']['open']>) => desk.library.open(brought) });

export const readSourceAgain = () =>
  mutationOptions({
    mutationFn: (input: { readonly ticket: string; readonly reading: TableReading }) =>
      desk.library.openAgain(input),
  });

/** What an import would do to the library as it is now. */
export const comparisonQuery = (ticket: string, plan: ImportPlan) =>
  queryOptions({
    queryKey: ['library', 'comparison', ticket, plan],
    queryFn: () => desk.library.compare({ ticket, plan }),
    staleTime: Infinity,
    gcTime: 0,
  });

export const applyImport = () =>
  mutationOptions({
    mutationFn: (input: { readonly ticket: string; readonly plan: ImportPlan }) => desk.library.apply(input),
  });

export const undoImport = () => mutationOptions({ mutationFn: () => desk.library.undo() });

export const exportLibrary = () => mutationOptions({ mutationFn: () => desk.library.exportFile() });

export const chooseShared = () => mutationOptions({ mutationFn: () => desk.library.chooseShared() });
export const readSharedAgain = () => mutationOptions({ mutationFn: () => desk.library.readSharedAgain() });
export const forgetShared = () => mutationOptions({ mutationFn: () => desk.library.forgetShared() });

/** Codes that calls carried and no dictionary knows, most used first. */
export const learnedCodesQuery = queryOptions({
  queryKey: ['library', 'learned'],
  queryFn: () => desk.library.learn(),
  staleTime: Infinity,
});

/** Saves entries together, whole or not at all, as the import of a library that holds nothing else. */
export const addEntries = () =>
  mutationOptions({
    mutationFn: async (entries: readonly Entry[]) => {
      const text = printLibrary({ entries, templates: [] });
      const opened = await desk.library.open({ kind: 'text', text });
      if (opened.kind === 'refused') throw new Error(`a library of our own was refused: ${opened.reason}`);
      return desk.library.apply({ ticket: opened.ticket, plan: { mode: 'merge', table: null } });
    },
  });
