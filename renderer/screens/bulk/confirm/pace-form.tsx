import { InputNumber } from 'antd';
import { useId } from 'react';
import type { RunPace } from '../../../../shared/bulk/plan';
import { useText } from '../../../text/language';
import { runConfirmText } from '../../../text/runs-confirm';
import styles from './confirm-step.module.css';

const MOST_AT_ONCE = 8;
const MOST_FIRST = 1000;
const LEAST_A_SECOND = 0.1;

/** Beside a field: what is more or less becomes the nearest of it. */
const range = (least: number, most: number) => (
  <span className={styles.range}>
    {least}–{most}
  </span>
);

/** How fast a run goes, and after how many rows it stops to be looked at. */
export function PaceForm(props: {
  readonly pace: RunPace;
  readonly off: boolean;
  /** Only the speed, in one line: the first rows are past. */
  readonly onlySpeed?: boolean;
  readonly onChange: (pace: RunPace) => void;
}) {
  const { pace, off, onlySpeed = false, onChange } = props;
  const t = useText(runConfirmText);
  const id = useId();
  return (
    <fieldset className={styles.pace} aria-label={t.pace} data-testid="pace" data-inline={onlySpeed}>
      {!onlySpeed && (
        <label htmlFor={`${id}-first`} title={t.firstRowsHint}>
          <span>{t.firstRows}</span>
          <InputNumber<number>
            id={`${id}-first`}
            className={styles.number ?? ''}
            disabled={off}
            min={0}
            max={MOST_FIRST}
            precision={0}
            suffix={range(0, MOST_FIRST)}
            value={pace.firstRows}
            onChange={(firstRows) => firstRows !== null && onChange({ ...pace, firstRows })}
          />
        </label>
      )}
      <label htmlFor={`${id}-at-once`} title={t.concurrencyHint}>
        <span>{t.concurrency}</span>
        <InputNumber<number>
          id={`${id}-at-once`}
          className={styles.number ?? ''}
          disabled={off}
          min={1}
          max={MOST_AT_ONCE}
          precision={0}
          suffix={range(1, MOST_AT_ONCE)}
          value={pace.concurrency}
          onChange={(concurrency) => concurrency !== null && onChange({ ...pace, concurrency })}
        />
      </label>
      <label htmlFor={`${id}-per-second`} title={t.perSecondHint}>
        <span>{t.perSecond}</span>
        <InputNumber<number>
          id={`${id}-per-second`}
          className={styles.number ?? ''}
          disabled={off}
          min={LEAST_A_SECOND}
          max={1000}
          placeholder={t.unlimited}
          value={pace.perSecond}
          onChange={(perSecond) => onChange({ ...pace, perSecond })}
        />
      </label>
    </fieldset>
  );
}
