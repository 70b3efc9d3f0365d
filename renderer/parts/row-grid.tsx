import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type ComponentType,
  type KeyboardEvent,
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { rowAfterKey } from './list-keys';
import styles from './row-grid.module.css';
import { GridHead, type GridShape } from './row-grid-head';

/** Height of a row in pixels; the stylesheet draws it. */
export const ROW_HEIGHT = 32;

interface RowGridProps<Row, Id extends string | number> extends GridShape {
  readonly gridRef: RefObject<HTMLDivElement | null>;
  readonly label: string;
  readonly testId: string;
  /** In their places; a row that is not read yet is undefined, and stands blank. */
  readonly rows: readonly (Row | undefined)[];
  /** All rows there are, where `rows` ends earlier. */
  readonly count?: number;
  /** Empty room below the last row, in pixels. */
  readonly room?: number;
  readonly idOf: (row: Row) => Id;
  /** Draws the cells of a row; the same component each time. */
  readonly Cells: ComponentType<{ readonly row: Row }>;
  readonly cursor: Id | null;
  readonly opened: Id | null;
  readonly onCursor: (id: Id) => void;
  readonly onOpen: (id: Id) => void;
  readonly onShut: () => void;
  /** Arrows walk and open nothing, whatever is opened. */
  readonly walksOnly?: boolean;
  /** Shift was held while the cursor walked from a row to this one. */
  readonly onStretch?: (from: Id, to: Id) => void;
  /** A letter was typed: it belongs to a search. */
  readonly onType?: () => void;
  /** Up from the first row, or Esc with nothing opened: back to what stands above the rows. */
  readonly onLeave?: () => void;
  /** The last row in sight. */
  readonly onReach?: (index: number) => void;
}

/** The one table for rows: as many as there are, only those in sight drawn; arrows walk, Enter opens, Esc shuts. */
export function RowGrid<Row, Id extends string | number>(props: RowGridProps<Row, Id>) {
  const { gridRef, rows, idOf, cursor, opened, onCursor, onOpen, onReach, Cells } = props;
  const count = Math.max(props.count ?? 0, rows.length);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => gridRef.current,
    estimateSize: () => ROW_HEIGHT,
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const places = useMemo(() => placesOf(rows, idOf), [rows, idOf]);
  const [awaited, setAwaited] = useState<{ readonly index: number; readonly stretches: boolean } | null>(
    null,
  );
  const at = cursor === null ? -1 : (places.get(cursor) ?? -1);
  // A list of which only parts are read may have let go of the cursor's row: its place is still known.
  const lastPlace = useRef<{ readonly cursor: Id | null; readonly at: number }>({ cursor: null, at: -1 });
  useEffect(() => {
    if (at >= 0) lastPlace.current = { cursor, at };
  }, [cursor, at]);
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onReach?.(last), [last, onReach]);

  // The panel that opens takes room: the row that it shows stays in sight.
  useEffect(() => {
    const element = gridRef.current;
    if (!element || opened === null || at < 0) return;
    const top = at * ROW_HEIGHT;
    const room = element.clientHeight - ROW_HEIGHT;
    if (element.scrollTop > top) element.scrollTop = top;
    else if (top + ROW_HEIGHT > element.scrollTop + room) element.scrollTop = top + ROW_HEIGHT - room;
  }, [gridRef, opened, at]);

  const pick = useCallback(
    (id: Id) => {
      onCursor(id);
      onOpen(id);
    },
    [onCursor, onOpen],
  );

  const come = (row: Row, stretches: boolean) => {
    if (stretches) props.onStretch?.(cursor ?? idOf(row), idOf(row));
    onCursor(idOf(row));
  };

  const walk = (index: number, stretches: boolean) => {
    virtual.scrollToIndex(index, { align: 'auto' });
    const row = rows[index];
    setAwaited(row === undefined ? { index, stretches } : null);
    if (row === undefined) return;
    come(row, stretches);
    if (opened !== null && props.walksOnly !== true) onOpen(idOf(row));
  };

  // The keys were ahead of the reading: the cursor follows as soon as the row is there.
  const arrived = awaited === null ? undefined : rows[awaited.index];
  const arrive = useEffectEvent((row: Row) => {
    setAwaited(null);
    come(row, awaited?.stretches === true);
  });
  useEffect(() => {
    if (arrived !== undefined) arrive(arrived);
  }, [arrived]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((gridRef.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const from = at < 0 && lastPlace.current.cursor === cursor ? lastPlace.current.at : at;
    const target = rowAfterKey(event.key, awaited?.index ?? from, rows.length, page);
    if (props.onLeave && leaves(event.key, { at: awaited?.index ?? at, isOpened: opened !== null }))
      props.onLeave();
    else if (target !== null) walk(target, event.shiftKey);
    else if (event.key === 'Enter' && cursor !== null) onOpen(cursor);
    else if (event.key === 'Escape' && opened !== null) props.onShut();
    else {
      if (isLetter(event)) props.onType?.();
      return;
    }
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a long list, of which only a part is drawn, is no table of the browser's
    <div
      ref={gridRef}
      className={styles.grid}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-activedescendant={at < 0 ? undefined : `${props.testId}-row-${at}`}
      data-testid={props.testId}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sheet}>
        <GridHead columns={props.columns} shape={props.shape} />
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div
          className={styles.rows}
          role="rowgroup"
          style={{ height: count * ROW_HEIGHT + (props.room ?? 0) }}
        >
          {items.map(({ index, start }) => {
            const row = rows[index];
            const id = row === undefined ? null : idOf(row);
            return (
              <GridRow
                key={id ?? `blank-${index}`}
                domId={`${props.testId}-row-${index}`}
                row={row}
                id={id}
                index={index}
                top={start - ROW_HEIGHT}
                shape={props.shape}
                isCursor={id !== null && id === cursor}
                isOpened={id !== null && id === opened}
                // Rows are alike whatever they hold; the types meet again in `Cells` itself.
                Cells={Cells as ComponentType<{ readonly row: unknown }>}
                onPick={pick as (id: string | number) => void}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** True for a key that leads out of the rows, at the place of the cursor. */
function leaves(key: string, { at, isOpened }: { readonly at: number; readonly isOpened: boolean }): boolean {
  return (key === 'ArrowUp' && at === 0) || (key === 'Escape' && !isOpened);
}

function placesOf<Row, Id>(
  rows: readonly (Row | undefined)[],
  idOf: (row: Row) => Id,
): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>();
  // Passes over the holes of a sparse array.
  rows.forEach((row, index) => {
    if (row !== undefined) places.set(idOf(row), index);
  });
  return places;
}

function isLetter(event: KeyboardEvent): boolean {
  return event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
}

interface GridRowProps {
  readonly domId: string;
  readonly row: unknown;
  /** Null: the row is not read yet. */
  readonly id: string | number | null;
  readonly index: number;
  readonly top: number;
  readonly shape: string | undefined;
  readonly isCursor: boolean;
  readonly isOpened: boolean;
  readonly Cells: ComponentType<{ readonly row: unknown }>;
  readonly onPick: (id: string | number) => void;
}

const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, row, Cells, onPick } = props;
  const style = { transform: `translateY(${props.top}px)` };
  const classes = `${styles.row} ${props.shape}`;
  if (id === null) return <div className={classes} style={style} aria-hidden="true" />;
  return (
    // biome-ignore lint/a11y: the grid holds the focus and takes the keys for its rows (ARIA, aria-activedescendant)
    <div
      id={props.domId}
      role="row"
      className={classes}
      style={style}
      aria-rowindex={props.index + 2}
      aria-selected={props.isOpened}
      data-cursor={props.isCursor}
      data-row-id={id}
      onClick={() => onPick(id)}
    >
      <Cells row={row} />
    </div>
  );
});
