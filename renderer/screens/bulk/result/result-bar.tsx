import { Button } from 'antd';
import { useState } from 'react';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { useKeysOf, useTip } from '../../../app/commands/use-commands';
import { QuietButton } from '../../../parts/quiet-button';
import { grouped } from '../../../text/count';
import { useText } from '../../../text/language';
import { runResultText } from '../../../text/runs-result';
import { isNarrowed } from '../parts/row-filter';
import { AgainDialog } from './again-dialog';
import { DecideRows } from './decide-rows';
import styles from './result-step.module.css';
import { type Reach, reachOf, type Shown, shownRows } from './row-actions';
import type { Chosen } from './use-chosen-rows';
import type { useRowMoves } from './use-row-moves';

/** What is chosen, and what can be done with the rows that are shown or chosen; each button says with how many. */
export function ResultBar(props: {
  readonly run: RunDetail;
  readonly shown: Shown;
  readonly chosen: Chosen;
  readonly moves: ReturnType<typeof useRowMoves>;
  readonly onMoved: () => void;
  readonly onOpen: (id: number) => void;
}) {
  const { run, shown, chosen, moves, onMoved, onOpen } = props;
  const t = useText(runResultText);
  const tip = useTip();
  const all = useKeysOf()('rows.choose-all')?.shown ?? '';
  const [deciding, setDeciding] = useState<Reach | null>(null);
  const isAny = chosen.rows.size > 0;
  const refused = reachOf('refused', chosen.rows, shown);
  const unknown = reachOf('unknown', chosen.rows, shown);
  const skipped = isAny ? reachOf('skipped', chosen.rows, shown) : null;
  const fresh = isAny || isNarrowed(shown.filter) ? shownRows(chosen.rows, shown) : null;
  const off = moves.why !== undefined;
  const runs = run.state === 'running';
  return (
    <div className={styles.actions} data-testid="result-actions">
      {isAny ? (
        <>
          <output className={styles.chosen} data-testid="chosen-rows">
            {t.chosen(grouped(chosen.rows.size))}
          </output>
          <Button type="text" {...tip(t.chooseNone, 'rows.back')} onClick={chosen.clear}>
            {t.chooseNone}
          </Button>
        </>
      ) : (
        <span className={styles.how} title={t.chooseHow(all)}>
          {t.chooseHow(all)}
        </span>
      )}
      <span className={styles.moves}>
        {fresh && (
          <Button
            title={t.newRunHint}
            onClick={() => moves.newRun(fresh, onOpen)}
            data-testid="new-from-rows"
          >
            {t.newRun(grouped(fresh.rows))}
          </Button>
        )}
        {skipped && (
          <QuietButton
            off={off}
            title={moves.why}
            onClick={() => moves.unskip(skipped)}
            data-testid="unskip-rows"
          >
            {t.unskip(grouped(skipped.rows))}
          </QuietButton>
        )}
        {unknown && (
          <QuietButton
            off={runs}
            title={runs ? moves.why : undefined}
            onClick={() => setDeciding(unknown)}
            data-testid="decide-rows"
          >
            {t.decide(grouped(unknown.rows))}
          </QuietButton>
        )}
        {refused && (
          <QuietButton
            off={off}
            title={moves.why}
            onClick={() => moves.retry(refused)}
            data-testid="retry-rows"
          >
            {t.retry(grouped(refused.rows))}
          </QuietButton>
        )}
      </span>
      <AgainDialog asking={moves.asking} />
      {deciding && (
        <DecideRows
          run={run}
          reach={deciding}
          onDone={(moved) => {
            setDeciding(null);
            if (moved) onMoved();
          }}
        />
      )}
    </div>
  );
}
