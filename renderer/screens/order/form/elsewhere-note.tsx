import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Connection } from '../../../../shared/contract/connection';
import { changeSettings } from '../../../queries/settings';
import { useText } from '../../../text/language';
import { orderTabsText } from '../../../text/order-tabs';
import { useOrderDispatch } from '../state/order-context';
import styles from './form-bar.module.css';

/** The draft belongs to another connection than the chosen one: nothing leaves until a person decides which it is. */
export function ElsewhereNote(props: {
  /** The name of its own connection; null: it was deleted. */
  readonly own: string | null;
  readonly ownId: string | null;
  readonly chosen: Connection;
}) {
  const { own, ownId, chosen } = props;
  const t = useText(orderTabsText);
  const dispatch = useOrderDispatch();
  const { mutate: change } = useMutation(changeSettings(useQueryClient()));
  const words = own === null ? t.elsewhereGone(chosen.name) : t.elsewhere(own, chosen.name);
  return (
    <span className={styles.elsewhere} role="status" data-testid="elsewhere">
      <bdi title={words}>{words}</bdi>
      {own !== null && (
        <button type="button" className={styles.link} onClick={() => change({ connectionId: ownId })}>
          {t.switchTo(own)}
        </button>
      )}
      <button
        type="button"
        className={styles.link}
        onClick={() => dispatch({ kind: 'belongs-to', connectionId: chosen.id })}
      >
        {t.moveTo(chosen.name)}
      </button>
    </span>
  );
}
