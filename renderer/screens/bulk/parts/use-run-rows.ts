import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import type { RowFilter, RunRow } from '../../../../shared/bulk/exchange';
import { RUN_PAGE_ROWS, type RunRows, runPageQuery } from '../../../queries/runs';

interface Read {
  readonly of: RowFilter;
  readonly total: number;
  /** As long as all rows under the filter; only those around the ones in sight are there. */
  readonly rows: readonly (RunRow | undefined)[];
}

interface Pages {
  readonly of: RowFilter;
  readonly first: number;
  readonly pages: readonly (RunRows | undefined)[];
}

/** Rows read before and behind the last one in sight. */
const BEFORE = 160;
const BEHIND = 100;

/** The rows of a run under a filter around row `reached`, in pages. What was there stays until something else is. */
export function useRunRows(id: number, filter: RowFilter, reached: number) {
  const first = Math.max(0, Math.floor((reached - BEFORE) / RUN_PAGE_ROWS));
  const last = Math.floor((reached + BEHIND) / RUN_PAGE_ROWS);
  const numbers = useMemo(
    () => Array.from({ length: last - first + 1 }, (_, index) => first + index),
    [first, last],
  );
  const combine = useCallback(
    (results: readonly { data: RunRows | undefined; error: Error | null }[]) => ({
      pages: results.map(({ data }) => data),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
    [],
  );
  const { pages, error } = useQueries({
    queries: numbers.map((page) => runPageQuery(id, filter, page)),
    combine,
  });
  const [kept, setKept] = useState<Pages | null>(null);
  const isRead = pages.some((page) => page !== undefined);
  if (isRead && (kept?.pages !== pages || kept.of !== filter || kept.first !== first))
    setKept({ of: filter, first, pages });

  const read = useMemo(() => kept && rowsOf(kept), [kept]);
  return { read, error, isWaiting: kept !== null && kept.of !== filter };
}

function rowsOf({ of, pages, first }: Pages): Read {
  const total = pages.findLast((page) => page !== undefined)?.total ?? 0;
  const rows = new Array<RunRow | undefined>(total);
  for (const [index, page] of pages.entries()) {
    const offset = (first + index) * RUN_PAGE_ROWS;
    for (const [place, row] of (page?.rows ?? []).entries())
      if (offset + place < total) rows[offset + place] = row;
  }
  return { of, total, rows };
}
