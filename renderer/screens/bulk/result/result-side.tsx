import { ALL_ROWS, type RowFilter, type RunDetail } from '../../../../shared/bulk/exchange';
import { useText } from '../../../text/language';
import { outcomeText } from '../../../text/outcome';
import { runProgressText } from '../../../text/runs-progress';
import { runResultText } from '../../../text/runs-result';
import { FilterItem } from '../parts/filter-item';
import { BAR_STATES } from '../parts/outcome-bar';
import { rowReason } from '../parts/row-reason';
import { RowStateMark } from '../parts/row-state-mark';
import styles from './result-step.module.css';

/** How many rows ended how, and of those that were not accepted, what was said. */
export function ResultSide(props: {
  readonly run: RunDetail;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}) {
  const { run, filter, onFilter } = props;
  const t = useText(runResultText);
  const progress = useText(runProgressText);
  const outcomes = useText(outcomeText);
  const show = (part: Partial<RowFilter>) => onFilter({ ...ALL_ROWS, text: filter.text, ...part });
  const [only] = filter.states.length === 1 ? filter.states : [];
  return (
    <aside className={styles.side} data-testid="result-side">
      <div className={styles.part}>
        <FilterItem
          name="all"
          isOn={only === undefined && filter.group === null}
          rows={run.rows}
          onClick={() => show({})}
        >
          {t.all}
        </FilterItem>
        {BAR_STATES.filter((state) => run.counts[state] > 0).map((state) => (
          <FilterItem
            key={state}
            name={state}
            isOn={only === state && filter.group === null}
            rows={run.counts[state]}
            onClick={() => show({ states: [state] })}
          >
            <RowStateMark state={state} />
          </FilterItem>
        ))}
      </div>
      {run.groups.length > 0 && (
        <div className={styles.part}>
          <h3>{progress.group}</h3>
          {run.groups.map(({ state, reason, message, pattern, rows }) => {
            const words = rowReason(outcomes, { reason, message }, run.call) || progress.noMessage;
            return (
              <FilterItem
                key={`${state} ${reason} ${pattern}`}
                name={`group-${state}`}
                title={words.slice(0, 400)}
                isOn={only === state && filter.group?.reason === reason && filter.group.pattern === pattern}
                rows={rows}
                onClick={() => show({ states: [state], group: { reason, pattern } })}
              >
                {words.slice(0, 200)}
              </FilterItem>
            );
          })}
        </div>
      )}
    </aside>
  );
}
