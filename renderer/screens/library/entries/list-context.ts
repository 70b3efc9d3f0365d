import { createContext, useContext } from 'react';
import type { Chosen } from './use-chosen';

interface ListContext {
  readonly chosen: Chosen;
  /** What people call a map; empty where nobody said. */
  readonly mapName: (code: string) => string;
}

/** What the cells of the list know besides their row. */
export const EntryListContext = createContext<ListContext | null>(null);

export function useEntryList(): ListContext {
  const list = useContext(EntryListContext);
  if (!list) throw new Error('useEntryList needs the list of entries around it');
  return list;
}
