import { useContext } from 'react';
import type { HistoryCall } from '../../../shared/desk.calls';
import { ConnectionMark } from '../../parts/connection-mark';
import { CopyableId } from '../../parts/copyable-id';
import { NewOrderMark } from '../../parts/new-order-mark';
import { OutcomeMark } from '../../parts/outcome-mark';
import { LineText } from '../../parts/plain-text';
import { Cell } from '../../parts/row-grid-head';
import { TimeCell } from '../../parts/time-cell';
import { useOrderAbout } from '../../parts/use-order-about';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { outcomeText, outcomeTitle } from '../../text/outcome';
import { factsOfSummary } from '../../text/outcome-facts';
import { durationText } from '../../text/when';
import styles from './call-cells.module.css';
import { FoundWordsContext } from './found-words';
import { ChosenCallsContext } from './use-chosen-calls';

/** The list's columns, in the order of their cells; `call-list.module.css` gives them their widths. */
export const CALL_COLUMNS = [
  ...(['chosen', 'time', 'connection', 'call', 'order', 'about', 'outcome', 'said', 'duration'] as const),
];

/** One call in the list. */
export function CallCells({ row }: { readonly row: HistoryCall }) {
  const t = useText(historyText);
  const { ids, toggle } = useContext(ChosenCallsContext);
  return (
    <>
      <Cell column="chosen">
        <input
          type="checkbox"
          className={styles.box}
          tabIndex={-1}
          aria-label={t.choose(String(row.id))}
          checked={ids.has(row.id)}
          onClick={(event) => event.stopPropagation()}
          onChange={() => toggle(row.id)}
        />
      </Cell>
      {isLost(row) ? <LostCells /> : <KnownCells row={row} />}
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

/** True for a record that the disk changed so far that nothing of it is believed: it names no connection. */
function isLost({ connectionId, reason }: HistoryCall): boolean {
  return reason === 'record-damaged' && connectionId === '';
}

/** When, through which connection, what, and for which order. */
function KnownCells({ row }: { readonly row: HistoryCall }) {
  const words = useText(outcomeText);
  return (
    <>
      <TimeCell column="time" at={row.startedAt} />
      <Cell column="connection">
        <ConnectionMark kind={row.connectionKind} name={row.connectionName} withoutWord />
      </Cell>
      <Cell column="call">{words.calls[row.call]}</Cell>
      <OrderCell call={row} />
      <AboutCell call={row} />
    </>
  );
}

function LostCells() {
  return (['time', 'connection', 'call', 'order', 'about'] as const).map((column) => (
    <Cell key={column} column={column}>
      {column === 'time' ? '—' : ''}
    </Cell>
  ));
}

const NO_SOURCE = { mapId: '', customerGuid: '' };

/** Whose order it is, and of which map. */
function AboutCell({ call }: { readonly call: HistoryCall }) {
  const words = useContext(FoundWordsContext);
  const about = useOrderAbout(
    call.mapId === '' && call.customerGuid === '' ? (call.madeFrom ?? NO_SOURCE) : call,
  );
  return (
    <Cell column="about">
      <LineText text={about} words={words} />
    </Cell>
  );
}

/** The order by its ids; a new one by those that the answer gave it, else by what it was to be made from. */
function OrderCell({ call }: { readonly call: HistoryCall }) {
  const words = useContext(FoundWordsContext);
  const creates = call.oId === '' && call.taskId === '';
  const ids = creates && call.answered ? call.answered : call;
  const [first, second] = creates && !call.answered ? [call.mapId, call.customerGuid] : [ids.oId, ids.taskId];
  return (
    <Cell column="order" several>
      <CopyableId id={first} short inRow words={words} />
      <span className={styles.second} data-spare={creates && call.answered !== null}>
        <span className={styles.between} aria-hidden="true">
          {creates && !call.answered ? '·' : '/'}
        </span>
        <CopyableId id={second} short inRow words={words} />
      </span>
      {creates && <NewOrderMark />}
    </Cell>
  );
}

/** The server's message; without one, the reason in short. Nothing where all went well. */
function Said({ call }: { readonly call: HistoryCall }) {
  const words = useText(outcomeText);
  const found = useContext(FoundWordsContext);
  if (call.message !== null && call.message !== '') return <LineText text={call.message} words={found} />;
  const facts = factsOfSummary(call);
  if (!facts || facts.outcome === 'accepted') return null;
  return <span className={styles.reason}>{outcomeTitle(words, facts)}</span>;
}
