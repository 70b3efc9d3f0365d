import { digitOf, type Report } from './secret-kinds';

/** One character of a pattern: itself whatever its case, any digit, or any character at all. */
type Piece =
  | { readonly kind: 'char'; readonly lower: string }
  | { readonly kind: 'digit' }
  | { readonly kind: 'any' };

/** A pattern that a person wrote, read. `after`: what follows its `*`; null: it has none. */
export interface OwnPattern {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[] | null;
}

/** Why a text is no pattern. */
export const PATTERN_PROBLEMS = [
  'empty',
  'too-long', // more than 100 characters
  'too-loose', // fewer than 3 characters that are fixed before a `*`, or in all: it would take everything out
  'two-stars',
  'escape-at-end', // a `\` with nothing behind it
] as const;
export type PatternProblem = (typeof PATTERN_PROBLEMS)[number];

/** Patterns that one export may have, and the characters of each. */
export const PATTERN_LIMITS = { patterns: 20, characters: 100 } as const;
const FIXED = 3;
const DIGITS_ALONE = 6;
/** What a `*` takes at most, and what it stops before. */
const STAR_MOST = 64;
const STOPS = /[\s"'<>,;\uff0c\uff1b\u3002]/;

/**
 * Reads a pattern: `#` is a digit, `?` any character, one `*` up to 64 of a word; `\` takes the meaning of the next
 * one. No regular expressions: a slip in one takes all time, or takes out nothing.
 */
export function readPattern(
  text: string,
):
  | { readonly ok: true; readonly pattern: OwnPattern }
  | { readonly ok: false; readonly problem: PatternProblem } {
  const refuse = (problem: PatternProblem) => ({ ok: false, problem }) as const;
  const characters = [...text.trim()];
  if (characters.length === 0) return refuse('empty');
  if (characters.length > PATTERN_LIMITS.characters) return refuse('too-long');
  const before: Piece[] = [];
  let after: Piece[] | null = null;
  for (let at = 0; at < characters.length; at += 1) {
    let char = characters[at] ?? '';
    if (char === '*') {
      if (after) return refuse('two-stars');
      after = [];
      continue;
    }
    let piece = pieceOf(char);
    if (char === '\\') {
      at += 1;
      char = characters[at] ?? '';
      if (char === '') return refuse('escape-at-end');
      piece = { kind: 'char', lower: lowerOf(char) };
    }
    (after ?? before).push(piece);
  }
  return isTooLoose(before) ? refuse('too-loose') : { ok: true, pattern: { before, after } };
}

/** The patterns of these texts that are some. */
export function patternsOf(texts: readonly string[]): readonly OwnPattern[] {
  return texts.map(readPattern).flatMap((read) => (read.ok ? [read.pattern] : []));
}

/** Finds what a pattern fits; where it begins or ends with a digit, no further digit stands there. */
export function findOwn({ before, after }: OwnPattern, text: string, report: Report): void {
  const [first] = before;
  for (let at = 0; at < text.length; at += 1) {
    if (isMidPair(text, at)) continue;
    if (first?.kind === 'digit' && digitOf(text.charCodeAt(at - 1)) >= 0) continue;
    const middle = fits(before, text, at);
    const to =
      middle < 0 ? -1 : after === null ? bounded(before, text, middle) : starEnd(after, text, middle);
    if (to < 0) continue;
    report(at, to, 'own', text.slice(at, to));
    at = to - 1;
  }
}

function starEnd(after: readonly Piece[], text: string, from: number): number {
  for (let at = from; at <= from + STAR_MOST + 1; at += 1) {
    if (isMidPair(text, at)) continue;
    const stops = at >= text.length || at >= from + STAR_MOST || STOPS.test(text.charAt(at));
    if (after.length === 0 && stops) return at;
    const to = after.length === 0 ? -1 : fits(after, text, at);
    if (to >= 0 && bounded(after, text, to) >= 0) return to;
    if (stops) return -1;
  }
  return -1;
}

/** Where the pieces end that begin here; -1: they do not stand here. */
function fits(pieces: readonly Piece[], text: string, from: number): number {
  let at = from;
  for (const piece of pieces) {
    const code = text.codePointAt(at);
    if (code === undefined) return -1;
    if (
      piece.kind === 'digit'
        ? digitOf(code) < 0
        : piece.kind === 'char' && lowerOf(String.fromCodePoint(code)) !== piece.lower
    )
      return -1;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

function bounded(pieces: readonly Piece[], text: string, to: number): number {
  return pieces.at(-1)?.kind === 'digit' && digitOf(text.charCodeAt(to)) >= 0 ? -1 : to;
}

function pieceOf(char: string): Piece {
  if (char === '#') return { kind: 'digit' };
  return char === '?' ? { kind: 'any' } : { kind: 'char', lower: lowerOf(char) };
}

function isTooLoose(before: readonly Piece[]): boolean {
  const count = (kind: Piece['kind']) => before.filter((piece) => piece.kind === kind).length;
  return count('char') + count('digit') < FIXED || (count('char') === 0 && count('digit') < DIGITS_ALONE);
}

/** ASCII letters without their case; other writing has none that could be told apart safely. */
function lowerOf(char: string): string {
  return /^[A-Z]$/.test(char) ? char.toLowerCase() : char;
}

/** True between the two halves of one character. */
function isMidPair(text: string, at: number): boolean {
  return /^[\udc00-\udfff]$/.test(text.charAt(at)) && /^[\ud800-\udbff]$/.test(text.charAt(at - 1));
}
