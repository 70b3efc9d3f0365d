import type { ReactNode } from 'react';
import styles from './row-grid.module.css';

/** How the rows are sorted by a column, and what its head does about it. */
export interface ColumnSort {
  /** Null: they are sorted by another one. */
  readonly direction: 'ascending' | 'descending' | null;
  /** The order that a press leads to, in words. */
  readonly leadsTo: string;
  readonly onSort: () => void;
}

interface GridColumn {
  readonly name: string;
  readonly title: string;
  readonly end?: boolean;
  /** Before its title: what concerns all rows. */
  readonly before?: ReactNode;
  /** Absent: the rows cannot be sorted by it. */
  readonly sort?: ColumnSort;
}

/** The columns of a grid; `shape` is the class that gives them their widths and hides those without room. */
export interface GridShape {
  readonly columns: readonly GridColumn[];
  readonly shape: string | undefined;
}

/** The column titles. */
export function GridHead({ columns, shape }: GridShape) {
  return (
    // biome-ignore lint/a11y: the grid holds the focus for its rows (ARIA, aria-activedescendant)
    <div className={`${styles.head} ${shape}`} role="row" aria-rowindex={1}>
      {columns.map(({ name, title, end, before, sort }) => (
        // biome-ignore lint/a11y: as above
        <span
          key={name}
          role="columnheader"
          data-column={name}
          className={end ? styles.end : undefined}
          aria-sort={sort && (sort.direction ?? 'none')}
        >
          {before}
          {sort ? <SortButton title={title} sort={sort} end={end === true} /> : title}
        </span>
      ))}
    </div>
  );
}

const ARROWS = { ascending: '↑', descending: '↓' } as const;

/** A title that sorts. The place of its arrow is kept, so that no title moves. */
function SortButton(props: { readonly title: string; readonly sort: ColumnSort; readonly end: boolean }) {
  const { direction, leadsTo, onSort } = props.sort;
  return (
    <button type="button" className={styles.sort} data-end={props.end} title={leadsTo} onClick={onSort}>
      {props.title}
      <span className={styles.direction} aria-hidden="true">
        {direction !== null && ARROWS[direction]}
      </span>
    </button>
  );
}

interface CellProps {
  /** The name of its column. */
  readonly column: string;
  readonly children?: ReactNode;
  /** Numbers stand at the end of their cell. */
  readonly end?: boolean;
  /** Several things side by side. */
  readonly several?: boolean;
}

/** One cell of a row: one line, cut where it is too long. */
export function Cell({ column, children, end = false, several = false }: CellProps) {
  const classes = [styles.cell, end ? styles.end : '', several ? styles.several : ''];
  return (
    // biome-ignore lint/a11y: the grid holds the focus for its rows (ARIA, aria-activedescendant)
    <span role="gridcell" data-column={column} className={classes.join(' ')}>
      {children}
    </span>
  );
}

const LINES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A grid before its rows are read: same head, same rows, nothing in them. */
export function GridSkeleton({ columns, shape, label }: GridShape & { readonly label: string }) {
  return (
    <div className={styles.grid} aria-busy="true">
      <output className="visually-hidden">{label}</output>
      <GridHead columns={columns} shape={shape} />
      {LINES.map((line) => (
        <div key={line} className={`${styles.row} ${shape}`} aria-hidden="true">
          {columns.map(({ name }) => (
            <span key={name} className={styles.blank} data-column={name} />
          ))}
        </div>
      ))}
    </div>
  );
}
