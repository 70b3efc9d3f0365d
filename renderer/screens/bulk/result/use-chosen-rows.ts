import { useCallback, useMemo, useState } from 'react';
import type { RunRow } from '../../../../shared/bulk/exchange';
import type { RowState } from '../../../../shared/bulk/row-machine';

/** Rows that were chosen one by one, with where they stood then. */
export interface Chosen {
  readonly rows: ReadonlyMap<number, { readonly state: RowState; readonly leftOut: boolean }>;
  readonly has: (number: number) => boolean;
  readonly toggle: (row: RunRow) => void;
  readonly clear: () => void;
}

const NONE: Chosen['rows'] = new Map();

export function useChosenRows(): Chosen {
  const [rows, setRows] = useState(NONE);
  const toggle = useCallback(
    (row: RunRow) =>
      setRows((now) => {
        const next = new Map(now);
        if (!next.delete(row.number))
          next.set(row.number, { state: row.state, leftOut: row.leftOut !== null });
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setRows(NONE), []);
  return useMemo(() => ({ rows, toggle, clear, has: (number) => rows.has(number) }), [rows, toggle, clear]);
}
