import { DICTIONARIES, type Dictionary } from './entry';
import { ENTRY_FIELDS, type EntryField, type Mapping } from './exchange';
import { COMMON_WORDS, DICTIONARY_WORDS, headerWord, type Meaning, spellings } from './header-words';

/** What the headers of a table look like; a dictionary only where its own words name a code. */
export interface Guess {
  readonly dictionary: Dictionary | null;
  readonly mapping: Mapping;
}

interface Claim {
  readonly column: number;
  readonly meaning: Meaning;
  /** By a word of the dictionary itself, not by one that fits all. */
  readonly own: boolean;
}

/** How much a field tells which dictionary a table belongs to. */
const WEIGHTS: Readonly<Partial<Record<EntryField, number>>> = { code: 4, scope: 3 };
const OTHER_WEIGHT = 2;

/**
 * What a table holds and which column fills which field, told by its headers: Chinese, English and the vendor's own
 * names. Two columns that mean one field fill none: a person decides.
 */
export function guessMapping(headers: readonly string[]): Guess {
  const candidates = DICTIONARIES.map((dictionary) => ({
    dictionary,
    ...assigned(claimsOf(headers, dictionary)),
  }))
    .filter(({ score, mapping }) => score > 0 && mapping.code !== undefined)
    .sort((a, b) => b.score - a.score || (a.mapping.code ?? 0) - (b.mapping.code ?? 0));
  const [best, second] = candidates;
  if (best && (!second || best.score > second.score || best.mapping.code !== second.mapping.code))
    return { dictionary: best.dictionary, mapping: best.mapping };
  return { dictionary: null, mapping: assigned(claimsOf(headers, null)).mapping };
}

function claimsOf(headers: readonly string[], dictionary: Dictionary | null): readonly Claim[] {
  const words = dictionary === null ? undefined : DICTIONARY_WORDS.get(dictionary);
  return headers.flatMap((header, column): readonly Claim[] => {
    for (const word of spellings(header).map(headerWord)) {
      const meaning = words?.get(word);
      if (meaning !== undefined) return [{ column, meaning, own: true }];
    }
    for (const word of spellings(header).map(headerWord)) {
      const meaning = COMMON_WORDS.get(word);
      if (meaning !== undefined) return [{ column, meaning, own: false }];
    }
    return [];
  });
}

/** Own words first, then common ones, then nouns that may be either. */
function assigned(claims: readonly Claim[]): { readonly mapping: Mapping; readonly score: number } {
  const mapping: Mapping = {};
  const disputed = new Set<EntryField>();
  let score = 0;
  for (const own of [true, false]) {
    for (const field of ENTRY_FIELDS) {
      const [first, ...others] = claims.filter((claim) => claim.own === own && claim.meaning === field);
      if (first === undefined || mapping[field] !== undefined) continue;
      if (others.length > 0) disputed.add(field);
      if (disputed.has(field)) continue;
      mapping[field] = first.column;
      if (own) score += WEIGHTS[field] ?? OTHER_WEIGHT;
    }
  }
  for (const { column, meaning } of claims) {
    const field = (['code', 'name'] as const).find(
      (open) => mapping[open] === undefined && !disputed.has(open),
    );
    if (meaning !== 'either' || field === undefined) continue;
    mapping[field] = column;
    score += OTHER_WEIGHT;
  }
  return { mapping, score };
}
