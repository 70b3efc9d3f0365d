import type { RowsAlike, RunRow } from '../../../../shared/bulk/exchange';
import type { RowState } from '../../../../shared/bulk/row-machine';

/** Rows that were chosen, by number, each with where it stood then. */
export type ChosenRows = ReadonlyMap<number, { readonly state: RowState; readonly leftOut: boolean }>;

/** What is chosen, and where a stretch begins: at the row chosen last, with what was chosen by then. */
export interface Choice {
  readonly rows: ChosenRows;
  readonly from: { readonly number: number; readonly rows: ChosenRows } | null;
}

export const NONE_CHOSEN: Choice = { rows: new Map(), from: null };

/** The choice with one row more, or one less. */
export function toggled(
  { rows: now }: Choice,
  { number, state, leftOut }: Pick<RunRow, 'number' | 'state' | 'leftOut'>,
): Choice {
  const rows = new Map(now);
  if (rows.delete(number)) return { rows, from: null };
  rows.set(number, { state, leftOut: leftOut !== null });
  return { rows, from: { number, rows } };
}

/** The choice with a stretch's beginning: where it was, or at this row. */
export function begun(choice: Choice, number: number): Choice {
  return choice.from === null ? { ...choice, from: { number, rows: choice.rows } } : choice;
}

/** The choice with a stretch in the place of the one before that had the same beginning. */
export function stretched({ rows: now, from }: Choice, found: readonly RowsAlike[]): Choice {
  return { rows: new Map([...(from?.rows ?? now), ...marksOf(found)]), from };
}

/** Each row of a stretch by its number. */
export function marksOf(found: readonly RowsAlike[]): ChosenRows {
  return new Map(
    found.flatMap(({ rows, state, leftOut }) => rows.map((number) => [number, { state, leftOut }] as const)),
  );
}
