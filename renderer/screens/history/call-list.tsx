import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useMemo } from 'react';
import type { HistoryFilter } from '../../../shared/desk';
import { type HistoryRows, loadOlderRows } from '../../queries/history-rows';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { ROW_HEIGHT } from './call-columns';
import styles from './call-list.module.css';
import { CallRow } from './call-row';
import { ListHead } from './list-skeleton';
import { useSteadyPlace } from './use-steady-place';

interface CallListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly rows: HistoryRows;
  readonly filter: HistoryFilter;
  /** False while the rows of an earlier filter stand there. */
  readonly settled: boolean;
  readonly cursor: number | null;
  readonly opened: number | null;
  readonly onCursor: (id: number) => void;
  readonly onOpen: (id: number) => void;
  readonly onShut: () => void;
  /** A letter was typed: it belongs to the search. */
  readonly onType: () => void;
}

/** Rows read ahead of what is seen. */
const AHEAD = 100;

/** The calls, newest first. As long as the whole history; rows are read as they come into sight. */
export function CallList(props: CallListProps) {
  const { listRef, rows, filter, settled, cursor, opened, onCursor, onOpen } = props;
  const t = useText(historyText);
  const client = useQueryClient();
  const { calls } = rows;
  const count = rows.complete ? calls.length : Math.max(rows.total, calls.length);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    scrollMargin: ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const places = useMemo(() => new Map(calls.map((call, index) => [call.id, index])), [calls]);
  const { unseen, toTop } = useSteadyPlace(listRef, calls, filter);

  const older = useMutation(loadOlderRows(client, filter));
  const wanted = !rows.complete && settled && !older.isPending && (items.at(-1)?.index ?? 0) + AHEAD > calls.length;
  const read = older.mutate;
  useEffect(() => {
    if (wanted) read();
  }, [wanted, read]);

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(index, calls.length - 1));
    const call = calls[target];
    if (!call) return;
    virtual.scrollToIndex(target, { align: 'auto' });
    onCursor(call.id);
    if (opened !== null) onOpen(call.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const at = cursor === null ? -1 : (places.get(cursor) ?? -1);
    const page = Math.max(1, Math.floor((listRef.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: calls.length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) goTo(target);
    else if (event.key === 'Enter' && cursor !== null) onOpen(cursor);
    else if (event.key === 'Escape' && opened !== null) props.onShut();
    else {
      if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) props.onType();
      return;
    }
    event.preventDefault();
  };

  const pick = useMemo(
    () => (id: number) => {
      onCursor(id);
      onOpen(id);
    },
    [onCursor, onOpen],
  );

  return (
    <>
      <div
        ref={listRef}
        className={styles.list}
        role="grid"
        tabIndex={0}
        aria-label={t.list}
        aria-rowcount={count + 1}
        aria-activedescendant={cursor === null ? undefined : `call-${cursor}`}
        data-testid="history-list"
        onKeyDown={onKeyDown}
      >
        <ListHead />
        <div className={styles.rows} role="rowgroup" style={{ height: count * ROW_HEIGHT }}>
          {items.map(({ index, start }) => {
            const call = calls[index];
            const top = start - ROW_HEIGHT;
            if (!call) return <div key={`blank-${index}`} className={styles.row} style={{ transform: `translateY(${top}px)` }} />;
            return (
              <CallRow
                key={call.id}
                call={call}
                index={index}
                top={top}
                isCursor={call.id === cursor}
                isOpened={call.id === opened}
                onPick={pick}
              />
            );
          })}
        </div>
      </div>
      {unseen > 0 && (
        <button type="button" className={styles.arrived} data-testid="history-arrived" onClick={toTop}>
          ↑ {t.arrived(unseen)}
        </button>
      )}
    </>
  );
}
