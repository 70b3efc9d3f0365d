import { Button } from 'antd';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { ALL_ROWS, type RowFilter, type RunRow } from '../../../../shared/bulk/exchange';
import { useCommand } from '../../../app/commands/use-commands';
import { RowGrid } from '../../../parts/row-grid';
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
import { CallOfRun, ChosenRows, ResultCells, useResultColumns } from './result-cells';
import shape from './result-list.module.css';
import { ResultSide } from './result-side';
import styles from './result-step.module.css';
import { RowDetail } from './row-detail';
import { useChosenRows } from './use-chosen-rows';

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
  const chosen = useChosenRows();
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current || event.key !== ' ') return;
    const row = read?.rows.find((one) => one?.number === cursor);
    if (!row) return;
    event.preventDefault();
    chosen.toggle(row);
  };

  return (
    <>
      <div className={check.body} data-testid="result-step">
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
            <ResultBar
              run={run}
              shown={{ filter, total, counts: run.counts }}
              chosen={chosen}
              onMoved={() => grid.current?.focus()}
              onOpen={onOpen}
            />
          </div>
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
                  <ChosenRows value={chosen}>
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
                      onOpen={setOpened}
                      onShut={shut}
                      onReach={setReached}
                      onType={() => search.current?.focus()}
                    />
                  </ChosenRows>
                </CallOfRun>
              )}
            </RowsPlace>
            {shown && <RowDetail run={run} row={shown} onShut={shut} />}
          </div>
        </div>
      </div>
      <StepBar
        frame={{ ...frame, onAfter: null }}
        said={run.state === 'paused' && run.counts.ready > 0 ? t.resumeHint : ''}
        next={
          run.state === 'paused' && run.counts.ready > 0 ? (
            <Button type="primary" onClick={onRun} data-testid="to-run">
              {shared.steps.run}
            </Button>
          ) : null
        }
      />
    </>
  );
}
