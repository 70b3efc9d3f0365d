import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Counts, RowFilter, RunDetail } from '../../../../shared/bulk/exchange';
import { ExportBundleButton } from '../../../parts/bundles/export-bundle-button';
import { QuietButton } from '../../../parts/quiet-button';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { runResultText } from '../../../text/runs-result';
import { isBeyondStates, isNarrowed } from '../parts/row-filter';
import { DecideRows } from './decide-rows';
import { ExportDialog } from './export-dialog';
import styles from './result-step.module.css';
import { type Reach, reachOf, shownRows } from './row-actions';
import type { Chosen } from './use-chosen-rows';
import { useRowMoves } from './use-row-moves';

/** What can be done with the rows that are shown or chosen; each button says with how many. */
export function ResultBar(props: {
  readonly run: RunDetail;
  readonly shown: { readonly filter: RowFilter; readonly total: number | null; readonly counts: Counts };
  readonly chosen: Chosen;
  readonly onMoved: () => void;
  readonly onOpen: (id: number) => void;
}) {
  const { run, shown, chosen, onMoved, onOpen } = props;
  const t = useText(runResultText);
  const { refusals } = useText(runsText);
  const [deciding, setDeciding] = useState<Reach | null>(null);
  const [exporting, setExporting] = useState(false);
  const moves = useRowMoves(run, () => {
    chosen.clear();
    onMoved();
  });
  const refused = reachOf('refused', chosen.rows, shown);
  const unknown = reachOf('unknown', chosen.rows, shown);
  const skipped = chosen.rows.size > 0 ? reachOf('skipped', chosen.rows, shown) : null;
  const fresh = chosen.rows.size > 0 || isNarrowed(shown.filter) ? shownRows(chosen.rows, shown) : null;
  /** Rows that no choice of states names. */
  const some = chosen.rows.size > 0 || isBeyondStates(shown.filter) ? shownRows(chosen.rows, shown) : null;
  const runs = run.state === 'running';
  const stopped = run.state === 'stopped';
  const off = runs || stopped || moves.isPending;
  const why = runs ? refusals['is-running'] : stopped ? refusals['not-allowed'] : undefined;
  return (
    <div className={styles.actions}>
      {chosen.rows.size > 0 && (
        <>
          <span className={styles.chosen} data-testid="chosen-rows">
            {t.chosen(grouped(chosen.rows.size))}
          </span>
          <Button type="text" onClick={chosen.clear}>
            {t.chooseNone}
          </Button>
        </>
      )}
      {fresh && (
        <Button title={t.newRunHint} onClick={() => moves.newRun(fresh, onOpen)} data-testid="new-from-rows">
          {t.newRun(grouped(fresh.rows))}
        </Button>
      )}
      {skipped && (
        <QuietButton off={off} title={why} onClick={() => moves.unskip(skipped)} data-testid="unskip-rows">
          {t.unskip(grouped(skipped.rows))}
        </QuietButton>
      )}
      {unknown && (
        <QuietButton off={runs} title={why} onClick={() => setDeciding(unknown)} data-testid="decide-rows">
          {t.decide(grouped(unknown.rows))}
        </QuietButton>
      )}
      {refused && (
        <QuietButton off={off} title={why} onClick={() => moves.retry(refused)} data-testid="retry-rows">
          {t.retry(grouped(refused.rows))}
        </QuietButton>
      )}
      <Button icon={<DownloadOutlined />} onClick={() => setExporting(true)} data-testid="export-run">
        {t.export}
      </Button>
      <ExportBundleButton choice={{ run: run.id }} />
      {deciding && (
        <DecideRows
          run={run}
          reach={deciding}
          onDone={(moved) => {
            setDeciding(null);
            if (moved) {
              chosen.clear();
              onMoved();
            }
          }}
        />
      )}
      {exporting && (
        <ExportDialog run={run} states={shown.filter.states} some={some} onDone={() => setExporting(false)} />
      )}
    </div>
  );
}
