/** Rows with names, one list as it was and one as a text now has it; every text row is sent. */
export interface RowKind<T> {
  readonly isSent: (row: T) => boolean;
  /** What a sent row sends beside its name, as one text. */
  readonly valueText: (row: T) => string;
  /** The row that sends what `typed` does and keeps of `old` what a text cannot show; the same `old` if nothing differs. */
  readonly taken: (old: T | undefined, typed: T) => T;
  /** What stays of a row that the text no longer has; null: nothing. */
  readonly rest: (old: T) => T | null;
}

/**
 * The rows of a text, in its order, each told from the row that it was made of: by name, else one of the same value
 * under another name (it was renamed), else one of that name that was not sent. Rows that are not sent stay behind
 * the row that they stood behind. The same list if nothing differs.
 */
export function mergeRows<T extends { readonly name: string }>(
  old: readonly T[],
  typed: readonly T[],
  kind: RowKind<T>,
): readonly T[] {
  const from = origins(old, typed, kind);
  const used = new Set(from.values());
  const behind = new Map<T | null, T[]>();
  let last: T | null = null;
  for (const row of old) {
    const sent = kind.isSent(row);
    if (used.has(row)) {
      if (sent) last = row;
      continue;
    }
    const kept = sent ? kind.rest(row) : row;
    if (kept === null) continue;
    const its = behind.get(last) ?? [];
    its.push(kept);
    behind.set(last, its);
  }
  const merged = [...(behind.get(null) ?? [])];
  for (const row of typed) {
    const origin = from.get(row);
    merged.push(kind.taken(origin, row));
    if (origin !== undefined) merged.push(...(behind.get(origin) ?? []));
  }
  const same = merged.length === old.length && merged.every((row, index) => row === old[index]);
  return same ? old : merged;
}

/** Which old row each typed one was made of. */
function origins<T extends { readonly name: string }>(
  old: readonly T[],
  typed: readonly T[],
  kind: RowKind<T>,
): ReadonlyMap<T, T> {
  const from = new Map<T, T>();
  const sent = old.filter(kind.isSent);
  const take = (among: readonly T[], keyOf: (row: T) => string) => {
    const left = new Map<string, T[]>();
    const used = new Set(from.values());
    for (const row of among) {
      if (used.has(row)) continue;
      const key = keyOf(row);
      const its = left.get(key);
      if (its) its.push(row);
      else left.set(key, [row]);
    }
    for (const row of typed) {
      const found = from.has(row) ? undefined : left.get(keyOf(row))?.shift();
      if (found !== undefined) from.set(row, found);
    }
  };
  const name = (row: T) => row.name;
  // Of two rows of one name, the one whose value stands in the text.
  take(sent, (row) => JSON.stringify([row.name, kind.valueText(row)]));
  take(sent, name);
  take(sent, kind.valueText);
  take(
    old.filter((row) => !kind.isSent(row)),
    name,
  );
  return from;
}
