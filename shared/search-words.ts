/**
 * How calls are searched by text. A text is cut into runs: ASCII letters and digits, and other characters without
 * punctuation. What is looked for is found where one of its words begins, in the middle of Chinese, and at the end of an id
 * or another long number (from four characters on).
 */
const RUN = /[0-9A-Za-z]+|[^\p{ASCII}\p{P}\p{Z}\p{Cc}\p{Cf}\p{Cs}]+/gu;
const ASCII = /^[0-9A-Za-z]/;
/** So much of a longer run of letters is looked up. */
const LONGEST = 64;
const TAIL = { marker: 'ʀ', of: 8, least: 4, most: 16 };

/** What is looked up of a text that a person typed. */
export interface SearchedText {
  /** Each of them must be found: one of the terms within stands in the call, or begins a term of it. */
  readonly terms: readonly (readonly SearchTerm[])[];
  /** The words as typed; a call holds each of them literally, in any case. */
  readonly words: readonly string[];
  /** What holds every term holds every word. */
  readonly exact: boolean;
}

interface SearchTerm {
  readonly term: string;
  readonly begins: boolean;
}

/** Adds the terms by which a text is found. */
export function addTerms(text: string, terms: Set<string>): void {
  for (const [run] of text.matchAll(RUN)) {
    if (ASCII.test(run)) {
      terms.add(run.slice(0, LONGEST));
      if (run.length >= TAIL.of && /\d/.test(run)) terms.add(tailOf(run));
      continue;
    }
    const characters = [...run];
    for (const [at, character] of characters.entries()) terms.add(character + (characters[at + 1] ?? ''));
  }
}

/** What is looked up for a text; null where it holds nothing to look up: two letters or digits, or one other character. */
export function searchedText(text: string): SearchedText | null {
  // An id in braces is the id; one that is shown shortened is found by what is left of it.
  const words = text
    .replace(/[…⋯]+/gu, ' ')
    .split(/\s+/u)
    .map((word) => word.replace(/^\{([^{}]*)\}$/u, '$1'))
    .filter((word) => word !== '');
  const looked = words.map(termsOf);
  const terms = looked.flatMap((one) => one.terms);
  return terms.length === 0 ? null : { terms, words, exact: looked.every((one) => one.exact) };
}

function termsOf(word: string): Pick<SearchedText, 'terms' | 'exact'> {
  const runs = [...word.matchAll(RUN)];
  const terms = runs.flatMap(({ 0: run, index }) => {
    if (!ASCII.test(run)) return gramsOf([...run]);
    const [first, last] = [index === 0, index + run.length === word.length];
    const begins = last || run.length > LONGEST;
    if (begins && run.length < 2) return [];
    const whole = { term: run.slice(0, LONGEST), begins };
    const tail = first && run.length >= TAIL.least ? [{ term: tailOf(run), begins: true }] : [];
    return [[whole, ...tail]];
  });
  const [run] = runs;
  const alone = run !== undefined && run[0] === word;
  const exact =
    alone && (ASCII.test(word) ? word.length > 1 && word.length <= TAIL.most : terms.length === 1);
  return { terms, exact };
}

function gramsOf(characters: readonly string[]): SearchTerm[][] {
  if (characters.length === 1) return [[{ term: characters.join(''), begins: true }]];
  return characters.slice(1).map((next, at) => [{ term: `${characters[at]}${next}`, begins: false }]);
}

function tailOf(run: string): string {
  return TAIL.marker + [...run.slice(-TAIL.most)].reverse().join('');
}
