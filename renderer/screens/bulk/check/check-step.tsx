import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ALL_ROWS, type RowFilter } from '../../../../shared/bulk/exchange';
import { mappingInForce } from '../../../../shared/bulk/hidden-content';
import { useCommand } from '../../../app/commands/use-commands';
import { QuietButton } from '../../../parts/quiet-button';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runCheckText } from '../../../text/runs-check';
import { RowCount } from '../parts/row-count';
import { isNarrowed } from '../parts/row-filter';
import { RowsPlace } from '../parts/rows-place';
import { SearchBox } from '../parts/search-box';
import { useRunRows } from '../parts/use-run-rows';
import { useSettled } from '../parts/use-settled';
import { StepBar } from '../run/step-bar';
import type { StepFrame } from '../run/step-frame';
import type { SetupEditing } from '../run/use-setup';
import { useSetupSaid } from '../run/use-setup-said';
import { CellGrid } from './cell-grid';
import type { CellPlace } from './cell-keys';
import { CheckSide } from './check-side';
import styles from './check-step.module.css';
import { RowProblems } from './row-problems';
import { shownColumns } from './shown-columns';
import { useCellMoves } from './use-cell-moves';

/** Every row with what is wrong with it; cells are edited in place, rows left out and taken in. */
export function CheckStep({ editing, ...frame }: StepFrame & { readonly editing: SetupEditing }) {
  const { run, onAfter } = frame;
  const t = useText(runCheckText);
  const [typed, setTyped] = useState<RowFilter>(ALL_ROWS);
  const filter = useSettled(typed);
  const [reached, setReached] = useState(0);
  const [cursor, setCursor] = useState<CellPlace | null>(null);
  const found = useRunRows(run.id, filter, reached);
  const { read, isWaiting } = found;
  const moves = useCellMoves(run);
  const said = useSetupSaid(editing);
  const search = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const { source } = run;
  const { setup } = editing;
  const columns = useMemo(() => shownColumns(source.headers, mappingInForce(setup, source)), [source, setup]);
  useCommand('bulk.search', () => search.current?.focus());

  // Another filter begins at its top.
  const [last, setLast] = useState(filter);
  if (last !== filter) {
    setLast(filter);
    setReached(0);
    setCursor(null);
  }
  useEffect(() => {
    if (filter !== undefined) grid.current?.scrollTo({ top: 0 });
  }, [filter]);

  const { isDraft } = editing;
  const ready = run.counts.ready;
  const total = read && !isWaiting ? read.total : null;
  const current = (cursor && read?.rows[cursor.row]) ?? null;
  const areOut = filter.leftOut !== null;

  return (
    <>
      <div className={styles.body} data-testid="check-step">
        <CheckSide run={run} editing={editing} filter={typed} onFilter={setTyped} />
        <div className={styles.main}>
          <div className={styles.bar}>
            <SearchBox
              inputRef={search}
              label={t.search}
              text={typed.text}
              onText={(text) => setTyped({ ...typed, text })}
              onDown={() => grid.current?.focus()}
            />
            {isNarrowed(typed) && (
              <>
                <Button type="text" onClick={() => setTyped(ALL_ROWS)}>
                  {t.clear}
                </Button>
                {isDraft && total !== null && total > 0 && (
                  <Button
                    onClick={() => moves.moveOut({ filter }, !areOut)}
                    loading={moves.isPending}
                    data-testid="move-all"
                  >
                    {areOut ? t.takeInAll(grouped(total)) : t.leaveOutAll(grouped(total))}
                  </Button>
                )}
              </>
            )}
            <span className={styles.space} />
            <RowCount
              className={styles.count}
              filter={filter}
              total={total}
              all={run.rows}
              found={t.found}
              testId="check-count"
            />
          </div>
          <div className={styles.grid} data-waiting={isWaiting}>
            <RowsPlace
              run={run.id}
              found={found}
              onClear={() => {
                setTyped(ALL_ROWS);
                search.current?.focus();
              }}
            >
              {(rows) => (
                <CellGrid
                  gridRef={grid}
                  rows={rows}
                  columns={columns}
                  cursor={cursor}
                  canEdit={isDraft}
                  onCursor={setCursor}
                  onReach={setReached}
                  onEdit={(row, column, text) => moves.edit(row.number, column, text)}
                  onToggle={(row) => moves.moveOut({ rows: [row.number] }, row.leftOut === null)}
                  onType={() => search.current?.focus()}
                />
              )}
            </RowsPlace>
          </div>
          <RowProblems
            row={current}
            headers={run.source.headers}
            canEdit={isDraft}
            onToggle={(row) => {
              moves.moveOut({ rows: [row.number] }, row.leftOut === null);
              grid.current?.focus();
            }}
            onRestore={(row, column) => {
              moves.edit(row.number, column, null);
              grid.current?.focus();
            }}
          />
        </div>
      </div>
      <StepBar
        frame={frame}
        bad={editing.refusal !== null}
        said={said}
        next={
          isDraft && onAfter ? (
            <QuietButton
              type="primary"
              off={ready === 0 || run.busy !== null}
              onClick={onAfter}
              data-testid="to-confirm"
            >
              {ready === 0 ? t.nothingReady : t.toConfirm(grouped(ready))}
            </QuietButton>
          ) : undefined
        }
      />
    </>
  );
}
