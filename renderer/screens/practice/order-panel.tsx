import { CloseOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { LoadFailure } from '../../parts/load-failure';
import { practiceOrderQuery } from '../../queries/practice';
import { useText } from '../../text/language';
import { partsText } from '../../text/parts';
import { practiceText } from '../../text/practice';
import { OrderBody } from './order-body';
import styles from './order-panel.module.css';

/** One practice order whole, beside the list. Esc or the cross closes it. */
export function OrderPanel({ oId, onShut }: { readonly oId: string; readonly onShut: () => void }) {
  const t = useText(practiceText);
  const words = useText(partsText);
  const found = useQuery({ ...practiceOrderQuery(oId), placeholderData: keepPreviousData });
  return (
    <aside
      className={styles.panel}
      aria-label={t.detail}
      data-testid="practice-order"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onShut();
      }}
    >
      <header className={styles.head}>
        <h2>{t.detail}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={t.close}
          title={`${t.close} (Esc)`}
          onClick={onShut}
        />
      </header>
      {found.data?.kind === 'found' ? (
        <OrderBody order={found.data.order} />
      ) : found.data?.kind === 'gone' ? (
        <p className={styles.gone}>{t.gone}</p>
      ) : found.isError ? (
        <LoadFailure error={found.error} onRetry={() => void found.refetch()} />
      ) : (
        <div className={styles.waiting} aria-busy="true">
          <output className="visually-hidden">{words.loading}</output>
          <span />
          <span />
        </div>
      )}
    </aside>
  );
}
