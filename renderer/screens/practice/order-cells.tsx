import type { PracticeOrder } from '../../../shared/desk.practice';
import { CopyableId } from '../../parts/copyable-id';
import { LineText } from '../../parts/plain-text';
import { Cell } from '../../parts/row-grid-head';
import { TimeCell } from '../../parts/time-cell';
import { useText } from '../../text/language';
import { practiceText } from '../../text/practice';
import styles from './order-cells.module.css';
import { StatusMark } from './status-mark';

/** The list's columns, in the order of their cells; `order-list.module.css` gives them their widths. */
export const ORDER_COLUMNS = ['order', 'map', 'customer', 'status', 'steps', 'changed'] as const;

/** One order of the practice server in the list. */
export function OrderCells({ row }: { readonly row: PracticeOrder }) {
  const t = useText(practiceText);
  return (
    <>
      <Cell column="order" several>
        <CopyableId id={row.oId} short inRow />
        <span className={styles.between} aria-hidden="true">
          /
        </span>
        <CopyableId id={row.taskId} short inRow />
      </Cell>
      <Cell column="map">
        <span className={styles.free}>
          <LineText text={row.mapId} mono />
        </span>
      </Cell>
      <Cell column="customer">
        <span className={styles.free}>
          <LineText text={row.customerGuid} mono />
        </span>
      </Cell>
      <Cell column="status">
        <StatusMark status={row.status} word={t.status[row.status]} />
      </Cell>
      <Cell column="steps" end>
        {row.stepCount}
      </Cell>
      <TimeCell column="changed" at={row.changedAt} />
    </>
  );
}
