import { useCallback, useEffect, useMemo, useState } from 'react';
import type { HistorySpan, KeptFilter } from '../../../shared/desk.filters';
import type { HistoryFilter, HistorySort } from '../../../shared/desk.history';
import { searchedText } from '../../../shared/search-words';
import { EVERYTHING } from '../../queries/history-rows';
import { rangeOf } from './filter-days';

const PAUSE_MS = 200;
const MINUTE_MS = 60_000;

/** What is chosen in the filter bar. With a `span` the filter holds no time of its own. */
export interface ChosenFilter {
  readonly filter: HistoryFilter;
  readonly sort: HistorySort;
  readonly span: HistorySpan | null;
}

const NOTHING: ChosenFilter = { filter: EVERYTHING, sort: 'newest', span: null };

/** True if a filter leaves anything out. */
export function isFiltered({ text, ...columns }: HistoryFilter): boolean {
  const isSet = (value: unknown) => (Array.isArray(value) ? value.length > 0 : value !== undefined);
  return text.trim() !== '' || Object.values(columns).some(isSet);
}

/**
 * What is chosen (`chosen`, at once) and what is asked for (`filter` and `sort`, after a pause in typing; a text too short
 * to be looked for asks for nothing).
 */
export function useHistoryFilter() {
  const [chosen, setChosen] = useState(NOTHING);
  const [text, setText] = useState('');
  const today = useToday();

  const typed = chosen.filter.text;
  useEffect(() => {
    if (typed === text) return;
    const timer = window.setTimeout(() => setText(typed), PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, text]);

  const filter = useMemo(() => {
    const range = chosen.span === null ? {} : rangeOf(chosen.span, today);
    return { ...chosen.filter, ...range, text: searchedText(text) ? text : '' };
  }, [chosen, text, today]);

  const change = useCallback((part: Partial<ChosenFilter>) => setChosen((now) => ({ ...now, ...part })), []);
  const narrow = useCallback(
    (part: Partial<HistoryFilter>) => setChosen((now) => ({ ...now, filter: { ...now.filter, ...part } })),
    [],
  );
  const take = useCallback(({ filter: kept, sort, span }: Omit<KeptFilter, 'id' | 'name'>) => {
    setChosen({ filter: kept, sort, span });
    setText(kept.text);
  }, []);
  const clear = useCallback(() => {
    setChosen(({ sort }) => ({ ...NOTHING, sort }));
    setText('');
  }, []);
  return { chosen, filter, sort: chosen.sort, settled: typed === text, change, narrow, take, clear };
}

/** A moment of today; another one once the day has changed. */
function useToday(): number {
  const [today, setToday] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(
      () =>
        setToday((then) => (new Date(then).toDateString() === new Date().toDateString() ? then : Date.now())),
      MINUTE_MS,
    );
    return () => window.clearInterval(timer);
  }, []);
  return today;
}
