import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { PlainText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { orderConfirmText } from '../../../text/order-confirm';
import type { OrderToLoad } from '../state/use-load-errand';

/** Before another order takes the place of unsent work. */
export function ConfirmReplace(props: {
  readonly order: OrderToLoad;
  readonly onConfirm: (order: OrderToLoad) => void;
  readonly onCancel: () => void;
}) {
  const { order } = props;
  const t = useText(orderConfirmText);
  return (
    <ConfirmDialog
      open
      title={t.replaceTitle}
      confirmLabel={t.replaceButton}
      onConfirm={() => props.onConfirm(order)}
      onCancel={props.onCancel}
    >
      <p>{t.replaceBody}</p>
      <p>
        <PlainText text={`oId ${order.oId}\ntaskId ${order.taskId}`} mono />
      </p>
    </ConfirmDialog>
  );
}
