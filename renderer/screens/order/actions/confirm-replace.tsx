import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { PlainText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { orderConfirmText } from '../../../text/order-confirm';
import type { OrderIds } from '../state/use-load-errand';

/** Before another order takes the place of unsent work. */
export function ConfirmReplace(props: {
  readonly ids: OrderIds;
  readonly onConfirm: (ids: OrderIds) => void;
  readonly onCancel: () => void;
}) {
  const { ids } = props;
  const t = useText(orderConfirmText);
  return (
    <ConfirmDialog
      open
      title={t.replaceTitle}
      confirmLabel={t.replaceButton}
      onConfirm={() => props.onConfirm(ids)}
      onCancel={props.onCancel}
    >
      <p>{t.replaceBody}</p>
      <p>
        <PlainText text={`oId ${ids.oId}\ntaskId ${ids.taskId}`} mono />
      </p>
    </ConfirmDialog>
  );
}
