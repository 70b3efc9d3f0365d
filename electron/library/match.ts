import {
  BEGINS,
  EXACT,
  type Match,
  matchSpelling,
  NO_MATCH,
  PART,
  WHOLE,
} from '../../shared/library/match-spelling';

/** An entry as it is searched: code and name without case and width, and how the name is spoken (`spelling.ts`). */
export interface Searched {
  readonly code: string;
  readonly name: string;
  readonly spelling: string;
  /** What stands in all three, and in the spelling alone: what lacks one of a query's characters cannot match. */
  readonly marks: Marks;
  readonly spoken: Marks;
}

/** The characters of a text, a bit for each or for several of them: Latin letters, and all others. */
interface Marks {
  readonly letters: number;
  readonly others: number;
}

/** What a person typed, made ready once for all entries. */
export interface Query {
  readonly text: string;
  /** Without what stands between syllables: `zhang san`, `xi'an`. */
  readonly joined: string;
  /** Its words, where there are several: each may match elsewhere. */
  readonly words: readonly string[];
  readonly marks: Marks;
}

/** Text without letter case and width. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

export function queryOf(typed: string): Query {
  const text = folded(typed).trim();
  const words = text.split(/\s+/);
  const joined = text.replace(/[\s'’-]+/g, '');
  return { text, joined, words: words.length > 1 ? words : [], marks: marksOf(joined) };
}

/** An entry ready to be searched. */
export function searchedOf(code: string, name: string, spelling: string): Searched {
  const [foldedCode, foldedName] = [folded(code), folded(name)];
  const spoken = marksOf(spelling);
  const all = [marksOf(foldedCode), marksOf(foldedName), spoken];
  return {
    code: foldedCode,
    name: foldedName,
    spelling,
    marks: {
      letters: all.reduce((sum, { letters }) => sum | letters, 0),
      others: all.reduce((sum, { others }) => sum | others, 0),
    },
    spoken,
  };
}

export function matchOf(query: Query, entry: Searched): Match {
  if (!holds(entry.marks, query.marks)) return NO_MATCH;
  const { text } = query;
  if (text === '') return PART;
  const inCode = entry.code.indexOf(text);
  const inName = entry.name.indexOf(text);
  if ((inCode === 0 && entry.code === text) || (inName === 0 && entry.name === text)) return EXACT;
  const spoken = holds(entry.spoken, query.marks) ? matchSpelling(query.joined, entry.spelling) : NO_MATCH;
  if (spoken === WHOLE) return WHOLE;
  if (spoken === BEGINS || inCode === 0 || inName === 0) return BEGINS;
  if (spoken === PART || inCode > 0 || inName > 0) return PART;
  return query.words.length > 0 && query.words.every((word) => hasWord(word, entry)) ? PART : NO_MATCH;
}

function hasWord(word: string, entry: Searched): boolean {
  return (
    entry.code.includes(word) || entry.name.includes(word) || matchSpelling(word, entry.spelling) !== NO_MATCH
  );
}

function holds(entry: Marks, query: Marks): boolean {
  return (query.letters & entry.letters) === query.letters && (query.others & entry.others) === query.others;
}

/** Letters and digits have a bit of their own; all others share 22. */
function marksOf(text: string): Marks {
  let letters = 0;
  let others = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) letters |= 1 << (code - 0x61);
    else if (code >= 0x30 && code <= 0x39) others |= 1 << (code - 0x30);
    else others |= 1 << (10 + (code % 22));
  }
  return { letters, others };
}
