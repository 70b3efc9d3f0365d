import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { LoadFailure } from '../../parts/load-failure';
import { practiceOrdersQuery, practiceStatusQuery } from '../../queries/practice';
import { OrderList, OrderListSkeleton } from './order-list';
import { OrderPanel } from './order-panel';
import { OrdersHead } from './orders-head';
import { PracticeEmpty } from './practice-empty';
import styles from './practice-screen.module.css';
import { ServerHead } from './server-head';

/** The practice server: what it is, how it stands, and the orders that it holds. */
export function PracticeScreen() {
  const status = useQuery(practiceStatusQuery);
  const orders = useQuery(practiceOrdersQuery);
  const [cursor, setCursor] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const shut = () => {
    setOpened(null);
    list.current?.focus();
  };
  const failed = status.isError ? status : orders.isError ? orders : null;

  return (
    <div className={styles.screen} data-testid="practice-screen">
      <ServerHead status={status.data ?? null} />
      <OrdersHead count={orders.data?.length ?? null} onEmptied={() => setOpened(null)} />
      <div className={styles.body} data-open={opened !== null}>
        <div className={styles.list}>
          {failed ? (
            <LoadFailure
              error={failed.error}
              onRetry={() => {
                void status.refetch();
                void orders.refetch();
              }}
            />
          ) : !orders.data ? (
            <OrderListSkeleton />
          ) : orders.data.length === 0 ? (
            <PracticeEmpty />
          ) : (
            <OrderList
              listRef={list}
              orders={orders.data}
              cursor={cursor}
              opened={opened}
              onCursor={setCursor}
              onOpen={setOpened}
              onShut={shut}
            />
          )}
        </div>
        {opened !== null && <OrderPanel oId={opened} onShut={shut} />}
      </div>
    </div>
  );
}
