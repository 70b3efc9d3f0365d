/** A part of a text, and whether it is what was looked for. */
export interface Stretch {
  readonly text: string;
  readonly found: boolean;
}

/** A text cut where one of the words stands in it, in any case; together the parts are the text. */
export function foundStretches(text: string, words: readonly string[]): readonly Stretch[] {
  return cutAt(text, rangesOf(text, words));
}

/** The same for an id that is shown by its head and its tail: what is found between them marks the sign that stands for it. */
export function foundInShortened(
  id: string,
  words: readonly string[],
  { head, tail }: { readonly head: number; readonly tail: number },
): readonly Stretch[] {
  const ranges = rangesOf(id, words);
  const end = id.length - tail;
  const within = (from: number, to: number) =>
    ranges.flatMap((one) => {
      const [start, stop] = [Math.max(one.from, from), Math.min(one.to, to)];
      return start < stop ? [{ from: start - from, to: stop - from }] : [];
    });
  return [
    ...cutAt(id.slice(0, head), within(0, head)),
    { text: '…', found: within(head, end).length > 0 },
    ...cutAt(id.slice(end), within(end, id.length)),
  ];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where the words stand, in their order, none over another. */
function rangesOf(text: string, words: readonly string[]): readonly Range[] {
  const found = words
    .filter((word) => word !== '')
    .flatMap((word) => [...text.matchAll(new RegExp(word.replace(/[$()*+./?[\\\]^{|}]/g, '\\$&'), 'giu'))])
    .map(({ 0: hit, index }) => ({ from: index, to: index + hit.length }))
    .sort((one, other) => one.from - other.from);
  const ranges: Range[] = [];
  for (const one of found) {
    const last = ranges.at(-1);
    if (last && one.from <= last.to) ranges[ranges.length - 1] = { ...last, to: Math.max(last.to, one.to) };
    else ranges.push(one);
  }
  return ranges;
}

function cutAt(text: string, ranges: readonly Range[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const range of ranges) {
    if (range.from > from) stretches.push({ text: text.slice(from, range.from), found: false });
    stretches.push({ text: text.slice(range.from, range.to), found: true });
    from = range.to;
  }
  if (from < text.length) stretches.push({ text: text.slice(from), found: false });
  return stretches;
}
