import { parseJson } from '../../json';
import { compareJson, type FieldChange } from './compare-json';
import { compareLines, type LineChange } from './compare-lines';

/** Two texts beside each other. `same`: to the character; JSON of another layout or order has no changes and is not. */
export type TextsCompared =
  | { readonly kind: 'json'; readonly same: boolean; readonly changes: readonly FieldChange[] }
  | { readonly kind: 'lines'; readonly same: boolean; readonly changes: readonly LineChange[] };

/** Compares two texts: field by field where both are JSON, line by line otherwise. */
export function compareTexts(one: string, other: string): TextsCompared {
  const [left, right] = [parseJson(one), parseJson(other)];
  const same = one === other;
  return left.ok && right.ok
    ? { kind: 'json', same, changes: compareJson(left.json, right.json) }
    : { kind: 'lines', same, changes: compareLines(one, other) };
}
