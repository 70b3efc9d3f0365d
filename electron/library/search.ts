import type { Suggestion } from '../../shared/library/exchange';
import { EXACT, type Match, NO_MATCH } from '../../shared/library/match-spelling';
import { together, type Usage } from './frecency';
import { matchOf, queryOf, searchedOf } from './match';
import type { Placed, Shelf } from './shelf';
import type { CodeUse } from './uses';

export interface Wanted {
  /** Only these; null: all. */
  readonly scopes: readonly string[] | null;
  /** The scope whose entries are preferred. */
  readonly first: string;
  readonly text: string;
  readonly limit: number;
}

/** A candidate and what it is ranked by. */
interface Found {
  readonly placed: Placed;
  readonly known: boolean;
  readonly usage: Usage | null;
  readonly match: Match;
  readonly preferred: boolean;
}

/**
 * The entries that match, best first: what was typed whole, then the preferred scope, then what this connection used,
 * then how well they match, then recent and frequent use, then the order of the shelf. Codes that were used and stand
 * in no dictionary are found too.
 */
export function search(
  shelf: Shelf,
  uses: readonly CodeUse[],
  wanted: Wanted,
): { found: Suggestion[]; more: boolean } {
  const query = queryOf(wanted.text);
  const scopes = wanted.scopes === null ? null : new Set(wanted.scopes);
  const { known, unknown } = usageOf(shelf, uses);
  const used: Found[] = [];
  const best = new Map<number, Found[]>();
  let count = 0;
  const take = (placed: Placed, usage: Usage | null, isKnown: boolean): void => {
    const match = matchOf(query, placed.searched);
    if (match === NO_MATCH) return;
    count += 1;
    const found = { placed, usage, known: isKnown, match, preferred: placed.entry.scope === wanted.first };
    if (usage) {
      used.push(found);
      return;
    }
    // The shelf is in order: of entries that rank alike the first ones are enough.
    const alike = match * 2 + (found.preferred ? 1 : 0);
    const list = best.get(alike);
    if (!list) best.set(alike, [found]);
    else if (list.length < wanted.limit) list.push(found);
  };
  for (const placed of shelf.all())
    if (scopes === null || scopes.has(placed.entry.scope)) take(placed, known.get(placed) ?? null, true);
  for (const { placed, use } of unknown)
    if (scopes === null || scopes.has(use.scope) || (use.dictionary === 'steps' && use.scope === ''))
      take(placed, use, false);
  const ranked = [...used, ...[...best.values()].flat()].sort(compareFound);
  return { found: ranked.slice(0, wanted.limit).map(suggestionOf), more: count > wanted.limit };
}

/** One page of the shelf in its own order. */
export function page(
  shelf: Shelf,
  uses: readonly CodeUse[],
  wanted: {
    readonly scope: string | null;
    readonly text: string;
    readonly offset: number;
    readonly limit: number;
  },
): { entries: Suggestion[]; total: number; scopes: string[] } {
  const query = queryOf(wanted.text);
  const matching = shelf
    .all()
    .filter(
      ({ entry, searched }) =>
        (wanted.scope === null || entry.scope === wanted.scope) &&
        (query.text === '' || matchOf(query, searched) !== NO_MATCH),
    );
  const { known } = usageOf(shelf, uses);
  return {
    entries: matching
      .slice(wanted.offset, wanted.offset + wanted.limit)
      .map((placed) => suggestionOf({ placed, usage: known.get(placed) ?? null, known: true })),
    total: matching.length,
    scopes: [...new Set(shelf.all().map(({ entry }) => entry.scope))],
  };
}

/**
 * What was used of the shelf, and what stands on none. A code is meant in the scope where it was used; if that has none,
 * wherever it stands (a step that a call sent without its map), but for columns.
 */
export function usageOf(
  shelf: Shelf,
  uses: readonly CodeUse[],
): {
  readonly known: ReadonlyMap<Placed, Usage>;
  readonly unknown: readonly { readonly placed: Placed; readonly use: CodeUse }[];
} {
  const known = new Map<Placed, Usage>();
  const unknown: { placed: Placed; use: CodeUse }[] = [];
  for (const use of uses) {
    const { dictionary, scope, code } = use;
    const same = shelf.withCode(code);
    const here = same.filter(({ entry }) => entry.scope === scope);
    const meant = here.length > 0 || dictionary === 'columns' ? here : same;
    for (const placed of meant) {
      const before = known.get(placed);
      known.set(placed, before ? together(before, use) : use);
    }
    if (meant.length === 0) {
      const entry = { dictionary, scope, code, name: '', facts: null };
      unknown.push({ placed: { entry, source: 'own', searched: searchedOf(code, '', '') }, use });
    }
  }
  return { known, unknown };
}

function compareFound(a: Found, b: Found): number {
  return (
    Number(b.match === EXACT) - Number(a.match === EXACT) ||
    Number(b.preferred) - Number(a.preferred) ||
    Number(b.usage !== null) - Number(a.usage !== null) ||
    a.match - b.match ||
    (b.usage?.weight ?? 0) - (a.usage?.weight ?? 0)
  );
}

function suggestionOf({ placed, usage, known }: Pick<Found, 'placed' | 'usage' | 'known'>): Suggestion {
  return {
    ...placed.entry,
    uses: usage?.uses ?? 0,
    lastUsedAt: usage?.lastAt ?? null,
    known,
    source: placed.source,
  };
}
