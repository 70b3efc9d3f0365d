import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { ListedRun, RunLine } from '../../../../shared/bulk/exchange';
import { LoadFailure } from '../../../parts/load-failure';
import { RowGrid } from '../../../parts/row-grid';
import { GridSkeleton } from '../../../parts/row-grid-head';
import { runsQuery } from '../../../queries/runs';
import { useText } from '../../../text/language';
import { partsText } from '../../../text/parts';
import { runsText } from '../../../text/runs';
import type { NewRun } from '../use-new-run';
import { NewRunBar } from './new-run-bar';
import { RemoveRun } from './remove-run';
import { RenameRun } from './rename-run';
import { RUN_COLUMNS, RunActions, RunCells } from './run-cells';
import styles from './run-list.module.css';
import { RunsEmpty } from './runs-empty';

const idOf = (run: ListedRun) => run.id;

/** Every run, newest first: Enter opens, F2 renames, Delete deletes. */
export function RunList(props: {
  readonly newRun: NewRun;
  readonly last: number | null;
  readonly onOpen: (id: number) => void;
}) {
  const { newRun, last, onOpen } = props;
  const t = useText(runsText);
  const words = useText(partsText);
  const runs = useQuery(runsQuery);
  // What is still being read is told above; it becomes a run once it is there.
  const coming = newRun.bringing?.id ?? null;
  const all = useMemo(() => runs.data?.filter(({ id }) => id !== coming), [runs.data, coming]);
  const [cursor, setCursor] = useState(last);
  const [asked, setAsked] = useState<
    | { readonly what: 'rename'; readonly run: RunLine }
    | { readonly what: 'remove'; readonly run: ListedRun }
    | null
  >(null);
  const grid = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLElement>(null);
  const columns = useMemo(() => RUN_COLUMNS.map((name) => ({ name, title: t.columns[name] })), [t]);
  const actions = useMemo(
    () => ({
      rename: (run: RunLine) => setAsked({ what: 'rename', run }),
      remove: (run: ListedRun) => setAsked({ what: 'remove', run }),
    }),
    [],
  );
  const isThere = all !== undefined;
  const isEmpty = all?.length === 0;

  // Coming back from a run, or after the last row went: the focus is where the work goes on.
  useEffect(() => {
    if (!isThere || place.current?.contains(document.activeElement)) return;
    const its = isEmpty ? place.current?.querySelector<HTMLElement>('[data-first-focus]') : grid.current;
    if (
      document.activeElement === document.body ||
      document.activeElement?.closest('[data-testid="screen-bulk"]')
    )
      its?.focus();
  }, [isThere, isEmpty]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.nativeEvent.isComposing) return;
    const run = all?.find(({ id }) => id === cursor);
    if (!run) return;
    if (event.key === 'F2' && run.state !== 'damaged') actions.rename(run);
    else if (event.key === 'Delete') actions.remove(run);
    else return;
    event.preventDefault();
  };
  const shut = () => {
    setAsked(null);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the focus; its further keys come up to here
    <section ref={place} className={styles.place} onKeyDown={onKeyDown} data-testid="run-list-place">
      {isEmpty ? (
        <RunsEmpty newRun={newRun} />
      ) : (
        <>
          <NewRunBar newRun={newRun} count={all?.length ?? null} />
          <div className={styles.list}>
            {all ? (
              <RunActions value={actions}>
                <RowGrid
                  gridRef={grid}
                  label={t.list}
                  testId="run-list"
                  columns={columns}
                  shape={styles.shape}
                  rows={all}
                  idOf={idOf}
                  Cells={RunCells}
                  cursor={cursor}
                  opened={null}
                  onCursor={setCursor}
                  onOpen={onOpen}
                  onShut={() => undefined}
                />
              </RunActions>
            ) : runs.isError ? (
              <LoadFailure error={runs.error} onRetry={() => void runs.refetch()} />
            ) : (
              <GridSkeleton columns={columns} shape={styles.shape} label={words.loading} />
            )}
          </div>
        </>
      )}
      {asked?.what === 'rename' && <RenameRun run={asked.run} onDone={shut} />}
      {asked?.what === 'remove' && <RemoveRun run={asked.run} onDone={shut} />}
    </section>
  );
}
