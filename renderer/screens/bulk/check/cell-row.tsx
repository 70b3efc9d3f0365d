import type { VirtualItem } from '@tanstack/react-virtual';
import type { RunRow } from '../../../../shared/bulk/exchange';
import { DONE_BEFORE, type RowProblem } from '../../../../shared/bulk/row-problems';
import { LineText } from '../../../parts/plain-text';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runCheckText } from '../../../text/runs-check';
import { RowStateMark } from '../parts/row-state-mark';
import { CellEditor } from './cell-editor';
import styles from './cell-grid.module.css';
import type { CellPlace } from './cell-keys';
import type { ShownColumn } from './shown-columns';

interface CellRowProps {
  readonly index: number;
  readonly row: RunRow | null;
  readonly top: number;
  readonly columns: readonly ShownColumn[];
  readonly shown: readonly VirtualItem[];
  /** The column of the cursor and of the cell that is edited, where they are in this row. */
  readonly cursor: number | null;
  readonly editing: number | null;
  /** Nothing was sent yet. */
  readonly isDraft: boolean;
  readonly onPick: (place: CellPlace, edit: boolean) => void;
  readonly onCommit: (row: RunRow, column: number, text: string, before: string) => void;
  readonly onStop: () => void;
  readonly onGo: (place: CellPlace) => void;
}

/** One row: where it stands, and its cells; those with something wrong or changed are marked. */
export function CellRow(props: CellRowProps) {
  const { index, row, top, columns, shown, cursor, editing, isDraft } = props;
  const t = useText(runCheckText);
  const style = { transform: `translateY(${top}px)` };
  if (row === null) return <div className={styles.row} style={style} aria-hidden="true" />;
  const problems = new Map(row.problems.map((problem) => [problem.column, worse(row.problems, problem)]));
  const edits = new Map(row.edits);
  const repaired = new Set(row.repaired.map(({ column }) => column));
  return (
    // biome-ignore lint/a11y: the grid holds the focus and takes the keys for its rows (ARIA, aria-activedescendant)
    <div
      role="row"
      className={styles.row}
      style={style}
      aria-rowindex={index + 2}
      data-row={row.number}
      data-row-state={row.state}
      data-out={row.leftOut ?? ''}
    >
      {/* biome-ignore lint/a11y: as above */}
      <span
        className={styles.fixed}
        role="gridcell"
        onClick={() => props.onPick({ row: index, column: 0 }, false)}
      >
        <span className={styles.line}>{grouped(row.line)}</span>
        {row.leftOut === null ? (
          <RowStateMark
            state={row.state}
            {...(isDraft && row.state === 'ready' ? { label: isAgain(row) ? t.readyAgain : t.ready } : {})}
          />
        ) : (
          <RowStateMark state="skipped" label={t.leftOut[row.leftOut]} />
        )}
      </span>
      {shown.map((item) => {
        const column = columns[item.index];
        if (!column) return null;
        const text = edits.get(column.column) ?? row.cells[column.column] ?? '';
        const place = { row: index, column: item.index };
        return (
          // biome-ignore lint/a11y: as above
          <span
            key={column.column}
            id={`cell-${index}-${item.index}`}
            role="gridcell"
            className={styles.cell}
            style={{ left: item.start, width: item.size }}
            aria-colindex={item.index + 3}
            data-column={column.column}
            data-used={column.fills !== ''}
            data-cursor={cursor === item.index}
            data-problem={problems.get(column.column) ?? ''}
            data-changed={edits.has(column.column) ? 'edited' : repaired.has(column.column) ? 'repaired' : ''}
            onClick={() => props.onPick(place, false)}
            onDoubleClick={() => props.onPick(place, true)}
          >
            {editing === item.index ? (
              <CellEditor
                label={t.edit(column.header, grouped(row.line))}
                text={text}
                onCommit={(next) => props.onCommit(row, column.column, next, text)}
                onStop={props.onStop}
                onGo={(by) => props.onGo({ row: index + by.rows, column: item.index + by.columns })}
                last={{ column: item.index === columns.length - 1 }}
              />
            ) : (
              <LineText text={text} />
            )}
          </span>
        );
      })}
    </div>
  );
}

/** The gravest severity among the problems of a cell. */
function worse(all: readonly RowProblem[], { column }: RowProblem): RowProblem['severity'] {
  return all.some((one) => one.column === column && one.severity === 'block') ? 'block' : 'warn';
}

/** A person took it in though its order was done before, or may have been. */
function isAgain({ problems }: RunRow): boolean {
  return problems.some(({ kind }) => DONE_BEFORE.some((one) => one === kind));
}
