import { type RefObject, useMemo } from 'react';
import type { PracticeOrder } from '../../../shared/desk.practice';
import { RowGrid } from '../../parts/row-grid';
import { GridSkeleton } from '../../parts/row-grid-head';
import { useText } from '../../text/language';
import { partsText } from '../../text/parts';
import { practiceText } from '../../text/practice';
import { ORDER_COLUMNS, OrderCells } from './order-cells';
import styles from './order-list.module.css';

interface OrderListProps {
  readonly listRef: RefObject<HTMLDivElement | null>;
  readonly orders: readonly PracticeOrder[];
  readonly cursor: string | null;
  readonly opened: string | null;
  readonly onCursor: (oId: string) => void;
  readonly onOpen: (oId: string) => void;
  readonly onShut: () => void;
}

const idOf = (order: PracticeOrder) => order.oId;

function useColumns() {
  const t = useText(practiceText);
  return useMemo(
    () => ORDER_COLUMNS.map((name) => ({ name, title: t.columns[name], end: name === 'steps' })),
    [t],
  );
}

/** The practice server's orders, newest first. */
export function OrderList({ listRef, orders, ...rest }: OrderListProps) {
  const t = useText(practiceText);
  return (
    <RowGrid
      gridRef={listRef}
      label={t.orders}
      testId="practice-list"
      columns={useColumns()}
      shape={styles.shape}
      rows={orders}
      idOf={idOf}
      Cells={OrderCells}
      {...rest}
    />
  );
}

/** The list before its orders are read. */
export function OrderListSkeleton() {
  const words = useText(partsText);
  return <GridSkeleton columns={useColumns()} shape={styles.shape} label={words.loading} />;
}
