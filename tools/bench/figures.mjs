/** The value in the middle. */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** How a figure stands to its limit, for the end of its line. */
export function verdict(isReached, limit) {
  return `(limit ${limit}${isReached ? '' : ': OVER'})`;
}
