import { Button } from 'antd';
import type { RunRow } from '../../../../shared/bulk/exchange';
import { VisibleText } from '../../../parts/plain-text';
import { bulkColumnsText } from '../../../text/bulk-columns';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runCheckText } from '../../../text/runs-check';
import { runColumnsText } from '../../../text/runs-columns';
import { ApiNames } from '../parts/api-names';
import styles from './row-problems.module.css';

/** What is wrong with the row under the cursor, what to do about it, and what was changed; its place is always kept. */
export function RowProblems(props: {
  readonly row: RunRow | null;
  readonly headers: readonly string[];
  readonly canEdit: boolean;
  readonly onToggle: (row: RunRow) => void;
  readonly onRestore: (row: RunRow, column: number) => void;
}) {
  const { row, headers, canEdit, onToggle, onRestore } = props;
  const t = useText(runCheckText);
  const words = useText(bulkColumnsText);
  const columns = useText(runColumnsText);
  const nameOf = (column: number) => headers[column] || columns.column(column + 1);
  return (
    <div className={styles.panel} data-testid="row-problems" data-row={row?.number}>
      {row === null ? (
        <p className={styles.fine}>{canEdit ? t.keys : ''}</p>
      ) : (
        <>
          <header className={styles.head}>
            <strong>{t.problemsOf(grouped(row.line))}</strong>
            {canEdit && row.leftOut !== 'hidden' && (
              <Button size="small" title="Delete" onClick={() => onToggle(row)} data-testid="toggle-row">
                {row.leftOut === null ? t.leaveOut : t.takeIn}
              </Button>
            )}
          </header>
          {row.leftOut !== null && <p>{t.outWhat[row.leftOut]}</p>}
          {row.leftOut === null &&
            row.problems.length === 0 &&
            row.edits.length === 0 &&
            row.repaired.length === 0 && <p className={styles.fine}>{t.fine}</p>}
          <ul>
            {row.problems.map(({ kind, column, severity, params }) => (
              <li key={`${kind}-${column}`} data-problem={kind} data-severity={severity}>
                {column !== null && (
                  <span className={styles.column}>
                    <VisibleText text={nameOf(column)} />
                  </span>
                )}
                <ApiNames text={words.problems[kind].what(params)} />{' '}
                <span className={styles.quiet}>
                  <ApiNames text={words.problems[kind].remedy(params)} />
                </span>
              </li>
            ))}
            {row.repaired.map(({ kind, column, from, to }) => (
              <li key={`${kind}-${column}-repaired`}>
                {column !== null && (
                  <span className={styles.column}>
                    <VisibleText text={nameOf(column)} />
                  </span>
                )}
                <VisibleText text={`${words.repairs[kind]}: ${t.repairedFrom(from, to)}`} />
              </li>
            ))}
            {row.edits.map(([column]) => (
              <li key={`edit-${column}`}>
                <span className={styles.column}>
                  <VisibleText text={nameOf(column)} />
                </span>
                <VisibleText text={t.edited(row.cells[column] ?? '')} />{' '}
                {canEdit && (
                  <button type="button" className={styles.link} onClick={() => onRestore(row, column)}>
                    {t.restore}
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
