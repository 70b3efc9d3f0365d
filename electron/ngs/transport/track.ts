import { performance } from 'node:perf_hooks';
import type { Phase } from '../../../shared/contract/outcome';

/** When each phase was entered, in milliseconds from the start. */
export interface Timing {
  readonly phase: Phase;
  readonly ms: number;
}

/** How far one exchange has come. The clock is monotonic: a changed date moves nothing. */
export interface Track {
  readonly phase: Phase;
  readonly mayHaveSent: boolean;
  readonly timings: readonly Timing[];
  enter(phase: Phase): void;
  /** From here on nobody may call this request unsent, whatever happens to it. There is no way back. */
  markMayHaveSent(): void;
  elapsedMs(): number;
}

/** Starts the clock of one exchange, in phase `prepare`. */
export function startTrack(onPhase: (phase: Phase, mayHaveSent: boolean) => void = () => undefined): Track {
  const start = performance.now();
  const elapsedMs = (): number => Math.round((performance.now() - start) * 10) / 10;
  const timings: Timing[] = [{ phase: 'prepare', ms: 0 }];
  let phase: Phase = 'prepare';
  let mayHaveSent = false;
  return {
    get phase() {
      return phase;
    },
    get mayHaveSent() {
      return mayHaveSent;
    },
    timings,
    enter(next) {
      if (next === phase) return;
      phase = next;
      timings.push({ phase, ms: elapsedMs() });
      onPhase(phase, mayHaveSent);
    },
    markMayHaveSent() {
      mayHaveSent = true;
    },
    elapsedMs,
  };
}
