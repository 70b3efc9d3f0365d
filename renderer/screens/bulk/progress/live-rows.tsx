import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ALL_ROWS, type RowFilter, type RunDetail, type RunRow } from '../../../../shared/bulk/exchange';
import { ROW_STATES } from '../../../../shared/bulk/row-machine';
import { ROW_HEIGHT, RowGrid } from '../../../parts/row-grid';
import { newestRowsQuery, setRunPace } from '../../../queries/runs';
import { useText } from '../../../text/language';
import { runProgressText } from '../../../text/runs-progress';
import { PaceForm } from '../confirm/pace-form';
import { CallOfRun, ResultCells, useResultColumns } from '../result/result-cells';
import shape from '../result/result-list.module.css';
import { RowDetail } from '../result/row-detail';
import styles from './progress-step.module.css';

const SHOWN = 200;
const idOf = (row: RunRow) => row.number;
/** To stop a run skips all that is left of it: beside so many rows the ones that were sent last would not be seen. */
const OF_STOPPED: RowFilter = { ...ALL_ROWS, states: ROW_STATES.filter((state) => state !== 'skipped') };
const NONE: readonly RunRow[] = [];

/**
 * The rows that changed last, the newest on top. Who has scrolled down reads: what stands there stays, and a button
 * tells that there is more.
 */
export function LiveRows({ run }: { readonly run: RunDetail }) {
  const t = useText(runProgressText);
  const { data } = useQuery({
    ...newestRowsQuery(run.id, run.state === 'stopped' ? OF_STOPPED : ALL_ROWS, SHOWN),
    placeholderData: keepPreviousData,
  });
  const list = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<readonly RunRow[] | null>(null);
  const [cursor, setCursor] = useState<number | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const columns = useResultColumns();
  // Whatever became of a row, it is one of those that changed; behind them come the ones that never were sent.
  const newest = useMemo(() => data?.rows.filter(({ changedAt }) => changedAt !== null) ?? NONE, [data]);
  const rows = held ?? newest;
  const isThere = rows.length > 0;
  const isOpen = run.state === 'running' || run.state === 'paused' || run.state === 'confirmed';
  const { mutate: setPace } = useMutation(setRunPace(useQueryClient()));

  useEffect(() => {
    const its = list.current;
    if (!its || !isThere) return;
    const onScroll = () => setHeld((now) => (its.scrollTop < ROW_HEIGHT / 2 ? null : (now ?? newest)));
    its.addEventListener('scroll', onScroll, { passive: true });
    return () => its.removeEventListener('scroll', onScroll);
  }, [isThere, newest]);

  const toTop = () => {
    setHeld(null);
    list.current?.scrollTo({ top: 0 });
    list.current?.focus();
  };
  const shown =
    opened === null ? null : ([...newest, ...rows].find(({ number }) => number === opened) ?? null);

  return (
    <section className={styles.live} aria-label={t.live}>
      <header className={styles.liveHead}>
        <h3>{t.live}</h3>
        {isOpen && (
          <PaceForm
            pace={run.setup.pace}
            off={false}
            onlySpeed
            onChange={(pace) => setPace({ id: run.id, pace })}
          />
        )}
      </header>
      <div className={styles.liveBody} data-open={shown !== null}>
        {isThere ? (
          <CallOfRun value={run.call}>
            <RowGrid
              gridRef={list}
              label={t.live}
              testId="live-rows"
              columns={columns}
              shape={shape.shape}
              rows={rows}
              idOf={idOf}
              Cells={ResultCells}
              cursor={cursor}
              opened={opened}
              onCursor={setCursor}
              onOpen={setOpened}
              onShut={() => setOpened(null)}
            />
          </CallOfRun>
        ) : (
          <p className={styles.none}>{t.liveNone}</p>
        )}
        {shown && (
          <RowDetail
            run={run}
            row={shown}
            onShut={() => {
              setOpened(null);
              list.current?.focus();
            }}
          />
        )}
      </div>
      {held !== null && held[0]?.changedAt !== newest[0]?.changedAt && (
        <button type="button" className={styles.fresh} data-testid="live-fresh" onClick={toTop}>
          ↑ {t.fresh}
        </button>
      )}
    </section>
  );
}
