import { type Json, type JsonMember, printJson } from '../../json';

/** A member's key, or an item's number from 0. */
export type PathStep = string | number;

/** One place where two JSON values differ; its JSON text on either side, null where there is nothing. */
export interface FieldChange {
  readonly path: readonly PathStep[];
  readonly one: string | null;
  readonly other: string | null;
}

/**
 * Where two JSON values differ, in the order of the first one. Keys count by name, in any order; a number by its
 * digits, so `1.10` is not `1.1`; a string by what it says. Linear in the size of both.
 */
export function compareJson(one: Json, other: Json): readonly FieldChange[] {
  const changes: FieldChange[] = [];
  const numberOf = numbering();
  const same = (left: Json, right: Json) => numberOf(left) === numberOf(right);
  walk([], one, other);
  return changes;

  function note(path: readonly PathStep[], left: Json | undefined, right: Json | undefined): void {
    const textOf = (json: Json | undefined) => (json === undefined ? null : printJson(json, 0));
    changes.push({ path, one: textOf(left), other: textOf(right) });
  }

  function walk(path: readonly PathStep[], left: Json | undefined, right: Json | undefined): void {
    if (left === undefined || right === undefined) note(path, left, right);
    else if (same(left, right)) return;
    else if (left.kind === 'object' && right.kind === 'object') members(path, left.members, right.members);
    else if (left.kind === 'array' && right.kind === 'array') items(path, left.items, right.items);
    else note(path, left, right);
  }

  function members(path: readonly PathStep[], left: readonly JsonMember[], right: readonly JsonMember[]) {
    const [lefts, rights] = [byKey(left), byKey(right)];
    for (const key of new Set([...lefts.keys(), ...rights.keys()])) {
      const [mine, theirs] = [lefts.get(key) ?? [], rights.get(key) ?? []];
      // A key that stands there twice is compared time by time.
      for (let nth = 0; nth < Math.max(mine.length, theirs.length); nth += 1)
        walk([...path, key], mine[nth], theirs[nth]);
    }
  }

  /** What the lists begin and end with alike is no change: an item put in at the front moves the others, and no more. */
  function items(path: readonly PathStep[], left: readonly Json[], right: readonly Json[]): void {
    const most = Math.min(left.length, right.length);
    let front = 0;
    while (front < most && sameAt(front, front)) front += 1;
    let back = 0;
    while (back < most - front && sameAt(left.length - 1 - back, right.length - 1 - back)) back += 1;
    for (let at = front; at < Math.max(left.length, right.length) - back; at += 1)
      walk(
        [...path, at],
        at < left.length - back ? left[at] : undefined,
        at < right.length - back ? right[at] : undefined,
      );

    function sameAt(mine: number, theirs: number): boolean {
      const [item, against] = [left[mine], right[theirs]];
      return item !== undefined && against !== undefined && same(item, against);
    }
  }
}

/** A path as a person writes it: `objective.stringfield1`, `value[0]["a.b"]`; empty for the whole text. */
export function pathText(path: readonly PathStep[]): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(step)) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

function byKey(members: readonly JsonMember[]): ReadonlyMap<string, readonly Json[]> {
  const found = new Map<string, Json[]>();
  for (const { key, value } of members) {
    const sofar = found.get(key);
    if (sofar) sofar.push(value);
    else found.set(key, [value]);
  }
  return found;
}

/** Gives equal values the same number, each value looked at once: comparing level by level would look again and again. */
function numbering(): (json: Json) => number {
  const known = new Map<Json, number>();
  const numbers = new Map<string, number>();
  const numberOf = (json: Json): number => {
    const before = known.get(json);
    if (before !== undefined) return before;
    const key = keyOf(json);
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    known.set(json, number);
    return number;
  };
  const keyOf = (json: Json): string => {
    switch (json.kind) {
      case 'null':
        return 'null';
      case 'boolean':
        return String(json.value);
      case 'number':
        return json.text;
      case 'string':
        return `"${json.value}`;
      case 'array':
        return `[${json.items.map(numberOf).join(' ')}`;
      case 'object':
        return `{${[...json.members]
          .map(({ key, value }) => ({ key, number: numberOf(value) }))
          // A stable order: of one key, the first stays before the second.
          .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
          .map(({ key, number }) => `${JSON.stringify(key)}:${number}`)
          .join(' ')}`;
    }
  };
  return numberOf;
}
