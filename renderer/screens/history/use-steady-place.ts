import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HistoryCall } from '../../../shared/desk.calls';
import { ROW_HEIGHT } from '../../parts/row-grid';
import { arrivedAbove, placesMoved } from './kept-place';

/** Rows that an arrival moved above the edge, and the place that is to stay in sight. */
interface Kept {
  readonly top: number;
  /** Empty room below the rows, in pixels: a short list has to be scrolled past its end to keep its place. */
  readonly room: number;
}
const AT_EASE: Kept = { top: 0, room: 0 };

/**
 * What arrives moves nothing that a person reads: while a row is chosen, the list is scrolled, or the pointer or the
 * focus is in it, every row stays where it is and the new ones are counted; else they come in. A new filter begins at
 * the top. `isStale`: rows are about to be read again, for what came while another screen stood in front. `room`: pixels
 * that the list needs below its rows.
 */
export function useSteadyPlace(
  list: RefObject<HTMLDivElement | null>,
  calls: readonly HistoryCall[],
  /** Names the filter and the order. */
  filter: string,
  { chosen, isStale }: { readonly chosen: boolean; readonly isStale: () => boolean },
) {
  const [unseen, setUnseen] = useState(0);
  const [kept, setKept] = useState(AT_EASE);
  const comesBack = useRef(false);
  const before = useRef<{ filter: string; ids: readonly number[] } | null>(null);

  useLayoutEffect(() => {
    const element = list.current;
    const ids = calls.map(({ id }) => id);
    const last = before.current;
    before.current = { filter, ids };
    if (!element || !last) return;
    if (last.filter !== filter) {
      element.scrollTop = 0;
      setUnseen(0);
      setKept(AT_EASE);
      return;
    }
    const { scrollTop, clientHeight } = element;
    const isBack = comesBack.current && scrollTop < ROW_HEIGHT / 2;
    comesBack.current = false;
    if (clientHeight === 0 || isBack || !isRead(element, chosen)) return;
    const at = Math.floor(scrollTop / ROW_HEIGHT);
    const moved = placesMoved(last.ids, ids, at);
    if (moved === 0) return;
    const top = Math.max(0, scrollTop + moved * ROW_HEIGHT);
    const rows = (ids.length + 1) * ROW_HEIGHT;
    setKept({ top, room: Math.max(0, top + clientHeight - rows) });
    setUnseen((now) => Math.max(0, now + arrivedAbove(last.ids, ids, at + moved)));
  }, [list, calls, filter, chosen]);

  // Once the room is there, and before anything is painted.
  useLayoutEffect(() => {
    const element = list.current;
    if (element && kept !== AT_EASE) element.scrollTop = kept.top;
  }, [list, kept]);

  // Behind another screen nothing is read: what came meanwhile is there, unless the list was scrolled.
  const asked = useRef(isStale);
  useLayoutEffect(() => {
    asked.current = isStale;
  });
  useLayoutEffect(() => {
    comesBack.current = asked.current();
    return () => {
      before.current = null;
    };
  }, []);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const onScroll = () => {
      if (element.scrollTop >= ROW_HEIGHT / 2) return;
      setUnseen(0);
      setKept(AT_EASE);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [list]);

  const toTop = () => {
    list.current?.scrollTo({ top: 0 });
    list.current?.focus();
  };
  return { unseen, toTop, room: kept.room };
}

function isRead(list: HTMLElement, chosen: boolean): boolean {
  return (
    chosen ||
    list.scrollTop >= ROW_HEIGHT / 2 ||
    list.matches(':hover') ||
    list.contains(document.activeElement)
  );
}
