import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { ExportBundleButton } from '../../../parts/bundles/export-bundle-button';
import { useText } from '../../../text/language';
import { runResultText } from '../../../text/runs-result';
import { isBeyondStates } from '../parts/row-filter';
import { ExportDialog } from './export-dialog';
import { type Shown, shownRows } from './row-actions';
import type { ChosenRows } from './row-choice';

/** What leaves a run as a file: the result of its rows, and the whole of it for another desk. */
export function ResultExports(props: {
  readonly run: RunDetail;
  readonly shown: Shown;
  readonly chosen: ChosenRows;
}) {
  const { run, shown, chosen } = props;
  const t = useText(runResultText);
  const [exporting, setExporting] = useState(false);
  /** Rows that no choice of states names. */
  const some = chosen.size > 0 || isBeyondStates(shown.filter) ? shownRows(chosen, shown) : null;
  return (
    <>
      <Button icon={<DownloadOutlined />} onClick={() => setExporting(true)} data-testid="export-run">
        {t.export}
      </Button>
      <ExportBundleButton choice={{ run: run.id }} />
      {exporting && (
        <ExportDialog run={run} states={shown.filter.states} some={some} onDone={() => setExporting(false)} />
      )}
    </>
  );
}
