import { BEGINS, matchSpelling, NO_MATCH } from '../../../shared/library/match-spelling';

/** What a thing is found by. */
export interface Findable {
  readonly title: string;
  /** Other names. */
  readonly words?: readonly string[];
  /** How its names are spoken, as `matchSpelling` reads it. */
  readonly spellings?: readonly string[];
  /** Ids: only the characters as they stand there count. */
  readonly codes?: readonly string[];
}

/** Worse than any rank; a part that is nowhere. */
const NOWHERE = Number.POSITIVE_INFINITY;
const [WHOLE, START, WORD, INSIDE, SPREAD] = [-1, 0, 2, 4, 8];
/** Another name is a little worse than the title, an id worse than a name. */
const [OTHER_NAME, CODE] = [1, 3];

/** How well a thing answers what was typed: the smaller the better; null: not at all. */
export function rankOf(
  typed: string,
  { title, words = [], spellings = [], codes = [] }: Findable,
): number | null {
  const names = [folded(title), ...words.map(folded)];
  // Typed whole, a name means its thing, not the longer ones that begin with it.
  if (names[0] !== '' && names[0] === folded(typed)) return WHOLE;
  const ids = codes.map(folded);
  let sum = 0;
  for (const part of folded(typed).split(' ').filter(Boolean)) {
    const rank = Math.min(
      ...names.map((name, place) => nameRank(part, name) + (place === 0 ? 0 : OTHER_NAME)),
      ...spellings.map((spelling) => spokenRank(part, spelling) + OTHER_NAME),
      ...ids.map((id) => solidRank(part, id) + CODE),
    );
    if (rank === NOWHERE) return null;
    sum += rank;
  }
  return sum;
}

/** The things that answer, the best first; equally good ones stay in their order. */
export function ranked<T extends Findable>(typed: string, things: readonly T[]): readonly T[] {
  return things
    .map((thing) => ({ thing, rank: rankOf(typed, thing) ?? NOWHERE }))
    .filter(({ rank }) => rank !== NOWHERE)
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}

/** Case, full width and accents do not count. */
function folded(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{Mn}/gu, '');
  return plain.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function nameRank(part: string, name: string): number {
  const solid = solidRank(part, name);
  return solid === NOWHERE && part.length > 1 && isSpread(part, name) ? SPREAD : solid;
}

/** As people spell while the input method is off: whole syllables and first letters, mixed. */
function spokenRank(part: string, spelling: string): number {
  const match = matchSpelling(part, spelling);
  if (match === NO_MATCH) return NOWHERE;
  return match <= BEGINS ? START : WORD;
}

function solidRank(part: string, text: string): number {
  if (text.startsWith(part)) return START;
  const at = text.indexOf(part);
  if (at < 0) return NOWHERE;
  return /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? INSIDE : WORD;
}

/** True if the characters stand there in their order, others between them. */
function isSpread(part: string, text: string): boolean {
  let from = 0;
  for (const character of part) {
    const at = text.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
