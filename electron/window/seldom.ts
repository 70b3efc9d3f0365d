/**
 * Tells of changes that come faster than anybody can look: the first at once, what comes after it together, and never the
 * last one late by more than `every` milliseconds. Changes of different keys are told apart.
 */
export function seldom<K>(
  tell: (key: K) => void,
  {
    every,
    after,
    clock,
  }: {
    readonly every: number;
    readonly after: (ms: number, run: () => void) => unknown;
    readonly clock: () => number;
  },
): (key: K) => void {
  const told = new Map<K, number>();
  const waiting = new Set<K>();
  const now = (key: K): void => {
    told.set(key, clock());
    waiting.delete(key);
    tell(key);
  };
  return (key) => {
    if (waiting.has(key)) return;
    const since = clock() - (told.get(key) ?? 0);
    if (since >= every || since < 0) {
      now(key);
      return;
    }
    waiting.add(key);
    after(every - since, () => now(key));
  };
}
