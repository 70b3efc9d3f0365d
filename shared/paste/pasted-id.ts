import { cleanId, hasInvisible, isGuid, withoutEnds } from '../draft/ids';
import type { IdFlaw } from './understood';

const QUOTE = /["'`\u2018-\u201f\uff02\uff07]/;

/** An id as it can be sent, and everything that had to be mended for that, or looks wrong. */
export interface PastedId {
  readonly id: string;
  readonly flaws: readonly IdFlaw[];
}

/** Reads one id out of its cell; full-width letters are made plain only where a GUID comes of it. */
export function pastedId(cell: string): PastedId {
  const flaws: IdFlaw[] = [];
  const note = (flaw: IdFlaw, id: string, before: string) => {
    if (id !== before) flaws.push(flaw);
    return id;
  };
  const plain = withoutEnds(cell, (char) => char === ' ' || char === '\t');
  const trimmed = note('odd-space', withoutEdges(plain), plain);
  const unquoted = note(
    'quotes',
    withoutEnds(trimmed, (char) => QUOTE.test(char)),
    trimmed,
  );
  const narrow = unquoted.normalize('NFKC');
  const wide = isGuid(cleanId(narrow)) ? note('full-width', narrow, unquoted) : unquoted;
  const id = note('braces', cleanId(wide), wide);
  if (!isGuid(id)) flaws.push('not-guid');
  return { id, flaws };
}

/** Without white space and invisible characters at its ends. */
export function withoutEdges(text: string): string {
  return withoutEnds(text, (char) => char === ' ' || hasInvisible(char));
}
