import type { HistoryFilter } from '../../../shared/desk.history';
import type { HistoryRows } from '../../queries/history-rows';
import { BundleCallsButton } from './bundle-calls-button';
import { ChartsButton } from './charts/charts-button';
import { CompareButton } from './compare/compare-button';
import { ExportListButton } from './export/export-list-button';
import { NewRunButton } from './new-run-button';

/** What can be done with the calls that are chosen, with the opened one, or else with all that are shown: always the same buttons, in the same places. */
export function HistoryActions(props: {
  readonly filter: HistoryFilter;
  /** The rows under the filter; null while they are not known. */
  readonly rows: HistoryRows | null;
  readonly chosen: ReadonlySet<number>;
  readonly opened: number | null;
  readonly shape: 'list' | 'charts';
  readonly onShape: (shape: 'list' | 'charts') => void;
  readonly onCompare: (one: number, other: number) => void;
  /** Another call is looked for, to be compared with this one. */
  readonly onPick: (one: number) => void;
}) {
  const { filter, rows, chosen, opened } = props;
  const ids = [...chosen].sort((one, other) => one - other);
  return (
    <>
      <NewRunButton filter={filter} found={rows} chosen={chosen} />
      <CompareButton chosen={ids} opened={opened} onCompare={props.onCompare} onPick={props.onPick} />
      <BundleCallsButton calls={ids.length > 0 ? ids : opened === null ? [] : [opened]} />
      <ChartsButton shape={props.shape} onChange={props.onShape} />
      <ExportListButton filter={filter} found={rows} chosen={chosen} />
    </>
  );
}
