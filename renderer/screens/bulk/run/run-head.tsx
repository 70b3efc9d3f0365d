import { ArrowLeftOutlined, CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { RunDetail } from '../../../../shared/bulk/exchange';
import { useTip } from '../../../app/commands/use-commands';
import { ConnectionMark } from '../../../parts/connection-mark';
import { LineText } from '../../../parts/plain-text';
import { useText } from '../../../text/language';
import { RUN_STEPS, type RunStep, runsText } from '../../../text/runs';
import { runName } from '../parts/run-name';
import { RunStateMark } from '../parts/run-state-mark';
import styles from './run-head.module.css';
import { askingStep, stepOf } from './steps';

/** Above every step: the way back, the run's name, its steps. Done ones can be looked at again. */
export function RunHead(props: {
  readonly run: RunDetail | null;
  readonly step: RunStep | null;
  readonly open: readonly RunStep[];
  readonly onStep: (step: RunStep) => void;
  readonly onBack: () => void;
}) {
  const { run, step, open, onStep, onBack } = props;
  const t = useText(runsText);
  const tip = useTip();
  const asking = run && askingStep(run);
  const reached =
    run === null || step === null ? -1 : Math.max(RUN_STEPS.indexOf(stepOf(run)), RUN_STEPS.indexOf(step));
  return (
    <header className={styles.head}>
      <Button
        type="text"
        icon={<ArrowLeftOutlined />}
        aria-label={t.back}
        {...tip(t.back, 'bulk.list')}
        onClick={onBack}
        data-testid="to-runs"
      />
      <h2 className={styles.name} data-testid="run-name">
        {run && <LineText text={runName(run, t.unnamed)} />}
      </h2>
      <nav aria-label={t.stepsLabel}>
        <ol className={styles.steps}>
          {RUN_STEPS.map((name, index) => (
            <li key={name}>
              <button
                type="button"
                className={styles.step}
                data-step={name}
                data-state={name === step ? 'now' : index < reached ? 'past' : 'later'}
                data-asks={name === asking}
                aria-current={name === step ? 'step' : undefined}
                title={name === asking ? t.asks : undefined}
                disabled={!open.includes(name)}
                onClick={() => onStep(name)}
              >
                <span className={styles.number} aria-hidden="true">
                  {name === asking ? '?' : index < reached && name !== step ? <CheckOutlined /> : index + 1}
                </span>
                {t.steps[name]}
                {name === asking && <span className="visually-hidden">{t.asks}</span>}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <span className={styles.facts}>
        {run && <RunStateMark state={run.state} counts={run.counts} />}
        {run && run.connectionKind !== null && (
          <ConnectionMark kind={run.connectionKind} name={run.connectionName} withoutWord />
        )}
      </span>
    </header>
  );
}
