import { DeleteOutlined, EditOutlined } from '@ant-design/icons';
import { createContext, type MouseEvent, useContext } from 'react';
import type { ListedRun, RunLine } from '../../../../shared/bulk/exchange';
import { ConnectionMark } from '../../../parts/connection-mark';
import { LineText } from '../../../parts/plain-text';
import { Cell } from '../../../parts/row-grid-head';
import { TimeCell } from '../../../parts/time-cell';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { runsText } from '../../../text/runs';
import { OutcomeBar } from '../parts/outcome-bar';
import { listedName } from '../parts/run-name';
import { RunStateMark } from '../parts/run-state-mark';
import styles from './run-cells.module.css';

/** The list's columns, in the order of their cells. */
export const RUN_COLUMNS = ['name', 'call', 'connection', 'state', 'rows', 'changed', 'actions'] as const;

/** What a row's buttons do; the keys of the grid do the same. */
export const RunActions = createContext<{
  readonly rename: (run: RunLine) => void;
  readonly remove: (run: ListedRun) => void;
} | null>(null);

/** One run in the list; of a damaged one no more than its name. */
export function RunCells({ row }: { readonly row: ListedRun }) {
  const t = useText(runsText);
  const words = useText(outcomeText);
  const actions = useContext(RunActions);
  const name = listedName(row, t);
  const run = row.state === 'damaged' ? null : row;
  const act = (its: () => void) => (event: MouseEvent) => {
    event.stopPropagation();
    its();
  };
  return (
    <>
      <Cell column="name">
        <LineText text={name} />
      </Cell>
      <Cell column="call">{run && words.calls[run.call]}</Cell>
      <Cell column="connection">
        {run?.connectionKind === null && <span className={styles.none}>{t.noConnection}</span>}
        {run?.connectionKind && (
          <ConnectionMark kind={run.connectionKind} name={run.connectionName} withoutWord />
        )}
      </Cell>
      <Cell column="state">
        <RunStateMark state={row.state} counts={run?.counts ?? null} />
      </Cell>
      <Cell column="rows">
        {run && (
          <span className={styles.result}>
            <OutcomeBar counts={run.counts} />
            <span className={styles.count}>{t.rows(grouped(run.rows))}</span>
          </span>
        )}
      </Cell>
      {run ? <TimeCell column="changed" at={run.changedAt} /> : <Cell column="changed">{null}</Cell>}
      <Cell column="actions">
        <span className={styles.actions}>
          {run && (
            <button
              type="button"
              tabIndex={-1}
              aria-label={t.rename(name)}
              title={`${t.rename(name)}  F2`}
              onClick={act(() => actions?.rename(run))}
            >
              <EditOutlined />
            </button>
          )}
          <button
            type="button"
            tabIndex={-1}
            aria-label={t.remove(name)}
            title={`${t.remove(name)}  Delete`}
            onClick={act(() => actions?.remove(row))}
          >
            <DeleteOutlined />
          </button>
        </span>
      </Cell>
    </>
  );
}
