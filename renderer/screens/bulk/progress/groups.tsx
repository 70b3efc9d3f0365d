import { ALL_ROWS, type RowFilter, type RowGroup, type RunDetail } from '../../../../shared/bulk/exchange';
import { LineText } from '../../../parts/plain-text';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { runProgressText } from '../../../text/runs-progress';
import { runResultText } from '../../../text/runs-result';
import { rowReason } from '../parts/row-reason';
import { RowStateMark } from '../parts/row-state-mark';
import { useRowMoves } from '../result/use-row-moves';
import styles from './progress-step.module.css';

/** What was not accepted, by what the server said; each with what can be done about it. */
export function Groups(props: {
  readonly run: RunDetail;
  readonly onResult: (filter: Partial<RowFilter>) => void;
}) {
  const { run, onResult } = props;
  const t = useText(runProgressText);
  const result = useText(runResultText);
  const outcomes = useText(outcomeText);
  const moves = useRowMoves(run, () => undefined);
  const filterOf = ({ state, reason, pattern }: RowGroup): RowFilter => ({
    ...ALL_ROWS,
    states: [state],
    group: { reason, pattern },
  });
  return (
    <section className={styles.groups} aria-label={t.groups} data-testid="run-groups">
      <table>
        <thead>
          <tr>
            <th scope="col" className={styles.message}>
              {t.group}
            </th>
            <th scope="col">{result.columns.state}</th>
            <th scope="col" className={styles.number}>
              {t.groupRows}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t.groupActions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {run.groups.map((group) => {
            const words = rowReason(outcomes, group, run.call) || t.noMessage;
            return (
              <tr key={`${group.state} ${group.reason} ${group.pattern}`} data-group={group.state}>
                <td className={styles.message} title={words.slice(0, 400)}>
                  <LineText text={words} />
                </td>
                <td>
                  <RowStateMark state={group.state} />
                </td>
                <td className={styles.number}>{grouped(group.rows)}</td>
                <td>
                  <span className={styles.links}>
                    <button type="button" className={styles.link} onClick={() => onResult(filterOf(group))}>
                      {t.view}
                    </button>
                    {group.state === 'refused' && (
                      <button
                        type="button"
                        className={styles.link}
                        disabled={moves.why !== undefined}
                        title={moves.why}
                        onClick={() => moves.retry({ choice: { filter: filterOf(group) }, rows: group.rows })}
                      >
                        {t.retry}
                      </button>
                    )}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
