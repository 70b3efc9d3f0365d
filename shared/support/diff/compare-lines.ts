/** Lines of one text that stand in the place of lines of the other; either may be none. Lines count from 1. */
export interface LineChange {
  readonly oneFrom: number;
  readonly one: readonly string[];
  readonly otherFrom: number;
  readonly other: readonly string[];
}

/** Lines put in and taken out that are looked for one by one; texts further apart are one change. */
const MOST_EDITS = 400;

/**
 * The lines that differ, as few as can be (Myers, 'An O(ND) Difference Algorithm', 1986), in their order. A carriage
 * return is part of its line, so that a text with other line ends is another text.
 */
export function compareLines(one: string, other: string): readonly LineChange[] {
  if (one === other) return [];
  const [left, right] = [one.split('\n'), other.split('\n')];
  const most = Math.min(left.length, right.length);
  let front = 0;
  while (front < most && left[front] === right[front]) front += 1;
  let back = 0;
  while (back < most - front && left[left.length - 1 - back] === right[right.length - 1 - back]) back += 1;
  const [leftEnd, rightEnd] = [left.length - back, right.length - back];
  const kept = keptPairs(left.slice(front, leftEnd), right.slice(front, rightEnd)) ?? [];
  const changes: LineChange[] = [];
  let [mine, theirs] = [front, front];
  for (const [x, y] of [...kept.map(([x, y]) => [x + front, y + front] as const), [leftEnd, rightEnd]]) {
    if (x > mine || y > theirs)
      changes.push({
        oneFrom: mine + 1,
        one: left.slice(mine, x),
        otherFrom: theirs + 1,
        other: right.slice(theirs, y),
      });
    [mine, theirs] = [x + 1, y + 1];
  }
  return changes;
}

type Pair = readonly [one: number, other: number];

/** Which lines stand in both, in order; null if more edits lie between them than are looked for. */
function keptPairs(left: readonly string[], right: readonly string[]): readonly Pair[] | null {
  const steps: Map<number, number>[] = [];
  let reached = new Map<number, number>([[1, 0]]);
  for (let edits = 0; edits <= MOST_EDITS; edits += 1) {
    steps.push(reached);
    const next = new Map(reached);
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = startOn(reached, diagonal, edits);
      let y = x - diagonal;
      while (x < left.length && y < right.length && left[x] === right[y]) [x, y] = [x + 1, y + 1];
      next.set(diagonal, x);
      if (x >= left.length && y >= right.length) return walkedBack(steps, left.length, right.length);
    }
    reached = next;
  }
  return null;
}

/** Where the edit that leads onto a diagonal ends: a line of the other put in, or one of ours taken out. */
function startOn(reached: ReadonlyMap<number, number>, diagonal: number, edits: number): number {
  const [below, above] = [reached.get(diagonal - 1) ?? -1, reached.get(diagonal + 1) ?? -1];
  return comesFromAbove(diagonal, edits, below, above) ? above : below + 1;
}

function comesFromAbove(diagonal: number, edits: number, below: number, above: number): boolean {
  return diagonal === -edits || (diagonal !== edits && below < above);
}

function walkedBack(steps: readonly ReadonlyMap<number, number>[], left: number, right: number) {
  const pairs: Pair[] = [];
  let [x, y] = [left, right];
  for (let edits = steps.length - 1; edits >= 0; edits -= 1) {
    const reached = steps[edits];
    if (reached === undefined) break;
    const start = startOn(reached, x - y, edits);
    while (x > start && y > start - (x - y) && x > 0 && y > 0) {
      [x, y] = [x - 1, y - 1];
      pairs.push([x, y]);
    }
    const [below, above] = [reached.get(x - y - 1) ?? -1, reached.get(x - y + 1) ?? -1];
    if (comesFromAbove(x - y, edits, below, above)) y -= 1;
    else x -= 1;
  }
  return pairs.reverse();
}
