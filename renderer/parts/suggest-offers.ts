import { type QueryClient, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AllowedValue } from '../../shared/library/entry';
import type { Suggestion } from '../../shared/library/exchange';
import { dictionaryQuery, suggestionsQuery, type Wanted } from '../queries/suggestions';
import { offersOfTables, offersOfValues } from './local-offers';

/** Where suggestions come from: a dictionary, a column's allowed values, or the tabc tables that dictionaries know. */
export type SuggestSource =
  | { readonly kind: 'library'; readonly wanted: Wanted }
  | { readonly kind: 'values'; readonly values: readonly AllowedValue[] }
  | { readonly kind: 'tables' };

/** One suggestion: what would be written, what people call it, and what else is known of it. */
export interface Offer {
  readonly code: string;
  readonly name: string;
  readonly entry: Suggestion | null;
}

interface Offers {
  readonly offers: readonly Offer[];
  /** There are others: who types on finds them. */
  readonly more: boolean;
  /** They belong to an older text, or are not there yet. */
  readonly stale: boolean;
  readonly failed: boolean;
}

const NO_DICTIONARY: Wanted = { dictionary: 'columns', scopes: [], first: '', connectionId: null };

const offerOf = (entry: Suggestion): Offer => ({ code: entry.code, name: entry.name, entry });

/** The best suggestion of a dictionary for a text that was typed, or the text itself where it is a code; null: none matches. */
export async function firstOffer(
  client: QueryClient,
  source: SuggestSource,
  text: string,
): Promise<Offer | null> {
  if (source.kind !== 'library' || text.trim() === '') return null;
  const { found } = await client
    .fetchQuery(suggestionsQuery(source.wanted, text))
    .catch(() => ({ found: [] }));
  const best = found.find(({ code }) => code === text) ?? found[0];
  return best ? offerOf(best) : null;
}

/** The suggestions for a text, best first. */
export function useOffers(source: SuggestSource, text: string): Offers {
  const wanted = source.kind === 'library' ? source.wanted : NO_DICTIONARY;
  const search = useQuery({ ...suggestionsQuery(wanted, text), enabled: source.kind === 'library' });
  const columns = useQuery({ ...dictionaryQuery('columns', null), enabled: source.kind === 'tables' });
  const scopes = columns.data?.scopes;
  const { data } = search;
  const offers = useMemo(() => {
    if (source.kind === 'values') return offersOfValues(source.values, text);
    if (source.kind === 'tables') return offersOfTables(scopes ?? [], text);
    return (data?.found ?? []).map(offerOf);
  }, [source, text, scopes, data]);
  const asked = { library: search, tables: columns, values: null }[source.kind];
  return {
    offers,
    more: source.kind === 'library' && data?.more === true,
    stale: asked !== null && (asked.isPending || asked.isPlaceholderData) && !asked.isError,
    failed: asked?.isError === true,
  };
}
