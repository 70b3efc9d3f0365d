import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { HistoryFilter } from '../../../shared/desk.history';
import { BUNDLE_LIMITS } from '../../../shared/support/bundle/bundle';
import { ExportBundleButton } from '../../parts/bundles/export-bundle-button';
import type { HistoryRows } from '../../queries/history-rows';
import { compareCallsText } from '../../text/compare-calls';
import { grouped } from '../../text/count';
import { historyText } from '../../text/history';
import { useText } from '../../text/language';
import { ChartsButton } from './charts/charts-button';
import { ExportListButton } from './export/export-list-button';
import { NewRunButton } from './new-run-button';

/** What can be done with the calls that are chosen, or else with all that are shown. */
export function HistoryActions(props: {
  readonly filter: HistoryFilter;
  /** The rows under the filter; null while they are not known. */
  readonly rows: HistoryRows | null;
  readonly chosen: ReadonlySet<number>;
  readonly shape: 'list' | 'charts';
  readonly onShape: (shape: 'list' | 'charts') => void;
  readonly onChooseNone: () => void;
  readonly onCompare: (one: number, other: number) => void;
}) {
  const { filter, rows, chosen } = props;
  const t = useText(historyText);
  const { compareTwo } = useText(compareCallsText);
  const ids = [...chosen].sort((one, other) => one - other);
  const [first, second] = ids;
  return (
    <>
      {chosen.size > 0 && (
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          iconPlacement="end"
          title={t.chooseNone}
          aria-label={`${t.chosen(grouped(chosen.size))} · ${t.chooseNone}`}
          onClick={props.onChooseNone}
          data-testid="chosen-calls"
        >
          {t.chosen(grouped(chosen.size))}
        </Button>
      )}
      {first !== undefined && second !== undefined && ids.length === 2 && (
        <Button
          type="text"
          size="small"
          onClick={() => props.onCompare(first, second)}
          data-testid="compare-chosen"
        >
          {compareTwo}
        </Button>
      )}
      {chosen.size > 0 && chosen.size <= BUNDLE_LIMITS.calls && (
        <ExportBundleButton choice={{ calls: ids }} quiet />
      )}
      <NewRunButton filter={filter} found={rows} chosen={chosen} />
      <ChartsButton shape={props.shape} onChange={props.onShape} />
      <ExportListButton filter={filter} found={rows} chosen={chosen} />
    </>
  );
}
