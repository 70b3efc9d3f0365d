const WINDOW_MS = 60_000;
const SLOTS = 60;

/** How many rows a second went through lately. */
export interface Speed {
  ended(at: number): void;
  /** Rows a second over the last minute, or since the first row; null before there is anything to tell. */
  perSecond(at: number): number | null;
}

/** Counts by the second, so that it costs the same at any speed. */
export function createSpeed(): Speed {
  const seconds = new Map<number, number>();
  let first: number | null = null;
  return {
    ended(at) {
      first ??= at;
      const second = Math.floor(at / 1000);
      seconds.set(second, (seconds.get(second) ?? 0) + 1);
      if (seconds.size > SLOTS)
        for (const old of seconds.keys()) if (old <= second - SLOTS) seconds.delete(old);
    },
    perSecond(at) {
      if (first === null || at - first < 1000) return null;
      const from = Math.floor((at - WINDOW_MS) / 1000);
      let rows = 0;
      for (const [second, count] of seconds) if (second > from) rows += count;
      return rows / (Math.min(WINDOW_MS, at - first) / 1000);
    },
  };
}
