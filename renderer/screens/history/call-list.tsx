import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { HistoryCall } from '../../../shared/desk.calls';
import type { HistoryFilter, HistorySort } from '../../../shared/desk.history';
import { searchedText } from '../../../shared/search-words';
import { RowGrid } from '../../parts/row-grid';
import { type HistoryRows, historyRowsQuery, loadOlderRows } from '../../queries/history-rows';
import { historyText } from '../../text/history';
import { historyFiltersText } from '../../text/history-filters';
import { useText } from '../../text/language';
import { partsText } from '../../text/parts';
import { CALL_COLUMNS, CallCells } from './call-cells';
import styles from './call-list.module.css';
import { sortOfColumn } from './column-sorts';
import { FoundWordsContext } from './found-words';
import { useSteadyPlace } from './use-steady-place';

interface CallListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly rows: HistoryRows;
  readonly filter: HistoryFilter;
  readonly sort: HistorySort;
  /** False while the rows of an earlier filter stand there. */
  readonly settled: boolean;
  readonly cursor: number | null;
  readonly opened: number | null;
  readonly onCursor: (id: number) => void;
  readonly onOpen: (id: number) => void;
  readonly onShut: () => void;
  /** A second call is being looked for: only Enter and a click open one. */
  readonly walksOnly: boolean;
  readonly onType: () => void;
  readonly onLeave: () => void;
  readonly onSort: (sort: HistorySort) => void;
}

/** Rows read ahead of what is seen, and how many at a time: few enough that scrolling does not feel them. */
const AHEAD = 200;
const PORTION = 120;
const idOf = (call: HistoryCall) => call.id;

/** The calls, newest first. As long as the whole history; rows are read as they come into sight. */
export function CallList({ listRef, rows, filter, sort, settled, onSort, ...rest }: CallListProps) {
  const t = useText(historyText);
  const { sorts } = useText(historyFiltersText);
  const words = useText(partsText);
  const client = useQueryClient();
  const [reached, setReached] = useState(0);
  const { unseen, toTop, room } = useSteadyPlace(listRef, rows.calls, `${sort} ${JSON.stringify(filter)}`, {
    chosen: rest.cursor !== null,
    isStale: () => client.getQueryState(historyRowsQuery(filter, sort).queryKey)?.isInvalidated === true,
  });
  const columns = useMemo(
    () =>
      CALL_COLUMNS.map((name) => {
        const sorted = sortOfColumn(name, sort);
        return {
          ...{ name, title: t.columns[name], end: name === 'duration' },
          ...(sorted && {
            sort: {
              direction: sorted.direction,
              leadsTo: sorts[sorted.next],
              onSort: () => onSort(sorted.next),
            },
          }),
        };
      }),
    [t, sorts, sort, onSort],
  );

  const older = useMutation(loadOlderRows(client, filter, sort));
  const missing = reached + AHEAD - rows.calls.length;
  const wanted = rows.complete || !settled || older.isPending ? 0 : Math.max(0, missing);
  const read = older.mutate;
  useEffect(() => {
    if (wanted > 0) read(Math.max(wanted, PORTION));
  }, [wanted, read]);

  const found = useMemo(() => searchedText(filter.text)?.words ?? [], [filter.text]);

  return (
    <FoundWordsContext value={found}>
      <RowGrid
        gridRef={listRef}
        label={t.list}
        testId="history-list"
        columns={columns}
        shape={styles.shape}
        rows={rows.calls}
        count={rows.complete ? 0 : rows.total}
        room={room}
        idOf={idOf}
        Cells={CallCells}
        onReach={setReached}
        {...rest}
      />
      {older.isError && (
        <button type="button" className={styles.failed} onClick={() => read(PORTION)}>
          {words.failed.title} · {words.retry}
        </button>
      )}
      {unseen > 0 && (
        <button type="button" className={styles.arrived} data-testid="history-arrived" onClick={toTop}>
          ↑ {t.arrived(unseen)}
        </button>
      )}
    </FoundWordsContext>
  );
}
