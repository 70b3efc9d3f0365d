import type { RunDetail } from '../../../../shared/bulk/exchange';

/** What every step is given: the run, and the ways to the steps beside it (null: there is none). */
export interface StepFrame {
  readonly run: RunDetail;
  readonly onBefore: (() => void) | null;
  readonly onAfter: (() => void) | null;
}
