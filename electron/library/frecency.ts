/** What a code was used: how often, when last, and its weight among others. */
export interface Usage {
  readonly uses: number;
  readonly lastAt: number;
  /**
   * The logarithm of a sum that each use adds to, twice as much for one two weeks later: recent and frequent codes weigh
   * most, the order of counting does not matter, and no weight has to be told anew as time goes by.
   */
  readonly weight: number;
}

const DOUBLING_MS = 14 * 24 * 60 * 60 * 1000;

/** One use, at a time in milliseconds since 1970. */
export function usedAt(at: number): Usage {
  return { uses: 1, lastAt: at, weight: at / DOUBLING_MS };
}

/** The uses of both. */
export function together(a: Usage, b: Usage): Usage {
  const more = Math.max(a.weight, b.weight);
  const less = Math.min(a.weight, b.weight);
  return {
    uses: a.uses + b.uses,
    lastAt: Math.max(a.lastAt, b.lastAt),
    weight: more + Math.log2(1 + 2 ** (less - more)),
  };
}
