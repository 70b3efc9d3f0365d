import { findEmails } from './find-emails';
import { keyOfKnown, knownFinder } from './find-known';
import { findNumbers } from './find-numbers';
import { findOwn } from './own-pattern';
import { maskedSample } from './sample';
import { type Hit, scanText } from './scan-text';
import { type RedactionRules, type Report, SECRET_KINDS, type SecretKind } from './secret-kinds';

/** A secret that was found, however often. */
export interface FoundSecret {
  /** What stands in its place: `<phone-1>`. */
  readonly placeholder: string;
  readonly kind: SecretKind;
  /** Enough of it to be known again, masked. */
  readonly sample: string;
  readonly count: number;
}

export type TextUse = 'text' | 'body' | SecretKind;

/** Texts that leave together: equal secrets have equal placeholders in all of them. */
export interface Redaction {
  /** Takes one more text: any, the body of a request or an answer, or one that is a secret of this kind as a whole. */
  add(text: string, as?: TextUse): void;
  /** What was found, in the order in which it was met. */
  found(): readonly FoundSecret[];
  /** The patterns that took nothing out, by their places among the rules. */
  idle(): readonly number[];
  /** The texts in their order with placeholders, but for those secrets whose placeholders are in `keep`. */
  texts(keep: ReadonlySet<string>): readonly string[];
}

/** The kinds that a person may leave in. A credential never is. */
export function mayStay(kind: SecretKind): boolean {
  return kind !== 'token';
}

/** Begins to collect texts. Each is looked through once, in time linear in its length. */
export function createRedaction(rules: RedactionRules): Redaction {
  const texts: { readonly text: string; readonly hits: readonly Hit[] }[] = [];
  const secrets = new Map<string, { readonly kind: SecretKind; readonly sample: string; count: number }>();
  const taken = new Set<string>();
  const useful = new Set<number>();
  const find = finderOf(rules, (place) => useful.add(place));
  const placeholders = (): ReadonlyMap<string, string> => {
    const last = new Map<SecretKind, number>();
    const named = new Map<string, string>();
    for (const [key, { kind }] of secrets) {
      let number = (last.get(kind) ?? 0) + 1;
      // What a text says already stands for something else.
      while (taken.has(placeholderOf(kind, number))) number += 1;
      last.set(kind, number);
      named.set(key, placeholderOf(kind, number));
    }
    return named;
  };
  return {
    add(text, as = 'text') {
      const hits: Hit[] = [];
      for (const [placeholder] of text.matchAll(PLACEHOLDER)) taken.add(placeholder);
      if (as !== 'text' && as !== 'body' && text !== '' && !isPlaceholder(text))
        hits.push(wholeHit(text, as, keyOfKnown(rules.known, text)));
      else scanText(text, as === 'body', find, (hit) => hits.push(hit));
      const chosen = withoutTwins(hits);
      for (const hit of chosen) {
        const before = secrets.get(keyOf(hit));
        if (before) before.count += 1;
        else secrets.set(keyOf(hit), { kind: hit.kind, sample: maskedSample(hit.kind, hit.shown), count: 1 });
      }
      texts.push({ text, hits: chosen });
    },
    found() {
      const named = placeholders();
      return [...secrets].map(([key, secret]) => ({ placeholder: named.get(key) ?? '', ...secret }));
    },
    idle: () => [...rules.patterns.keys()].filter((place) => !useful.has(place)),
    texts(keep) {
      const named = placeholders();
      const nameOf = (hit: Hit) => named.get(keyOf(hit)) ?? '';
      return texts.map(({ text, hits }) => {
        const leaving = hits.filter((hit) => !(mayStay(hit.kind) && keep.has(nameOf(hit))));
        return replaced(text, leaving, nameOf);
      });
    },
  };
}

/**
 * Redacts texts one by one, where they are too many to stand in memory together; `stays`: kinds that are left in. A
 * number is given when its secret is met first, so what a text says already as a placeholder counts as a secret, too:
 * nothing stands for two things.
 */
export function redactAsRead(
  rules: RedactionRules,
  stays: (kind: SecretKind) => boolean,
): (text: string) => string {
  const find = finderOf(rules);
  const named = new Map<string, string>();
  const taken = new Set<string>();
  const last = new Map<SecretKind, number>();
  const freeOf = (kind: SecretKind): string => {
    let number = (last.get(kind) ?? 0) + 1;
    while (taken.has(placeholderOf(kind, number))) number += 1;
    last.set(kind, number);
    return placeholderOf(kind, number);
  };
  const nameOf = (hit: Hit): string => {
    const known = named.get(keyOf(hit));
    if (known !== undefined) return known;
    const name = isPlaceholder(hit.value) && !taken.has(hit.value) ? hit.value : freeOf(hit.kind);
    taken.add(name);
    named.set(keyOf(hit), name);
    return name;
  };
  return (text) => {
    const hits: Hit[] = [...text.matchAll(PLACEHOLDER)].map((match) => {
      const [value, kind] = [match[0], match[1] as SecretKind];
      const whole = wholeHit(value, kind, value);
      return { ...whole, from: match.index, to: match.index + value.length };
    });
    scanText(text, false, find, (hit) => hits.push(hit));
    if (hits.length === 0) return text;
    return replaced(
      text,
      withoutTwins(hits).filter(({ kind }) => !stays(kind)),
      nameOf,
    );
  };
}

/** `useful` hears the place of each own pattern that finds something. */
function finderOf(
  rules: RedactionRules,
  useful: (place: number) => void = () => undefined,
): (text: string, report: Report) => void {
  const findKnown = knownFinder(rules.known);
  return (text, report) => {
    findKnown(text, report);
    findNumbers(text, report);
    findEmails(text, report);
    for (const [place, pattern] of rules.patterns.entries())
      findOwn(pattern, text, (...hit) => {
        useful(place);
        report(...hit);
      });
  };
}

const PLACEHOLDER = new RegExp(`<(${SECRET_KINDS.join('|')})-\\d{1,9}>`, 'g');
const placeholderOf = (kind: SecretKind, number: number): string => `<${kind}-${number}>`;
const keyOf = ({ kind, value }: Hit): string => `${kind} ${value}`;
const rankOf = ({ kind }: Hit): number => SECRET_KINDS.indexOf(kind);

/** True for a text that is a placeholder and nothing else. */
export function isPlaceholder(text: string): boolean {
  return text.length < 30 && [...text.matchAll(PLACEHOLDER)][0]?.[0] === text;
}

/** True for a text in which a placeholder stands. */
export function holdsPlaceholder(text: string): boolean {
  return text.search(PLACEHOLDER) >= 0;
}

function wholeHit(text: string, kind: SecretKind, value: string): Hit {
  return { from: 0, to: text.length, kind, value, shown: text, write: (placeholder) => placeholder };
}

/** One secret at one place may be found in several ways, and counts once. */
function withoutTwins(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Map(hits.map((hit) => [`${hit.from} ${hit.to} ${keyOf(hit)}`, hit]));
  return [...seen.values()].sort(
    (one, other) => one.from - other.from || other.to - one.to || rankOf(one) - rankOf(other),
  );
}

/** Secrets that overlap go as one, under the name of the first in rank. */
function replaced(text: string, hits: readonly Hit[], nameOf: (hit: Hit) => string): string {
  const parts: string[] = [];
  let at = 0;
  for (let index = 0; index < hits.length; ) {
    let best = hits[index];
    if (!best) break;
    const { from } = best;
    let { to } = best;
    for (index += 1; index < hits.length; index += 1) {
      const next = hits[index];
      if (!next || next.from >= to) break;
      to = Math.max(to, next.to);
      if (rankOf(next) < rankOf(best)) best = next;
    }
    parts.push(text.slice(at, from), best.write(nameOf(best)));
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** Redacts texts at once. */
export function redact(
  texts: readonly string[],
  rules: RedactionRules,
  keep: ReadonlySet<string>,
): { readonly texts: readonly string[]; readonly found: readonly FoundSecret[] } {
  const redaction = createRedaction(rules);
  for (const text of texts) redaction.add(text);
  return { texts: redaction.texts(keep), found: redaction.found() };
}
