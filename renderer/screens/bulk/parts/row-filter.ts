import type { RowFilter } from '../../../../shared/bulk/exchange';

/** True if a filter leaves anything out. */
export function isNarrowed(filter: RowFilter): boolean {
  return filter.states.length > 0 || isBeyondStates(filter);
}

/** True if a filter leaves out anything by more than where rows stand. */
export function isBeyondStates({ problem, leftOut, group, text }: RowFilter): boolean {
  return problem !== null || leftOut !== null || group !== null || text.trim() !== '';
}
