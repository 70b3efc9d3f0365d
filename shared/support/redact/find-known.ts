import { GUID, isGuidAt } from './find-numbers';
import { isWordCode, type KnownSecret, type Report } from './secret-kinds';

/** Shorter values stand in many a text by chance: they are hidden where they were known from, and nowhere else. */
const SHORTEST = { token: 6, identity: 4 } as const;

/** Finds secrets that are known, and what has the form of a token of NGS, `<uuid>$<dbPool>`. */
export function knownFinder(known: readonly KnownSecret[]): (text: string, report: Report) => void {
  const values = known.flatMap(({ kind, values: its }, index) =>
    [...new Set(its)]
      .filter(({ length }) => length >= SHORTEST[kind])
      .map((value) => ({ kind, value, key: `known ${index}` })),
  );
  return (text, report) => {
    for (const { kind, value, key } of values) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
        const to = at + value.length;
        if (kind === 'token' || isWhole(text, at, to)) report(at, to, kind, key);
      }
    }
    for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
      const to = wordEnd(text, at + 1);
      if (at >= GUID && to > at + 1 && isGuidAt(text, at - GUID))
        report(at - GUID, to, 'token', text.slice(at - GUID, to).toLowerCase());
    }
  };
}

/** What a known value is, for being equal; the value itself where it is not known. */
export function keyOfKnown(known: readonly KnownSecret[], value: string): string {
  const index = known.findIndex(({ values }) => values.includes(value));
  return index < 0 ? value : `known ${index}`;
}

function isWhole(text: string, from: number, to: number): boolean {
  return !isWordCode(text.charCodeAt(from - 1)) && !isWordCode(text.charCodeAt(to));
}

function wordEnd(text: string, from: number): number {
  let to = from;
  while (isWordCode(text.charCodeAt(to))) to += 1;
  return to;
}
