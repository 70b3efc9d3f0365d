import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Dictionary } from '../../shared/library/entry';
import { desk } from '../app/desk';

/** Suggestions asked for at once; who wants others types on. */
const AT_ONCE = 100;
/** Characters of what was typed that a search takes. */
const SEARCHED = 200;

/** Where suggestions come from: a dictionary, the scope that stands first, and the connection whose own come first. */
export interface Wanted {
  readonly dictionary: Dictionary;
  readonly scopes: string[] | null;
  readonly first: string;
  readonly connectionId: string | null;
}

/** Entries for what was typed, by code, name and pinyin, best first; those of the last text stay until they are there. */
export const suggestionsQuery = (wanted: Wanted, typed: string) => {
  const text = typed.trim().slice(0, SEARCHED);
  return queryOptions({
    queryKey: ['library', 'search', wanted, text],
    queryFn: () => desk.library.search({ ...wanted, text, limit: AT_ONCE }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
    gcTime: 60_000,
  });
};

/** What a dictionary holds, of one scope or of all: without an entry there, no code is called unknown. */
export const dictionaryQuery = (dictionary: Dictionary, scope: string | null) =>
  queryOptions({
    queryKey: ['library', 'dictionary', dictionary, scope],
    queryFn: async () => {
      const { total, scopes } = await desk.library.list({ dictionary, scope, text: '', offset: 0, limit: 1 });
      return { total, scopes };
    },
    staleTime: Infinity,
  });
