import { Button, Segmented } from 'antd';
import { memo, useMemo } from 'react';
import type { Connection } from '../../../../shared/contract/connection';
import { CALLS, type Call, ENDPOINTS, METHOD } from '../../../../shared/contract/endpoints';
import { bodyText } from '../../../../shared/draft/body';
import type { Draft } from '../../../../shared/draft/draft';
import { useTip } from '../../../app/commands/use-commands';
import { useNavigation } from '../../../app/navigation';
import { ConnectionMark } from '../../../parts/connection-mark';
import { RequestView } from '../../../parts/request-view';
import { useText } from '../../../text/language';
import { orderJsonText } from '../../../text/order-json';
import { orderSendingText } from '../../../text/order-sending';
import { requestOf } from '../state/sending';
import styles from './preview-pane.module.css';

/** The request of the call in focus, byte for byte as it would leave now. */
export const PreviewPane = memo(function PreviewPane(props: {
  readonly connection: Connection | undefined;
  readonly draft: Draft;
  readonly call: Call;
  /** The draft's JSON is wrong: the request is the one from before. */
  readonly notCurrent: boolean;
  readonly onCall: (call: Call) => void;
  readonly onClose: () => void;
}) {
  const { connection, draft, call } = props;
  const t = useText(orderSendingText);
  const tip = useTip();
  const json = useText(orderJsonText);
  const request = useMemo(
    () =>
      connection
        ? requestOf(connection, call, draft)
        : { method: METHOD, address: `… ${ENDPOINTS[call].path}`, headers: [], body: bodyText(draft, call) },
    [connection, call, draft],
  );
  return (
    <section className={styles.pane} data-testid="request-preview" aria-label={t.preview}>
      <header className={styles.head}>
        <Segmented<Call>
          aria-label={t.previewOf}
          value={call}
          options={CALLS.map((one) => ({ value: one, label: t.calls[one] }))}
          onChange={props.onCall}
        />
        {connection && (
          <span className={styles.through}>
            {t.through} <ConnectionMark kind={connection.kind} name={connection.name} />
          </span>
        )}
        <button
          type="button"
          className={styles.close}
          aria-label={t.closePreview}
          {...tip(t.closePreview, 'order.preview')}
          onClick={props.onClose}
        >
          ×
        </button>
      </header>
      <div className={styles.scroll}>
        {!connection && <NoConnection />}
        {props.notCurrent && <p className={styles.notCurrent}>{json.notCurrent}</p>}
        <div className={styles.request} data-not-current={props.notCurrent}>
          <RequestView {...request} />
        </div>
      </div>
    </section>
  );
});

function NoConnection() {
  const t = useText(orderSendingText);
  const { go } = useNavigation();
  return (
    <div className={styles.teach}>
      <p>{t.noConnection}</p>
      <Button onClick={() => go('connections')}>{t.toConnections}</Button>
    </div>
  );
}
