import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CallSummary, HistoryFilter } from '../../../shared/desk';
import { ROW_HEIGHT } from '../../parts/row-grid';

/**
 * New rows at the top do not move what a person reads: scrolled down, the list keeps its place and counts them;
 * at the top they come in. A new filter begins at the top.
 */
export function useSteadyPlace(
  list: RefObject<HTMLDivElement | null>,
  calls: readonly CallSummary[],
  filter: HistoryFilter,
) {
  const [unseen, setUnseen] = useState(0);
  const before = useRef({ filter, first: calls[0]?.id ?? null });

  useLayoutEffect(() => {
    const element = list.current;
    const first = calls[0]?.id ?? null;
    const last = before.current;
    before.current = { filter, first };
    if (!element) return;
    if (last.filter !== filter) {
      element.scrollTop = 0;
      setUnseen(0);
      return;
    }
    if (last.first === null || first === last.first || element.scrollTop < ROW_HEIGHT / 2) return;
    const added = calls.findIndex((call) => call.id === last.first);
    if (added <= 0) return;
    element.scrollTop += added * ROW_HEIGHT;
    setUnseen((now) => now + added);
  }, [list, calls, filter]);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onScroll = () => {
      if (element.scrollTop < ROW_HEIGHT / 2) setUnseen(0);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [list]);

  const toTop = () => {
    list.current?.scrollTo({ top: 0 });
    list.current?.focus();
  };
  return { unseen, toTop };
}
