import type { CallSummary } from '../../../shared/desk';
import { ConnectionMark } from '../../parts/connection-mark';
import { CopyableId } from '../../parts/copyable-id';
import { OutcomeMark } from '../../parts/outcome-mark';
import { Cell } from '../../parts/row-grid-head';
import { TimeCell } from '../../parts/time-cell';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { durationText } from '../../text/when';
import styles from './call-cells.module.css';

/** The list's columns: names in the order of their cells, and their widths. */
export const CALL_COLUMNS = ['time', 'connection', 'call', 'order', 'outcome', 'duration'] as const;
export const CALL_WIDTHS = '146px minmax(96px, 1fr) 72px minmax(268px, 1.4fr) 112px 72px';

/** One call in the list. */
export function CallCells({ row }: { readonly row: CallSummary }) {
  const words = useText(outcomeText);
  return (
    <>
      <TimeCell at={row.startedAt} />
      <Cell>
        <ConnectionMark kind={row.connectionKind} name={row.connectionName} withoutWord />
      </Cell>
      <Cell>{words.calls[row.call]}</Cell>
      <OrderCell call={row} />
      <Cell>
        <OutcomeMark outcome={row.outcome} />
      </Cell>
      <Cell end>{row.durationMs === null ? '' : durationText(row.durationMs)}</Cell>
    </>
  );
}

function OrderCell({ call }: { readonly call: CallSummary }) {
  const t = useText(historyText);
  const creates = call.oId === '' && call.taskId === '';
  return (
    <Cell several>
      <CopyableId id={creates ? call.mapId : call.oId} short inRow />
      <span className={styles.between} aria-hidden="true">
        {creates ? '·' : '/'}
      </span>
      <CopyableId id={creates ? call.customerGuid : call.taskId} short inRow />
      {creates && <span className={styles.new}>{t.newOrder}</span>}
    </Cell>
  );
}
