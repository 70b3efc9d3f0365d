import { type RefObject, useEffect, useState } from 'react';
import type { HistoryRows } from '../../queries/history-rows';

/**
 * Leads from the search into the rows: the first one is chosen and the list has the focus. Asked for while a text is still
 * being looked for, it waits for what is found; further typing or leaving the search takes it back.
 */
export function useEnterRows(props: {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly list: RefObject<HTMLDivElement | null>;
  /** The text in the search, and the rows under it; null while they are not known. */
  readonly text: string;
  readonly shown: HistoryRows | null;
  readonly onCursor: (id: number) => void;
}): () => void {
  const { search, list, text, shown, onCursor } = props;
  const [asked, setAsked] = useState<string | null>(null);
  const first = shown?.calls[0]?.id;
  useEffect(() => {
    if (asked === null || (asked === text && !shown)) return;
    setAsked(null);
    if (asked !== text || first === undefined || document.activeElement !== search.current) return;
    list.current?.scrollTo({ top: 0 });
    list.current?.focus();
    onCursor(first);
  }, [asked, text, shown, first, search, list, onCursor]);
  return () => setAsked(text);
}
