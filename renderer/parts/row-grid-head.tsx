import type { ReactNode } from 'react';
import styles from './row-grid.module.css';

/** The columns of a grid; `shape` is the class that gives them their widths and hides those without room. */
export interface GridShape {
  readonly columns: readonly { readonly name: string; readonly title: string; readonly end?: boolean }[];
  readonly shape: string | undefined;
}

/** The column titles. */
export function GridHead({ columns, shape }: GridShape) {
  return (
    // biome-ignore lint/a11y: the grid holds the focus for its rows (ARIA, aria-activedescendant)
    <div className={`${styles.head} ${shape}`} role="row" aria-rowindex={1}>
      {columns.map(({ name, title, end }) => (
        // biome-ignore lint/a11y: as above
        <span key={name} role="columnheader" data-column={name} className={end ? styles.end : undefined}>
          {title}
        </span>
      ))}
    </div>
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
