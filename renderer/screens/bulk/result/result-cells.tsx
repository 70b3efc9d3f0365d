import { createContext, useContext, useMemo } from 'react';
import type { RunRow } from '../../../../shared/bulk/exchange';
import type { Call } from '../../../../shared/contract/endpoints';
import { useTip } from '../../../app/commands/use-commands';
import { CopyableId } from '../../../parts/copyable-id';
import { NewOrderMark } from '../../../parts/new-order-mark';
import { LineText } from '../../../parts/plain-text';
import { Cell } from '../../../parts/row-grid-head';
import { bulkColumnsText } from '../../../text/bulk-columns';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { runCheckText } from '../../../text/runs-check';
import { runResultText } from '../../../text/runs-result';
import { clockText, durationText } from '../../../text/when';
import { rowLabel } from '../parts/row-label';
import { rowReason } from '../parts/row-reason';
import { RowStateMark } from '../parts/row-state-mark';
import styles from './result-list.module.css';

/** The grid's columns, in the order of their cells. */
const COLUMNS = ['number', 'state', 'order', 'said', 'attempts', 'time', 'duration'] as const;
const AT_END: ReadonlySet<string> = new Set(['number', 'attempts', 'duration']);

/** What the run does to its orders: the reasons of rows are worded by it. */
export const CallOfRun = createContext<Call>('close');
/** Which rows are chosen, and what a box does; null: rows are not chosen here. */
export const RowBoxes = createContext<{
  readonly has: (number: number) => boolean;
  readonly onBox: (row: RunRow, stretches: boolean) => void;
  /** How many of the rows that are shown. */
  readonly share: 'none' | 'some' | 'all';
  readonly onAll: () => void;
} | null>(null);

/** The heads of the grid's columns. */
export function useResultColumns() {
  const t = useText(runResultText);
  return useMemo(
    () =>
      COLUMNS.map((name) => ({
        name,
        title: t.columns[name],
        end: AT_END.has(name),
        before: name === 'number' && <AllBox />,
      })),
    [t],
  );
}

/** Chooses all rows that are shown, or none. */
function AllBox() {
  const t = useText(runResultText);
  const tip = useTip();
  const boxes = useContext(RowBoxes);
  if (!boxes) return null;
  return (
    <Box
      {...tip(t.chooseAll, 'rows.choose-all')}
      label={t.chooseAll}
      share={boxes.share}
      onPress={() => boxes.onAll()}
    />
  );
}

/** A box that leaves the focus to the grid, whose keys do the same. */
function Box(props: {
  readonly label: string;
  readonly title: string;
  readonly 'data-does': string;
  readonly share: 'none' | 'some' | 'all';
  readonly onPress: (withShift: boolean) => void;
}) {
  const { label, share, onPress } = props;
  return (
    <input
      type="checkbox"
      className={styles.box}
      tabIndex={-1}
      aria-label={label}
      title={props.title}
      data-does={props['data-does']}
      ref={(box) => {
        if (box) box.indeterminate = share === 'some';
      }}
      checked={share === 'all'}
      // With Shift it would also select the text on the way.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.stopPropagation()}
      onChange={({ nativeEvent }) => onPress(nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
    />
  );
}

/** One row of a run with what came of it. */
export function ResultCells({ row }: { readonly row: RunRow }) {
  const words = useText(outcomeText);
  const check = useText(runCheckText);
  const bulk = useText(bulkColumnsText);
  const t = useText(runResultText);
  const call = useContext(CallOfRun);
  const boxes = useContext(RowBoxes);
  const tip = useTip();
  const { oId, taskId } = row.answered ?? row;
  const [problem] = row.problems;
  const said =
    row.state === 'invalid' && problem
      ? bulk.problems[problem.kind].what(problem.params)
      : rowReason(words, row, call);
  return (
    <>
      <Cell column="number" end>
        {boxes && (
          <Box
            {...tip(t.chooseRow, 'rows.choose')}
            label={grouped(row.line || row.number)}
            share={boxes.has(row.number) ? 'all' : 'none'}
            onPress={(withShift) => boxes.onBox(row, withShift)}
          />
        )}
        {grouped(row.line || row.number)}
      </Cell>
      <Cell column="state">
        <RowStateMark state={row.state} {...rowLabel(row, check, t)} />
      </Cell>
      <Cell column="order" several>
        <CopyableId id={oId} short inRow />
        <span className={styles.second} data-spare={row.answered !== null}>
          <span className={styles.between} aria-hidden="true">
            /
          </span>
          <CopyableId id={taskId} short inRow />
        </span>
        {row.answered && <NewOrderMark />}
      </Cell>
      <Cell column="said">{row.state === 'accepted' ? null : <LineText text={said} />}</Cell>
      <Cell column="attempts" end>
        {row.attempts === 0 ? '' : row.attempts}
      </Cell>
      <Cell column="time">{row.changedAt === null ? '' : clockText(row.changedAt)}</Cell>
      <Cell column="duration" end>
        {row.durationMs === null ? '' : durationText(row.durationMs)}
      </Cell>
    </>
  );
}
