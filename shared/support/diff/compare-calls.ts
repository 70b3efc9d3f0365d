import { compareTexts, type TextsCompared } from './compare-texts';

type HeaderPairs = readonly (readonly [name: string, value: string])[];

/** What is compared of a recorded call; null where nothing came. */
export interface ComparedCall {
  readonly method: string;
  readonly address: string;
  readonly requestHeaders: HeaderPairs;
  readonly requestBody: string;
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly status: number | null;
  readonly answerHeaders: HeaderPairs;
  readonly answerText: string | null;
}

const FACTS = ['method', 'address', 'outcome', 'reason', 'status'] as const;
export type ComparedFact = (typeof FACTS)[number];

export interface FactChange {
  readonly name: ComparedFact;
  readonly one: string | null;
  readonly other: string | null;
}

/** A header that differs, or that only one has (null). `ordinary`: it differs between any two calls, and says nothing. */
export interface HeaderChange {
  readonly name: string;
  readonly one: string | null;
  readonly other: string | null;
  readonly ordinary: boolean;
}

export interface CallsCompared {
  readonly facts: readonly FactChange[];
  readonly requestHeaders: readonly HeaderChange[];
  readonly requestBody: TextsCompared;
  readonly answerHeaders: readonly HeaderChange[];
  readonly answerText: TextsCompared;
}

/** Names, in lower case, whose values belong to one call or one host. */
const ORDINARY: ReadonlySet<string> = new Set([
  'date',
  'age',
  'host',
  'content-length',
  'connection',
  'keep-alive',
]);

/** Where two calls differ, request and answer. A call has no differences from itself. */
export function compareCalls(one: ComparedCall, other: ComparedCall): CallsCompared {
  return {
    facts: FACTS.map((name) => ({ name, one: textOf(one[name]), other: textOf(other[name]) })).filter(
      (fact) => fact.one !== fact.other,
    ),
    requestHeaders: compareHeaders(one.requestHeaders, other.requestHeaders),
    requestBody: compareTexts(one.requestBody, other.requestBody),
    answerHeaders: compareHeaders(one.answerHeaders, other.answerHeaders),
    answerText: compareTexts(one.answerText ?? '', other.answerText ?? ''),
  };
}

/** True if nothing differs but what differs between any two calls. */
export function nothingDiffers(compared: CallsCompared): boolean {
  const { facts, requestHeaders, requestBody, answerHeaders, answerText } = compared;
  return (
    facts.length + requestBody.changes.length + answerText.changes.length === 0 &&
    [...requestHeaders, ...answerHeaders].every(({ ordinary }) => ordinary)
  );
}

/** Headers by name whatever its case; of one that stands there twice, each time. */
export function compareHeaders(one: HeaderPairs, other: HeaderPairs): readonly HeaderChange[] {
  const [left, right] = [byName(one), byName(other)];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((lower) => {
    const [mine, theirs] = [left.get(lower) ?? [], right.get(lower) ?? []];
    return Array.from({ length: Math.max(mine.length, theirs.length) }, (_, nth) => ({
      name: (mine[nth] ?? theirs[nth])?.[0] ?? lower,
      one: mine[nth]?.[1] ?? null,
      other: theirs[nth]?.[1] ?? null,
      ordinary: ORDINARY.has(lower),
    })).filter((change) => change.one !== change.other);
  });
}

function byName(headers: HeaderPairs): ReadonlyMap<string, HeaderPairs[number][]> {
  const found = new Map<string, HeaderPairs[number][]>();
  for (const header of headers) {
    const lower = header[0].toLowerCase();
    found.set(lower, [...(found.get(lower) ?? []), header]);
  }
  return found;
}

function textOf(fact: string | number | null): string | null {
  return fact === null ? null : String(fact);
}
