import { Select } from 'antd';
import { memo } from 'react';
import {
  BLANKS,
  CELL_TYPES,
  type ColumnUse,
  IGNORED,
  type Target,
  targetLabel,
} from '../../../../shared/bulk/columns';
import { type ColumnGuess, isTaken } from '../../../../shared/bulk/guess-columns';
import type { Call } from '../../../../shared/contract/endpoints';
import { LineText } from '../../../parts/plain-text';
import { bulkColumnsText } from '../../../text/bulk-columns';
import { useText } from '../../../text/language';
import { runColumnsText } from '../../../text/runs-columns';
import { isApiName } from '../parts/api-names';
import styles from './columns-step.module.css';
import { FirstCells } from './first-cells';
import { hasBlank, hasType, takesValues } from './mapping-edits';
import { TargetSelect } from './target-select';

interface ColumnRowProps {
  readonly column: number;
  readonly header: string;
  readonly cells: readonly string[];
  readonly guess: ColumnGuess | null;
  readonly use: ColumnUse | null;
  readonly call: Call;
  /** Hidden in the workbook, and what is hidden is left out. */
  readonly isOut: boolean;
  readonly off: boolean;
  readonly onTarget: (target: Target) => void;
  readonly onUse: (part: Partial<Pick<ColumnUse, 'type' | 'blank'>>) => void;
}

/** One column of the source: its header and why it was taken for what, its first cells, its use. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { column, header, cells, guess, use, call, isOut, onTarget, onUse } = props;
  const off = props.off || isOut;
  const t = useText(runColumnsText);
  const words = useText(bulkColumnsText);
  const name = header === '' ? t.column(column + 1) : header;
  const target: Target = isOut ? IGNORED.target : (use?.target ?? IGNORED.target);
  const isUsed = target.kind !== 'ignored';
  // Why it was taken, or was not: nothing of it holds once a person decided otherwise.
  const why = guess !== null && isTaken(guess.why) === isUsed ? guess.why : null;
  const suggested = !isUsed && guess !== null ? guess.suggested : null;
  return (
    <tr className={styles.row} data-column={column} data-used={isUsed}>
      <th scope="row" className={styles.header}>
        <span className={styles.name} title={name}>
          <LineText text={name} mono={isApiName(name)} />
        </span>
        <span className={styles.why} data-ask={suggested !== null} data-why={isOut ? 'hidden' : why}>
          {isOut ? t.hiddenOut : why ? words.guesses[why] : ''}
          {suggested && !off && (
            <>
              {' '}
              <button type="button" className={styles.take} onClick={() => onTarget(suggested)}>
                {targetLabel(suggested)}
              </button>
            </>
          )}
        </span>
      </th>
      <td>
        <FirstCells cells={cells} />
      </td>
      <td>
        <TargetSelect
          label={t.columnUse(name)}
          call={call}
          target={target}
          off={off}
          withNone
          onChange={onTarget}
        />
      </td>
      {takesValues(call) && (
        <>
          <td>
            {use && hasType(target) && (
              <Select
                aria-label={t.typeOf(name)}
                disabled={off}
                value={use.type}
                options={CELL_TYPES.map((value) => ({ value, label: words.types[value] }))}
                onChange={(type) => onUse({ type })}
              />
            )}
          </td>
          <td title={use ? t.saysBlank[use.blank] : undefined}>
            {use && hasBlank(target) && (
              <Select
                aria-label={t.blankOf(name)}
                disabled={off}
                value={use.blank}
                options={BLANKS.map((value) => ({ value, label: words.blanks[value] }))}
                onChange={(blank) => onUse({ blank })}
              />
            )}
          </td>
        </>
      )}
    </tr>
  );
});
