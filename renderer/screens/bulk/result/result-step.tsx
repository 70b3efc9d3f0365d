import { Button } from 'antd';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { ALL_ROWS, type RowFilter, type RunRow } from '../../../../shared/bulk/exchange';
import { useCommand } from '../../../app/commands/use-commands';
import { RowGrid } from '../../../parts/row-grid';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { runResultText } from '../../../text/runs-result';
import check from '../check/check-step.module.css';
import { RowCount } from '../parts/row-count';
import { RowsPlace } from '../parts/rows-place';
import { SearchBox } from '../parts/search-box';
import { useRunRows } from '../parts/use-run-rows';
import { useSettled } from '../parts/use-settled';
import { StepBar } from '../run/step-bar';
import type { StepFrame } from '../run/step-frame';
import { ResultBar } from './result-bar';
import { CallOfRun, ResultCells, RowBoxes, useResultColumns } from './result-cells';
import { ResultExports } from './result-exports';
import shape from './result-list.module.css';
import { ResultSide } from './result-side';
import styles from './result-step.module.css';
import { reachOf } from './row-actions';
import { NONE_CHOSEN } from './row-choice';
import { RowDetail } from './row-detail';
import { useChosenRows } from './use-chosen-rows';
import { useRowMoves } from './use-row-moves';

const idOf = (row: RunRow) => row.number;

/** What happened to each row: filters, the row whole beside the list, and what can be done about it. */
export function ResultStep(
  props: StepFrame & {
    readonly filter: RowFilter;
    readonly onFilter: (filter: RowFilter) => void;
    readonly onRun: () => void;
    readonly onOpen: (id: number) => void;
  },
) {
  const { filter: typed, onFilter, onRun, onOpen, ...frame } = props;
  const { run } = frame;
  const t = useText(runResultText);
  const shared = useText(runsText);
  const filter = useSettled(typed);
  const [reached, setReached] = useState(0);
  const [cursor, setCursor] = useState<number | null>(null);
  const [opened, setOpened] = useState<number | null>(null);
  const rows = useRunRows(run.id, filter, reached);
  const { read, isWaiting } = rows;
  const chosen = useChosenRows(run.id, filter);
  const columns = useResultColumns();
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useCommand('bulk.search', () => search.current?.focus());

  // Another filter begins at its top, with nothing chosen.
  const [last, setLast] = useState(filter);
  if (last !== filter) {
    setLast(filter);
    setReached(0);
    setCursor(null);
  }
  const { clear } = chosen;
  useEffect(() => {
    if (filter === undefined) return;
    grid.current?.scrollTo({ top: 0 });
    clear();
  }, [filter, clear]);

  const total = read && !isWaiting ? read.total : null;
  const found = opened === null ? undefined : read?.rows.find((row) => row?.number === opened);
  const [shown, setShown] = useState<RunRow | null>(null);
  if (found !== undefined && found !== shown) setShown(found);
  if (opened === null && shown !== null) setShown(null);
  const shut = useCallback(() => {
    setOpened(null);
    grid.current?.focus();
  }, []);
  const choose = (row: RunRow, stretches: boolean) => {
    if (stretches) chosen.stretch(cursor ?? row.number, row.number);
    else chosen.toggle(row);
  };
  const share = chosen.rows.size === 0 ? 'none' : chosen.rows.size === total ? 'all' : 'some';
  const boxes = {
    has: (number: number) => chosen.rows.has(number),
    share,
    onAll: () => (share === 'all' ? clear() : chosen.all()),
    // The keys go on from there.
    onBox: (row: RunRow, stretches: boolean) => {
      choose(row, stretches);
      setCursor(row.number);
      grid.current?.focus({ preventScroll: true });
    },
  } as const;
  useCommand('rows.choose-all', chosen.all);
  const onMoved = () => {
    clear();
    grid.current?.focus();
  };
  const moves = useRowMoves(run, onMoved);
  const counted = { filter, total, counts: run.counts };
  const left =
    run.state === 'stopped' ? reachOf('skipped', NONE_CHOSEN.rows, { ...counted, filter: ALL_ROWS }) : null;
  const canResume = run.state === 'paused' && run.counts.ready > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.defaultPrevented) return;
    const row = event.key === ' ' && read?.rows.find((one) => one?.number === cursor);
    if (row) choose(row, event.shiftKey);
    else if (event.key === 'Escape' && chosen.rows.size > 0) clear();
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={styles.layout} data-testid="result-step">
        <ResultSide run={run} filter={typed} onFilter={onFilter} />
        <div className={check.main}>
          <div className={check.bar}>
            <SearchBox
              inputRef={search}
              label={t.search}
              text={typed.text}
              onText={(text) => onFilter({ ...typed, text })}
              onDown={() => grid.current?.focus()}
            />
            <RowCount
              className={check.count}
              filter={filter}
              total={total}
              all={run.rows}
              found={t.found}
              testId="result-count"
            />
            <span className={check.space} />
            <ResultExports run={run} shown={counted} chosen={chosen.rows} />
          </div>
          <ResultBar
            run={run}
            shown={counted}
            chosen={chosen}
            moves={moves}
            onMoved={onMoved}
            onOpen={onOpen}
          />
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid inside has the focus; its further keys come up to here */}
          <div
            className={styles.body}
            data-open={shown !== null}
            data-waiting={isWaiting}
            onKeyDown={onKeyDown}
          >
            <RowsPlace
              run={run.id}
              found={rows}
              onClear={() => {
                onFilter(ALL_ROWS);
                search.current?.focus();
              }}
            >
              {(those) => (
                <CallOfRun value={run.call}>
                  <RowBoxes value={boxes}>
                    <RowGrid
                      gridRef={grid}
                      label={t.grid}
                      testId="result-rows"
                      columns={columns}
                      shape={shape.shape}
                      rows={those}
                      idOf={idOf}
                      Cells={ResultCells}
                      cursor={cursor}
                      opened={opened}
                      onCursor={setCursor}
                      onStretch={chosen.stretch}
                      onOpen={setOpened}
                      onShut={shut}
                      onReach={setReached}
                      onType={() => search.current?.focus()}
                    />
                  </RowBoxes>
                </CallOfRun>
              )}
            </RowsPlace>
            {shown && <RowDetail run={run} row={shown} onShut={shut} />}
          </div>
        </div>
      </div>
      <StepBar
        frame={{ ...frame, onAfter: null }}
        said={canResume ? t.resumeHint : left ? t.stopped : ''}
        next={
          canResume ? (
            <Button type="primary" onClick={onRun} data-testid="to-run">
              {shared.steps.run}
            </Button>
          ) : left ? (
            <Button
              type="primary"
              title={t.newRunHint}
              onClick={() => moves.newRun(left, onOpen)}
              data-testid="new-from-skipped"
            >
              {t.newRunSkipped(grouped(left.rows))}
            </Button>
          ) : null
        }
      />
    </>
  );
}
