import { createContext, useCallback, useMemo, useState } from 'react';

/** Calls that were chosen one by one. */
export interface ChosenCalls {
  readonly ids: ReadonlySet<number>;
  readonly toggle: (id: number) => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<number> = new Set();

/** The calls chosen, for the cells of the list. */
export const ChosenCallsContext = createContext<Pick<ChosenCalls, 'ids' | 'toggle'>>({
  ids: NONE,
  toggle: () => undefined,
});

export function useChosenCalls(): ChosenCalls {
  const [ids, setIds] = useState(NONE);
  const toggle = useCallback(
    (id: number) =>
      setIds((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  const clear = useCallback(() => setIds(NONE), []);
  return useMemo(() => ({ ids, toggle, clear }), [ids, toggle, clear]);
}
