import type { RowFilter } from '../../../../shared/bulk/exchange';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { isNarrowed } from './row-filter';

/** How many rows a filter shows, of how many; empty while that is not known. */
export function RowCount(props: {
  readonly className: string | undefined;
  readonly filter: RowFilter;
  readonly total: number | null;
  readonly all: number;
  readonly found: (shown: string, all: string) => string;
  readonly testId: string;
}) {
  const { filter, total, all, found } = props;
  const t = useText(runsText);
  return (
    <output className={props.className} data-testid={props.testId}>
      {total === null
        ? ''
        : isNarrowed(filter)
          ? found(grouped(total), grouped(all))
          : t.rows(grouped(total))}
    </output>
  );
}
