import type { HistorySort } from '../../../shared/desk.history';
import type { ColumnSort } from '../../parts/row-grid-head';

interface SortedColumn extends Pick<ColumnSort, 'direction'> {
  /** The order that a press on its head leads to. */
  readonly next: HistorySort;
}

/** How the list stands to one of its columns; null: it cannot be sorted by it. */
export function sortOfColumn(column: string, sort: HistorySort): SortedColumn | null {
  switch (column) {
    case 'time':
      return sort === 'newest'
        ? { direction: 'descending', next: 'oldest' }
        : { direction: sort === 'oldest' ? 'ascending' : null, next: 'newest' };
    case 'duration':
      return sort === 'slowest'
        ? { direction: 'descending', next: 'newest' }
        : { direction: null, next: 'slowest' };
    default:
      return null;
  }
}
