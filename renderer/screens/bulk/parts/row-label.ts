import type { LeftOut, RunRow, SkippedAs } from '../../../../shared/bulk/exchange';
import { isLeftUndone } from '../../../../shared/bulk/row-machine';

/** What a row's mark says in place of its state: why it was left out or skipped, or that a person left it undone. */
export function rowLabel(
  row: Pick<RunRow, 'state' | 'hadUnknown' | 'leftOut' | 'skippedAs'>,
  { leftOut }: { readonly leftOut: Readonly<Record<LeftOut, string>> },
  t: { readonly leftUndone: string; readonly skippedAs: Readonly<Record<SkippedAs, string>> },
): { readonly label?: string } {
  if (row.leftOut !== null) return { label: leftOut[row.leftOut] };
  if (isLeftUndone(row)) return { label: t.leftUndone };
  return row.skippedAs === null ? {} : { label: t.skippedAs[row.skippedAs] };
}
