/** How well an entry matches, best first: its code or name, its whole name as spoken, the beginning of one, a part. */
export const EXACT = 0;
export const WHOLE = 1;
export const BEGINS = 2;
export const PART = 3;
export const NO_MATCH = 4;
export type Match = typeof EXACT | typeof WHOLE | typeof BEGINS | typeof PART | typeof NO_MATCH;

/**
 * Letters against syllables, as people mix them: each syllable whole, by its first letter or by zh, ch, sh; of the last
 * one any beginning. `spelling` has a space between syllables and `/` between readings of one.
 */
export function matchSpelling(letters: string, spelling: string): Match {
  if (letters === '') return NO_MATCH;
  const from = startsOf(letters, spelling, true);
  if (from !== NO_MATCH) return from;
  return startsOf(letters, spelling, false);
}

/** Every number of letters that may be behind after each syllable; at any syllable a match may begin, or at the first only. */
function startsOf(letters: string, spelling: string, first: boolean): Match {
  let behind: number[] = [0];
  let best: Match = NO_MATCH;
  for (let at = 0; at < spelling.length && behind.length > 0; ) {
    const space = spelling.indexOf(' ', at);
    const end = space < 0 ? spelling.length : space;
    const next: number[] = first ? [] : [0];
    for (let reading = at; reading < end; ) {
      const slash = spelling.indexOf('/', reading);
      const stop = slash < 0 || slash > end ? end : slash;
      for (const done of behind) {
        const same = commonLength(letters, done, spelling, reading, stop);
        if (done + same === letters.length) {
          if (!first) return PART;
          if (end === spelling.length && (reading + same === stop || same === 1)) return WHOLE;
          best = BEGINS;
        }
        if (same > 0) add(next, done + 1);
        if (same > 1 && spelling[reading + 1] === 'h') add(next, done + 2);
        if (reading + same === stop) add(next, done + same);
      }
      reading = stop + 1;
    }
    behind = next;
    at = end + 1;
  }
  return best;
}

function commonLength(
  letters: string,
  from: number,
  spelling: string,
  reading: number,
  stop: number,
): number {
  let same = 0;
  while (
    reading + same < stop &&
    from + same < letters.length &&
    letters.charCodeAt(from + same) === spelling.charCodeAt(reading + same)
  )
    same += 1;
  return same;
}

function add(list: number[], value: number): void {
  if (!list.includes(value)) list.push(value);
}
