import type { CallSummary } from '../../../shared/desk';
import { ConnectionMark } from '../../parts/connection-mark';
import { CopyableId } from '../../parts/copyable-id';
import { OutcomeMark } from '../../parts/outcome-mark';
import { LineText } from '../../parts/plain-text';
import { Cell } from '../../parts/row-grid-head';
import { TimeCell } from '../../parts/time-cell';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { outcomeText, outcomeTitle } from '../../text/outcome';
import { factsOfSummary } from '../../text/outcome-facts';
import { durationText } from '../../text/when';
import styles from './call-cells.module.css';

/** The list's columns, in the order of their cells; `call-list.module.css` gives them their widths. */
export const CALL_COLUMNS = ['time', 'connection', 'call', 'order', 'outcome', 'said', 'duration'] as const;

/** One call in the list. */
export function CallCells({ row }: { readonly row: CallSummary }) {
  const words = useText(outcomeText);
  return (
    <>
      <TimeCell column="time" at={row.startedAt} />
      <Cell column="connection">
        <ConnectionMark kind={row.connectionKind} name={row.connectionName} withoutWord />
      </Cell>
      <Cell column="call">{words.calls[row.call]}</Cell>
      <OrderCell call={row} />
      <Cell column="outcome">
        <OutcomeMark outcome={row.outcome} />
      </Cell>
      <Cell column="said">
        <Said call={row} />
      </Cell>
      <Cell column="duration" end>
        {row.durationMs === null ? '' : durationText(row.durationMs)}
      </Cell>
    </>
  );
}

function OrderCell({ call }: { readonly call: CallSummary }) {
  const t = useText(historyText);
  const creates = call.oId === '' && call.taskId === '';
  return (
    <Cell column="order" several>
      <CopyableId id={creates ? call.mapId : call.oId} short inRow />
      <span className={styles.between} aria-hidden="true">
        {creates ? '·' : '/'}
      </span>
      <CopyableId id={creates ? call.customerGuid : call.taskId} short inRow />
      {creates && <span className={styles.new}>{t.newOrder}</span>}
    </Cell>
  );
}

/** The server's message; without one, the reason in short. Nothing where all went well. */
function Said({ call }: { readonly call: CallSummary }) {
  const words = useText(outcomeText);
  if (call.message !== null && call.message !== '') return <LineText text={call.message} />;
  const facts = factsOfSummary(call);
  if (!facts || facts.outcome === 'accepted') return null;
  return <span className={styles.reason}>{outcomeTitle(words, facts)}</span>;
}
