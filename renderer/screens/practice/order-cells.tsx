import type { PracticeOrder } from '../../../shared/desk';
import { CopyableId } from '../../parts/copyable-id';
import { PlainText } from '../../parts/plain-text';
import { Cell } from '../../parts/row-grid-head';
import { TimeCell } from '../../parts/time-cell';
import { useText } from '../../text/language';
import { practiceText } from '../../text/practice';
import styles from './order-cells.module.css';
import { StatusMark } from './status-mark';

/** The list's columns: names in the order of their cells, and their widths. */
export const ORDER_COLUMNS = ['order', 'map', 'customer', 'status', 'steps', 'changed'] as const;
export const ORDER_WIDTHS = 'minmax(256px, 1.4fr) minmax(72px, 0.5fr) minmax(110px, 1fr) 128px 44px 146px';

/** One order of the practice server in the list. */
export function OrderCells({ row }: { readonly row: PracticeOrder }) {
  const t = useText(practiceText);
  return (
    <>
      <Cell several>
        <CopyableId id={row.oId} short inRow />
        <span className={styles.between} aria-hidden="true">
          /
        </span>
        <CopyableId id={row.taskId} short inRow />
      </Cell>
      <Cell>
        <span className={styles.free}>
          <PlainText text={row.mapId} clamp={80} mono />
        </span>
      </Cell>
      <Cell>
        <span className={styles.free}>
          <PlainText text={row.customerGuid} clamp={80} mono />
        </span>
      </Cell>
      <Cell>
        <StatusMark status={row.status} word={t.status[row.status]} />
      </Cell>
      <Cell end>{row.stepCount}</Cell>
      <TimeCell at={row.changedAt} />
    </>
  );
}
