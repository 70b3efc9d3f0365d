import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runResultText } from '../../../text/runs-result';
import type { AsksAgain } from './use-row-moves';

/** Asks before skipped rows are made ready whose order was done elsewhere: the number of them is typed. */
export function AgainDialog({ asking }: { readonly asking: AsksAgain | null }) {
  const t = useText(runResultText);
  if (asking === null) return null;
  const { orders, onNo, onYes } = asking;
  return (
    <ConfirmDialog
      open
      danger
      title={t.againTitle(grouped(orders))}
      confirmLabel={t.againButton(grouped(orders))}
      typedWord={String(orders)}
      onConfirm={onYes}
      onCancel={onNo}
    >
      <p>{t.againWhat}</p>
    </ConfirmDialog>
  );
}
