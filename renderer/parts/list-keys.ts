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
