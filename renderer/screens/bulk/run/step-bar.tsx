import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../../text/language';
import { runsText } from '../../../text/runs';
import { BusyNote } from './busy-note';
import styles from './step-bar.module.css';
import type { StepFrame } from './step-frame';

/** Below every step: back, what stands in the way, and the way on. */
export function StepBar(props: {
  readonly frame: StepFrame;
  readonly said?: ReactNode;
  readonly bad?: boolean;
  /** In the place of the plain button for the next step; null: none. */
  readonly next?: ReactNode;
}) {
  const { frame, said, bad = false, next } = props;
  const t = useText(runsText);
  return (
    <footer className={styles.bar}>
      {frame.onBefore && <Button onClick={frame.onBefore}>{t.previous}</Button>}
      <BusyNote run={frame.run} />
      <span className={bad ? styles.bad : styles.said} role="status" data-testid="step-said">
        {said}
      </span>
      {next === undefined && frame.onAfter && (
        <Button type="primary" onClick={frame.onAfter} data-testid="step-next">
          {t.next}
        </Button>
      )}
      {next}
    </footer>
  );
}
