import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { Output, Verbs } from '../../../../shared/desk';
import type { Suggestion } from '../../../../shared/library/exchange';
import { type EntryFilter, entryPageQuery, PAGE_ROWS } from '../../../queries/library';
import { entryId } from './entry-id';

type EntryPage = Output<Verbs['library']['list']>;

export interface EntryRows {
  /** As long as the dictionary under the filter; only the rows around those in sight are there. */
  readonly rows: readonly (Suggestion | undefined)[];
  /** Those that are there. */
  readonly byId: ReadonlyMap<string, Suggestion>;
  readonly scopes: readonly string[];
}

interface Read {
  readonly of: EntryFilter;
  /** The number of the first of the pages. */
  readonly first: number;
  readonly pages: readonly (EntryPage | undefined)[];
}

/** Rows read before and behind the last one in sight. */
const BEFORE = 110;
const BEHIND = 50;

/** The entries under a filter around row `reached`. What was there stays until something else is. */
export function useEntryRows(filter: EntryFilter, reached: number) {
  const first = Math.max(0, Math.floor((reached - BEFORE) / PAGE_ROWS));
  const last = Math.floor((reached + BEHIND) / PAGE_ROWS);
  const numbers = useMemo(
    () => Array.from({ length: last - first + 1 }, (_, index) => first + index),
    [first, last],
  );
  const combine = useCallback(
    (results: readonly { data: EntryPage | undefined; error: Error | null }[]) => ({
      pages: results.map(({ data }) => data),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
    [],
  );
  const { pages, error } = useQueries({
    queries: numbers.map((page) => entryPageQuery(filter, page)),
    combine,
  });
  const [kept, setKept] = useState<Read | null>(null);
  const isRead = pages.some((page) => page !== undefined);
  if (isRead && (kept?.pages !== pages || kept.of !== filter || kept.first !== first))
    setKept({ of: filter, first, pages });

  const read = useMemo(() => kept && rowsOf(kept), [kept]);
  return { read, error, isWaiting: kept !== null && kept.of !== filter };
}

function rowsOf({ pages, first }: Read): EntryRows {
  const newest = pages.findLast((page) => page !== undefined);
  const byId = new Map<string, Suggestion>();
  const rows = new Array<Suggestion | undefined>(newest?.total ?? 0);
  for (const [index, page] of pages.entries()) {
    const offset = (first + index) * PAGE_ROWS;
    for (const [place, entry] of (page?.entries ?? []).entries()) {
      if (offset + place >= rows.length) break;
      rows[offset + place] = entry;
      byId.set(entryId(entry), entry);
    }
  }
  return { rows, byId, scopes: newest?.scopes ?? [] };
}
