import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useState } from 'react';
import type { CallSummary, HistoryFilter } from '../../../shared/desk';
import { RowGrid } from '../../parts/row-grid';
import { type HistoryRows, loadOlderRows } from '../../queries/history-rows';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { partsText } from '../../text/parts';
import { CALL_COLUMNS, CallCells } from './call-cells';
import styles from './call-list.module.css';
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
  readonly onType: () => void;
}

/** Rows read ahead of what is seen, and how many at a time: few enough that scrolling does not feel them. */
const AHEAD = 200;
const PORTION = 120;
const idOf = (call: CallSummary) => call.id;

/** The calls, newest first. As long as the whole history; rows are read as they come into sight. */
export function CallList({ listRef, rows, filter, settled, ...rest }: CallListProps) {
  const t = useText(historyText);
  const words = useText(partsText);
  const client = useQueryClient();
  const [reached, setReached] = useState(0);
  const { unseen, toTop } = useSteadyPlace(listRef, rows.calls, filter);
  const columns = useMemo(
    () => CALL_COLUMNS.map((name) => ({ name, title: t.columns[name], end: name === 'duration' })),
    [t],
  );

  const older = useMutation(loadOlderRows(client, filter));
  const missing = reached + AHEAD - rows.calls.length;
  const wanted = rows.complete || !settled || older.isPending ? 0 : Math.max(0, missing);
  const read = older.mutate;
  useEffect(() => {
    if (wanted > 0) read(Math.max(wanted, PORTION));
  }, [wanted, read]);

  return (
    <>
      <RowGrid
        gridRef={listRef}
        label={t.list}
        testId="history-list"
        columns={columns}
        shape={styles.shape}
        rows={rows.calls}
        count={rows.complete ? 0 : rows.total}
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
    </>
  );
}
