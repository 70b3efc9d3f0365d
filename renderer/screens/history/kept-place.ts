/** Where a row stands that was in sight, after rows came or went: so many places further down; 0: where it stood. */
export function placesMoved(before: readonly number[], now: readonly number[], at: number): number {
  const places = new Map(now.map((id, place) => [id, place]));
  // The row itself may be gone: the next one that is still there tells as well.
  for (let place = Math.max(0, at); place < before.length; place += 1) {
    const its = places.get(before[place] ?? Number.NaN);
    if (its !== undefined) return its - place;
  }
  return 0;
}

/** How many rows stand above a place now that did not stand in the list before. */
export function arrivedAbove(before: readonly number[], now: readonly number[], place: number): number {
  const known = new Set(before);
  return now.slice(0, Math.max(0, place)).filter((id) => !known.has(id)).length;
}
