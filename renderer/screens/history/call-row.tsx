import { memo } from 'react';
import type { CallSummary } from '../../../shared/desk';
import { ConnectionMark } from '../../parts/connection-mark';
import { CopyableId } from '../../parts/copyable-id';
import { OutcomeMark } from '../../parts/outcome-mark';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { outcomeText } from '../../text/outcome';
import { clockText, dayText, durationText } from '../../text/when';
import styles from './call-list.module.css';

interface CallRowProps {
  readonly call: CallSummary;
  readonly index: number;
  readonly top: number;
  readonly isCursor: boolean;
  readonly isOpened: boolean;
  readonly onPick: (id: number) => void;
}

/** One call in the list. */
export const CallRow = memo(function CallRow({ call, index, top, isCursor, isOpened, onPick }: CallRowProps) {
  const words = useText(outcomeText);
  return (
    <div
      id={`call-${call.id}`}
      role="row"
      className={styles.row}
      aria-rowindex={index + 2}
      aria-selected={isOpened}
      data-cursor={isCursor}
      data-call-id={call.id}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onPick(call.id)}
    >
      <span role="gridcell" className={styles.time}>
        <span className={styles.day}>{dayText(call.startedAt)}</span> {clockText(call.startedAt)}
      </span>
      <span role="gridcell" className={styles.connection}>
        <ConnectionMark kind={call.connectionKind} name={call.connectionName} withoutWord />
      </span>
      <span role="gridcell" className={styles.call}>
        {words.calls[call.call]}
      </span>
      <OrderIds call={call} />
      <span role="gridcell" className={styles.outcome}>
        <OutcomeMark outcome={call.outcome} />
      </span>
      <span role="gridcell" className={styles.duration}>
        {call.durationMs === null ? '' : durationText(call.durationMs)}
      </span>
    </div>
  );
});

function OrderIds({ call }: { readonly call: CallSummary }) {
  const t = useText(historyText);
  const creates = call.oId === '' && call.taskId === '';
  return (
    <span role="gridcell" className={styles.order}>
      <CopyableId id={creates ? call.mapId : call.oId} short inRow />
      <span className={styles.between} aria-hidden="true">
        {creates ? '·' : '/'}
      </span>
      <CopyableId id={creates ? call.customerGuid : call.taskId} short inRow />
      {creates && <span className={styles.new}>{t.newOrder}</span>}
    </span>
  );
}
