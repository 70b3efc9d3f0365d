/** Round numbers from 0 to one that is not below `most`, few enough to read; whole ones. */
export function countTicks(most: number, wanted = 4): readonly number[] {
  const rough = Math.max(most, 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power);
  const steps = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: steps + 1 }, (_, at) => at * step);
}

/** Powers of ten in milliseconds, the first not above the least value, the last not below the most; two at least. */
export function durationTicks(values: readonly number[]): readonly number[] {
  const logs = values.map((value) => Math.log10(Math.max(value, 1)));
  const low = Math.floor(logs.reduce((least, log) => Math.min(least, log), logs[0] ?? 0));
  const high = Math.max(low + 1, Math.ceil(logs.reduce((most, log) => Math.max(most, log), low)));
  return Array.from({ length: high - low + 1 }, (_, at) => 10 ** (low + at));
}

/** Where a duration stands between the first tick and the last, from 0 to 1, by its logarithm. */
export function durationShare(value: number, ticks: readonly number[]): number {
  const [low, high] = [Math.log10(ticks[0] ?? 1), Math.log10(ticks.at(-1) ?? 10)];
  return (Math.log10(Math.max(value, 1)) - low) / (high - low);
}

/** Which of so many labels have room, `each` wide: every so many-th, counted from the last. */
export function labelled(count: number, width: number, each: number): ReadonlySet<number> {
  const fit = Math.max(1, Math.floor(width / each));
  const every = Math.max(1, Math.ceil(count / fit));
  return new Set(
    Array.from({ length: Math.ceil(count / every) }, (_, at) => count - 1 - at * every).filter(
      (at) => at >= 0,
    ),
  );
}
