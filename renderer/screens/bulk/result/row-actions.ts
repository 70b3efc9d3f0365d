import type { Counts, RowChoice, RowFilter, RunRefusal } from '../../../../shared/bulk/exchange';
import type { RowState } from '../../../../shared/bulk/row-machine';
import type { RunState } from '../../../../shared/bulk/run-machine';
import type { ChosenRows } from './row-choice';

/** Rows that something can be done with, and how many they are. */
export interface Reach {
  readonly choice: RowChoice;
  readonly rows: number;
}

/** What the list shows. */
export interface Shown {
  readonly filter: RowFilter;
  /** Rows under the filter; null: not read yet. */
  readonly total: number | null;
  readonly counts: Counts;
}

/**
 * The rows in a state that an action concerns: those that were chosen, or all under the filter. Null where there are
 * none, or where their number cannot be told.
 */
export function reachOf(state: RowState, chosen: ChosenRows, { filter, total, counts }: Shown): Reach | null {
  if (chosen.size > 0) {
    const rows = inOrder(chosen).filter((number) => {
      const its = chosen.get(number);
      return its?.state === state && !its.leftOut;
    });
    return rows.length === 0 ? null : { choice: { rows }, rows: rows.length };
  }
  if (filter.states.length > 0 && !filter.states.includes(state)) return null;
  const isWhole =
    filter.group === null && filter.problem === null && filter.leftOut === null && filter.text.trim() === '';
  const rows = isWhole ? counts[state] : filter.states.length === 1 ? total : null;
  return rows === null || rows === 0 ? null : { choice: { filter: { ...filter, states: [state] } }, rows };
}

/** The rows that are shown, or those of them that were chosen. */
export function shownRows(chosen: ChosenRows, { filter, total }: Omit<Shown, 'counts'>): Reach | null {
  if (chosen.size > 0) return { choice: { rows: inOrder(chosen) }, rows: chosen.size };
  return total === null || total === 0 ? null : { choice: { filter }, rows: total };
}

/** Why rows of a run in this state can be neither skipped nor made ready again; undefined: they can. */
export function whyNotMoved(
  state: RunState,
  t: { readonly notStarted: string; readonly stopped: string },
  refusals: Readonly<Record<RunRefusal, string>>,
): string | undefined {
  if (state === 'running') return refusals['is-running'];
  if (state === 'stopped') return t.stopped;
  return state === 'paused' || state === 'finished' ? undefined : t.notStarted;
}

/** Rows go on in the order of their file, however they were chosen. */
function inOrder(chosen: ChosenRows): number[] {
  return [...chosen.keys()].sort((one, other) => one - other);
}
