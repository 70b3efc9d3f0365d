import type { LeftOut, RunRow } from '../../../../shared/bulk/exchange';
import { isLeftUndone } from '../../../../shared/bulk/row-machine';

/** What a row's mark says in place of its state: why it was left out, or that a person left it undone. */
export function rowLabel(
  row: Pick<RunRow, 'state' | 'hadUnknown' | 'leftOut'>,
  { leftOut }: { readonly leftOut: Readonly<Record<LeftOut, string>> },
  { leftUndone }: { readonly leftUndone: string },
): { readonly label?: string } {
  if (row.leftOut !== null) return { label: leftOut[row.leftOut] };
  return isLeftUndone(row) ? { label: leftUndone } : {};
}
