import type { RunDetail } from '../../../../shared/bulk/exchange';
import type { RunStep } from '../../../text/runs';

/** What every step is given: the run, and the ways to the steps beside it (null: there is none) and to any other. */
export interface StepFrame {
  readonly run: RunDetail;
  readonly onBefore: (() => void) | null;
  readonly onAfter: (() => void) | null;
  readonly onStep: (step: RunStep) => void;
}
