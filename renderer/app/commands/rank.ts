/** How well a text answers what was typed: the smaller the better; null: not at all. */
export function rankOf(typed: string, title: string, words = ''): number | null {
  const wanted = folded(typed).split(' ').filter(Boolean);
  const [inTitle, inWords] = [folded(title), folded(words)];
  let sum = 0;
  for (const part of wanted) {
    const rank = Math.min(partRank(part, inTitle), 1 + partRank(part, inWords));
    if (rank === Number.POSITIVE_INFINITY) return null;
    sum += rank;
  }
  return sum;
}

/** Case, full width and accents do not count. */
function folded(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase('en-US').replace(/\s+/gu, ' ').trim();
}

function partRank(part: string, text: string): number {
  if (text.startsWith(part)) return 0;
  const at = text.indexOf(part);
  if (at > 0) return /[\s/·.\-_(]/u.test(text.charAt(at - 1)) ? 2 : 4;
  return part.length > 1 && isSpread(part, text) ? 8 : Number.POSITIVE_INFINITY;
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

/** The items that answer, the best first; equally good ones stay in their order. */
export function ranked<T extends { readonly title: string; readonly words?: string }>(
  typed: string,
  items: readonly T[],
): readonly T[] {
  return items
    .map((item) => ({ item, rank: rankOf(typed, item.title, item.words) }))
    .filter((one): one is { item: T; rank: number } => one.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
