import type { AllowedValue } from '../../shared/library/entry';
import type { Offer } from './suggest-offers';

const TABC = 'tabc';

/** Allowed values whose value or label holds the text, in the dictionary's order. */
export function offersOfValues(values: readonly AllowedValue[], text: string): readonly Offer[] {
  return values
    .filter(({ value, label }) => holds(text, value, label))
    .map(({ value, label }) => ({ code: value, name: label, entry: null }));
}

/** Names of tabc tables as the body has them, without their prefix; a text may carry it all the same. */
export function offersOfTables(scopes: readonly string[], text: string): readonly Offer[] {
  const tables = scopes.filter((scope) => scope.startsWith(TABC) && scope !== TABC);
  return tables
    .filter((table) => holds(text, table))
    .map((table) => ({ code: table.slice(TABC.length), name: table, entry: null }));
}

function holds(text: string, ...places: readonly string[]): boolean {
  const wanted = text.trim().toLowerCase();
  return places.some((place) => place.toLowerCase().includes(wanted));
}
