import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ALL_ROWS, type RowFilter, type RunDetail } from '../../../../shared/bulk/exchange';
import { useCommand } from '../../../app/commands/use-commands';
import { useCurrentConnection } from '../../../app/current-connection';
import { LoadFailure } from '../../../parts/load-failure';
import { runQuery } from '../../../queries/runs';
import { useText } from '../../../text/language';
import { partsText } from '../../../text/parts';
import { type RunStep, runsText } from '../../../text/runs';
import { CheckStep } from '../check/check-step';
import { ColumnsStep } from '../columns/columns-step';
import { ConfirmStep } from '../confirm/confirm-step';
import { ProgressStep } from '../progress/progress-step';
import { ResultStep } from '../result/result-step';
import { SourceStep } from '../source/source-step';
import { RunHead } from './run-head';
import styles from './run-view.module.css';
import { openSteps, stepBeside, stepOf } from './steps';
import { useSetup } from './use-setup';

interface RunViewProps {
  readonly id: number;
  readonly onOpen: (id: number) => void;
  readonly onBack: () => void;
}

/** One run with its steps across the top. */
export function RunView({ id, onOpen, onBack }: RunViewProps) {
  const t = useText(runsText);
  const words = useText(partsText);
  const found = useQuery(runQuery(id));
  useCommand('bulk.list', onBack);
  if (found.data?.kind === 'found') return <OpenRun run={found.data.run} onOpen={onOpen} onBack={onBack} />;
  return (
    <section className={styles.view} data-testid="run-view">
      <RunHead run={null} step={null} open={[]} onStep={() => undefined} onBack={onBack} />
      {found.isError ? (
        <LoadFailure error={found.error} onRetry={() => void found.refetch()} />
      ) : found.data ? (
        <p className={styles.gone} data-testid="not-there">
          {found.data.why === 'gone' ? t.gone : t.refusals[found.data.why]}
        </p>
      ) : (
        <div className={styles.waiting} aria-busy="true">
          <output className="visually-hidden">{words.loading}</output>
        </div>
      )}
    </section>
  );
}

function OpenRun({ run, onOpen, onBack }: Omit<RunViewProps, 'id'> & { readonly run: RunDetail }) {
  const view = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<RunStep | null>(() => stepOf(run));
  const [filter, setFilter] = useState<RowFilter>(ALL_ROWS);
  // The window's frame is that of the connection in use: a run through production looks like production by itself.
  const inUse = useCurrentConnection();
  const editing = useSetup(run);
  const open = openSteps(run);
  const step = chosen !== null && open.includes(chosen) ? chosen : stepOf(run);
  const go = (next: RunStep | null) => {
    if (next !== null) setChosen(next);
  };
  const before = stepBeside(open, step, -1);
  const after = stepBeside(open, step, 1);
  const toResult = (its: Partial<RowFilter>) => {
    setFilter({ ...ALL_ROWS, ...its });
    setChosen('result');
  };
  useCommand('bulk.step-before', () => go(before));
  useCommand('bulk.step-after', () => go(after));

  // What had the focus went with the last step: the new one begins at its own beginning.
  useEffect(() => {
    const its = view.current;
    if (!its || step === undefined) return;
    const isLost = document.activeElement === document.body || !document.activeElement?.checkVisibility();
    if (!isLost && its.contains(document.activeElement)) return;
    (its.querySelector<HTMLElement>('[data-first-focus]') ?? its).focus({ preventScroll: true });
  }, [step]);

  const frame = {
    run,
    onBefore: before === null ? null : () => go(before),
    onAfter: after === null ? null : () => go(after),
    onStep: go,
  };
  return (
    <section
      ref={view}
      className={styles.view}
      tabIndex={-1}
      data-testid="run-view"
      data-edged={run.connectionKind === 'production' && inUse?.kind !== 'production'}
      data-step={step}
      data-run-id={run.id}
      data-run-state={run.state}
      data-busy={run.busy?.what ?? ''}
    >
      <RunHead run={run} step={step} open={open} onStep={go} onBack={onBack} />
      {step === 'source' && <SourceStep {...frame} editing={editing} />}
      {step === 'columns' && <ColumnsStep {...frame} editing={editing} />}
      {step === 'check' && <CheckStep {...frame} editing={editing} />}
      {step === 'confirm' && <ConfirmStep {...frame} editing={editing} onRun={() => go('run')} />}
      {step === 'run' && <ProgressStep {...frame} onResult={toResult} />}
      {step === 'result' && (
        <ResultStep {...frame} filter={filter} onFilter={setFilter} onRun={() => go('run')} onOpen={onOpen} />
      )}
    </section>
  );
}
