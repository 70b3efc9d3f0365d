/** Where a key leads in a list of `count` rows, from row `at` (-1: none yet), `page` rows being in sight; null: nowhere. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  };
  const target = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return target === undefined || count === 0 ? null : Math.max(0, Math.min(target, count - 1));
}

/** The row so many rows on; -1 is the text itself, between the last row and the first. */
export function walkedRow(from: number, rows: number, count: number): number {
  if (from === count - 1 && rows > 0) return -1;
  return Math.max(-1, Math.min(from + rows, count - 1));
}
