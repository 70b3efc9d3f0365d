import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { createContext, type MouseEvent, useContext } from 'react';
import type { RunLine } from '../../../../shared/bulk/exchange';
import { ConnectionMark } from '../../../parts/connection-mark';
import { LineText } from '../../../parts/plain-text';
import { Cell } from '../../../parts/row-grid-head';
import { TimeCell } from '../../../parts/time-cell';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { runsText } from '../../../text/runs';
import { OutcomeBar } from '../parts/outcome-bar';
import { runName } from '../parts/run-name';
import { RunStateMark } from '../parts/run-state-mark';
import styles from './run-cells.module.css';

/** The list's columns, in the order of their cells. */
export const RUN_COLUMNS = ['name', 'call', 'connection', 'state', 'rows', 'changed', 'actions'] as const;

/** What a row's buttons do; the keys of the grid do the same. */
export const RunActions = createContext<{
  readonly rename: (run: RunLine) => void;
  readonly remove: (run: RunLine) => void;
} | null>(null);

/** One run in the list. */
export function RunCells({ row }: { readonly row: RunLine }) {
  const t = useText(runsText);
  const words = useText(outcomeText);
  const actions = useContext(RunActions);
  const name = runName(row, t.unnamed);
  const act = (its: ((run: RunLine) => void) | undefined) => (event: MouseEvent) => {
    event.stopPropagation();
    its?.(row);
  };
  return (
    <>
      <Cell column="name">
        <LineText text={name} />
      </Cell>
      <Cell column="call">{words.calls[row.call]}</Cell>
      <Cell column="connection">
        {row.connectionKind === null ? (
          <span className={styles.none}>{t.noConnection}</span>
        ) : (
          <ConnectionMark kind={row.connectionKind} name={row.connectionName} withoutWord />
        )}
      </Cell>
      <Cell column="state">
        <RunStateMark state={row.state} />
      </Cell>
      <Cell column="rows">
        <span className={styles.result}>
          <OutcomeBar counts={row.counts} />
          <span className={styles.count}>{t.rows(grouped(row.rows))}</span>
        </span>
      </Cell>
      <TimeCell column="changed" at={row.changedAt} />
      <Cell column="actions">
        <span className={styles.actions}>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t.rename(name)}
            title={`${t.rename(name)}  F2`}
            onClick={act(actions?.rename)}
          >
            <EditOutlined />
          </button>
          <button
            type="button"
            tabIndex={-1}
            aria-label={t.remove(name)}
            title={`${t.remove(name)}  Delete`}
            onClick={act(actions?.remove)}
          >
            <DeleteOutlined />
          </button>
        </span>
      </Cell>
    </>
  );
}
