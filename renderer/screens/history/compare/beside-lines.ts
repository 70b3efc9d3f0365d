import { parseJson, printJson } from '../../../../shared/json';
import { compareLines } from '../../../../shared/support/diff/compare-lines';

/** One line beside the one that stands in its place in the other text; null where there is none. */
export interface BesideLine {
  readonly one: string | null;
  readonly other: string | null;
  readonly changed: boolean;
}

/** Two texts line by line; JSON in the layout of a preview, so that one field is one line. */
export function besideLines(one: string, other: string): readonly BesideLine[] {
  const [left, right] = bothLaidOut(one, other);
  const [lefts, rights] = [left.split('\n'), right.split('\n')];
  const rows: BesideLine[] = [];
  let [mine, theirs] = [0, 0];
  const alike = (until: number): void => {
    for (; mine < until; mine += 1, theirs += 1)
      rows.push({ one: lefts[mine] ?? null, other: rights[theirs] ?? null, changed: false });
  };
  for (const change of compareLines(left, right)) {
    alike(change.oneFrom - 1);
    for (let at = 0; at < Math.max(change.one.length, change.other.length); at += 1)
      rows.push({ one: change.one[at] ?? null, other: change.other[at] ?? null, changed: true });
    mine += change.one.length;
    theirs += change.other.length;
  }
  alike(lefts.length);
  return rows;
}

function bothLaidOut(one: string, other: string): readonly [string, string] {
  const [left, right] = [parseJson(one), parseJson(other)];
  return left.ok && right.ok ? [printJson(left.json, 2), printJson(right.json, 2)] : [one, other];
}
