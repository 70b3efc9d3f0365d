import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from 'react';
import type { RunRow } from '../../../../shared/bulk/exchange';
import { LineText } from '../../../parts/plain-text';
import { ROW_HEIGHT } from '../../../parts/row-grid';
import { useText } from '../../../text/language';
import { runCheckText } from '../../../text/runs-check';
import { runColumnsText } from '../../../text/runs-columns';
import styles from './cell-grid.module.css';
import { type CellPlace, cellAfterKey } from './cell-keys';
import { CellRow } from './cell-row';
import type { ShownColumn } from './shown-columns';

interface CellGridProps {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  /** In their places; one that is not read yet is undefined. */
  readonly rows: readonly (RunRow | undefined)[];
  readonly columns: readonly ShownColumn[];
  readonly cursor: CellPlace | null;
  readonly canEdit: boolean;
  readonly onCursor: (place: CellPlace) => void;
  readonly onReach: (row: number) => void;
  readonly onEdit: (row: RunRow, column: number, text: string) => void;
  readonly onToggle: (row: RunRow) => void;
  readonly onType: () => void;
}

/** Line and state, which stay where they are while the columns move. */
const FIXED_WIDTH = 224;
const HEAD_HEIGHT = 44;

/** Every cell of the rows, as a spreadsheet shows them: arrows walk, F2 or Enter edits, Delete leaves a row out. */
export function CellGrid(props: CellGridProps) {
  const { gridRef, rows, columns, cursor, canEdit, onCursor, onReach, onEdit } = props;
  const t = useText(runCheckText);
  const words = useText(runColumnsText);
  const [editing, setEditing] = useState<CellPlace | null>(null);
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
    overscan: 12,
  });
  const across = useVirtualizer({
    count: columns.length,
    horizontal: true,
    getScrollElement: () => gridRef.current,
    estimateSize: (index) => columns[index]?.width ?? 160,
    scrollMargin: FIXED_WIDTH,
    scrollPaddingStart: FIXED_WIDTH,
    overscan: 3,
  });
  const shownRows = down.getVirtualItems();
  const shown = across.getVirtualItems();
  const last = shownRows.at(-1)?.index ?? 0;
  useEffect(() => onReach(last), [last, onReach]);
  // Other columns have other widths: what was measured of the old ones is worth nothing.
  useEffect(() => {
    if (columns !== undefined) across.measure();
  }, [columns, across]);

  const go = (place: CellPlace): void => {
    down.scrollToIndex(place.row, { align: 'auto' });
    across.scrollToIndex(place.column, { align: 'auto' });
    onCursor(place);
  };
  const stop = useCallback(() => {
    setEditing(null);
    gridRef.current?.focus({ preventScroll: true });
  }, [gridRef]);
  const commit = useCallback(
    (row: RunRow, column: number, text: string, before: string) => {
      if (text !== before) onEdit(row, column, text);
    },
    [onEdit],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const page = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / ROW_HEIGHT) - 3);
    const place = cellAfterKey(event, cursor, { rows: rows.length, columns: columns.length, page });
    const row = cursor === null ? undefined : rows[cursor.row];
    if (place !== null) go(place);
    else if ((event.key === 'Enter' || event.key === 'F2') && row && canEdit) setEditing(cursor);
    else if (event.key === 'Delete' && row && canEdit) props.onToggle(row);
    else {
      const isLetter =
        event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (isLetter) props.onType();
      return;
    }
    event.preventDefault();
  };
  const pick = useCallback(
    (place: CellPlace, edit: boolean) => {
      onCursor(place);
      if (edit && canEdit) setEditing(place);
    },
    [onCursor, canEdit],
  );

  return (
    // biome-ignore lint/a11y/useSemanticElements: a long list, of which only a part is drawn, is no table of the browser's
    <div
      ref={gridRef}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={t.grid}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 2}
      aria-activedescendant={cursor === null ? undefined : `cell-${cursor.row}-${cursor.column}`}
      data-testid="cell-grid"
      data-first-focus
      onKeyDown={onKeyDown}
    >
      <div className={styles.sheet} style={{ width: FIXED_WIDTH + across.getTotalSize() }}>
        {/* biome-ignore lint/a11y: the grid holds the focus for its rows (ARIA, aria-activedescendant) */}
        <div className={styles.head} role="row" aria-rowindex={1}>
          {/* biome-ignore lint/a11y: as above */}
          <span className={styles.fixed} role="columnheader">
            <span className={styles.line}>{t.line}</span>
            <span>{t.state}</span>
          </span>
          {shown.map(({ index, start, size }) => {
            const column = columns[index];
            if (!column) return null;
            return (
              // biome-ignore lint/a11y: as above
              <span
                key={column.column}
                role="columnheader"
                className={styles.title}
                aria-colindex={index + 3}
                data-used={column.fills !== ''}
                style={{ left: start, width: size }}
              >
                <span className={styles.fills}>{column.fills}</span>
                <LineText text={column.header === '' ? words.column(column.column + 1) : column.header} />
              </span>
            );
          })}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div className={styles.rows} role="rowgroup" style={{ height: rows.length * ROW_HEIGHT }}>
          {shownRows.map(({ index, start }) => (
            <CellRow
              key={rows[index]?.number ?? `blank-${index}`}
              index={index}
              row={rows[index] ?? null}
              top={start - HEAD_HEIGHT}
              columns={columns}
              shown={shown}
              cursor={cursor?.row === index ? cursor.column : null}
              editing={editing?.row === index ? editing.column : null}
              isDraft={canEdit}
              onPick={pick}
              onCommit={commit}
              onStop={stop}
              onGo={go}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
