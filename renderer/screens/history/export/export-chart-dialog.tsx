import type { Chart } from '../../../../shared/desk.insight';
import type { Leaving } from '../../../../shared/support/leaving';
import { ConfirmDialog } from '../../../parts/confirm-dialog';
import { insightText } from '../../../text/insight';
import { useText } from '../../../text/language';
import { LeavingChoice, useLeaving } from './leaving-choice';

/** Of a chart with texts in it: what of them leaves as they are. */
export function ExportChartDialog(props: {
  readonly chart: Chart;
  readonly as: 'csv' | 'png';
  readonly onConfirm: (leaving: Leaving) => void;
  readonly onCancel: () => void;
}) {
  const t = useText(insightText);
  const choice = useLeaving();
  return (
    <ConfirmDialog
      open
      title={t.exportChart(t.titles[props.chart])}
      confirmLabel={t.chartAs[props.as].export}
      confirmOff={!choice.ready}
      onConfirm={() => props.onConfirm(choice.leaving)}
      onCancel={props.onCancel}
    >
      <LeavingChoice choice={choice} />
    </ConfirmDialog>
  );
}
