import type { Counts, RowChoice, RowFilter } from '../../../../shared/bulk/exchange';
import type { RowState } from '../../../../shared/bulk/row-machine';
import type { Chosen } from './use-chosen-rows';

/** Rows that something can be done with, and how many they are. */
export interface Reach {
  readonly choice: RowChoice;
  readonly rows: number;
}

interface Shown {
  readonly filter: RowFilter;
  /** Rows under the filter; null: not read yet. */
  readonly total: number | null;
  readonly counts: Counts;
}

/**
 * The rows in a state that an action concerns: those that were chosen, or all under the filter. Null where there are
 * none, or where their number cannot be told.
 */
export function reachOf(
  state: RowState,
  chosen: Chosen['rows'],
  { filter, total, counts }: Shown,
): Reach | null {
  if (chosen.size > 0) {
    const rows = [...chosen].flatMap(([number, its]) =>
      its.state === state && !its.leftOut ? [number] : [],
    );
    return rows.length === 0 ? null : { choice: { rows }, rows: rows.length };
  }
  if (filter.states.length > 0 && !filter.states.includes(state)) return null;
  const isWhole =
    filter.group === null && filter.problem === null && filter.leftOut === null && filter.text.trim() === '';
  const rows = isWhole ? counts[state] : filter.states.length === 1 ? total : null;
  return rows === null || rows === 0 ? null : { choice: { filter: { ...filter, states: [state] } }, rows };
}

/** The rows that are shown, or those of them that were chosen. */
export function shownRows(chosen: Chosen['rows'], { filter, total }: Omit<Shown, 'counts'>): Reach | null {
  if (chosen.size > 0) return { choice: { rows: [...chosen.keys()] }, rows: chosen.size };
  return total === null || total === 0 ? null : { choice: { filter }, rows: total };
}
