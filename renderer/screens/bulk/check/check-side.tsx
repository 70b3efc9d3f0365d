import { Segmented } from 'antd';
import { ALL_ROWS, type RowFilter, type RunDetail } from '../../../../shared/bulk/exchange';
import { DONE_BEFORE } from '../../../../shared/bulk/row-problems';
import { bulkColumnsText } from '../../../text/bulk-columns';
import { useText } from '../../../text/language';
import { runCheckText } from '../../../text/runs-check';
import { FilterItem } from '../parts/filter-item';
import { RowStateMark } from '../parts/row-state-mark';
import type { SetupEditing } from '../run/use-setup';
import styles from './check-side.module.css';
import { Repairs } from './repairs';

/** How many rows are ready, left out, or wrong, and why; a click shows them. */
export function CheckSide(props: {
  readonly run: RunDetail;
  readonly editing: SetupEditing;
  readonly filter: RowFilter;
  readonly onFilter: (filter: RowFilter) => void;
}) {
  const { run, editing, filter, onFilter } = props;
  const t = useText(runCheckText);
  const words = useText(bulkColumnsText);
  const { setup, isDraft, change } = editing;
  const { counts, leftOut, problems } = run;
  const show = (part: Partial<RowFilter>) => onFilter({ ...ALL_ROWS, text: filter.text, ...part });
  const isState = (state: string) => filter.states.length === 1 && filter.states[0] === state;
  const isAll = filter.states.length === 0 && filter.problem === null && filter.leftOut === null;
  const hasBefore = problems.some(({ problem }) => DONE_BEFORE.some((kind) => kind === problem));
  return (
    <aside className={styles.side} data-testid="check-side">
      <div className={styles.part}>
        <FilterItem name="all" isOn={isAll} rows={run.rows} onClick={() => show({})}>
          {t.all}
        </FilterItem>
        <FilterItem
          name="ready"
          isOn={isState('ready')}
          rows={counts.ready}
          onClick={() => show({ states: ['ready'] })}
        >
          <RowStateMark state="ready" label={t.ready} />
        </FilterItem>
        <FilterItem
          name="invalid"
          isOn={isState('invalid')}
          rows={counts.invalid}
          onClick={() => show({ states: ['invalid'] })}
        >
          <RowStateMark state="invalid" label={t.invalid} />
        </FilterItem>
      </div>
      {leftOut.length > 0 && (
        <div className={styles.part}>
          <h3>{t.leftOutTitle}</h3>
          {leftOut.map(({ why, rows }) => (
            <FilterItem
              key={why}
              name={`out-${why}`}
              isOn={filter.leftOut === why}
              rows={rows}
              onClick={() => show({ leftOut: why })}
            >
              {t.leftOut[why]}
            </FilterItem>
          ))}
        </div>
      )}
      {(hasBefore || setup.doneBefore === 'in') && (
        <div className={styles.choice}>
          <span>{t.doneBeforeWhat}</span>
          <Segmented
            block
            disabled={!isDraft}
            aria-label={t.doneBeforeWhat}
            value={setup.doneBefore}
            options={(['out', 'in'] as const).map((value) => ({ value, label: t.doneBefore[value] }))}
            onChange={(doneBefore) => change({ doneBefore })}
          />
        </div>
      )}
      {isDraft && <Repairs run={run} editing={editing} />}
      <div className={styles.part}>
        <h3>{t.problems}</h3>
        {problems.length === 0 ? (
          <p className={styles.fine}>{t.noProblems}</p>
        ) : (
          problems.map(({ problem, rows }) => (
            <FilterItem
              key={problem}
              name={problem}
              isOn={filter.problem === problem}
              rows={rows}
              onClick={() => show({ problem })}
            >
              {words.problems[problem].reason}
            </FilterItem>
          ))
        )}
      </div>
    </aside>
  );
}
