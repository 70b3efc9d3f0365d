import { CloseOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { CallDetail } from '../../../shared/desk';
import { LoadFailure } from '../../parts/load-failure';
import { callQuery } from '../../queries/history';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { partsText } from '../../text/parts';
import { whenText } from '../../text/when';
import { CallBody } from './call-body';
import styles from './call-panel.module.css';

/** One call whole, beside the list. Esc or the cross closes it. */
export function CallPanel({ id, onShut }: { readonly id: number; readonly onShut: () => void }) {
  const t = useText(historyText);
  const words = useText(partsText);
  const found = useQuery({ ...callQuery(id), placeholderData: keepPreviousData });
  const call = found.data?.kind === 'found' ? found.data.call : null;
  return (
    <aside
      className={styles.panel}
      aria-label={t.detail}
      data-testid="call-detail"
      data-call-id={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onShut();
      }}
    >
      <header className={styles.head}>
        {call ? <Title call={call} /> : <h2>{t.detail}</h2>}
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t.close}
          title={`${t.close} (Esc)`}
          onClick={onShut}
        />
      </header>
      {call ? (
        <CallBody key={call.id} call={call} />
      ) : found.data?.kind === 'gone' ? (
        <p className={styles.gone}>{t.gone}</p>
      ) : found.isError ? (
        <LoadFailure error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <div className={styles.waiting} aria-busy="true">
          <output className="visually-hidden">{words.loading}</output>
          <span />
          <span />
          <span />
        </div>
      )}
    </aside>
  );
}

function Title({ call }: { readonly call: CallDetail }) {
  const words = useText(outcomeText);
  return (
    <h2 className={styles.title}>
      {words.calls[call.call]} <span className={styles.when}>{whenText(call.startedAt)}</span>
    </h2>
  );
}
