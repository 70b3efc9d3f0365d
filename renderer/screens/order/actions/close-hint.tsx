import { useQuery } from '@tanstack/react-query';
import { closeHint } from '../../../../shared/library/hints';
import { entriesQuery } from '../../../queries/known';
import { lastStepQuery } from '../../../queries/last-step';
import { useText } from '../../../text/language';
import { orderColumnsText } from '../../../text/order-columns';
import styles from './confirm-call.module.css';

/** Before an order is closed: it stands at a step, as far as the history knows, where the library says that it may not be. */
export function CloseHint({ connectionId, oId }: { readonly connectionId: string; readonly oId: string }) {
  const t = useText(orderColumnsText);
  const { data: step } = useQuery(lastStepQuery(connectionId, oId));
  const { data: steps } = useQuery(entriesQuery('steps', step ?? ''));
  const hint = steps && closeHint(steps);
  return hint ? (
    <p className={styles.elsewhere} role="status">
      {t.hints[hint.kind](hint.params)}
    </p>
  ) : null;
}
