import { useCallback, useEffect, useState } from 'react';
import type { HistoryFilter } from '../../../shared/desk';
import { EVERYTHING } from '../../queries/history-rows';

const PAUSE_MS = 200;

/** True if a filter leaves anything out. */
export function isFiltered(filter: HistoryFilter): boolean {
  return (
    filter.outcomes.length + filter.calls.length + filter.connectionIds.length > 0 ||
    filter.text.trim() !== ''
  );
}

/** What is chosen (`typed`, at once) and what is asked for (`filter`, after a pause in typing). */
export function useHistoryFilter() {
  const [typed, setTyped] = useState(EVERYTHING);
  const [filter, setFilter] = useState(EVERYTHING);

  useEffect(() => {
    if (typed.text === filter.text) {
      setFilter(typed);
      return;
    }
    const timer = window.setTimeout(() => setFilter(typed), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, filter.text]);

  const change = useCallback((part: Partial<HistoryFilter>) => setTyped((now) => ({ ...now, ...part })), []);
  const clear = useCallback(() => {
    setTyped(EVERYTHING);
    setFilter(EVERYTHING);
  }, []);
  return { typed, filter, change, clear };
}
