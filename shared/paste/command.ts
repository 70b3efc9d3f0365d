import type { Word } from './word';

/** One command as its shell reads it; offsets are of the pasted text. */
export type Command =
  | {
      readonly kind: 'words';
      readonly words: readonly Word[];
      /** Where reading stopped: the end of the text, or what ends a command. */
      readonly end: number;
      /** The first variable or command inside that the shell would have put something in place of. */
      readonly expands: number | null;
      /** The first backslash of those that were halved. */
      readonly halved: number | null;
      /** What a here-document gives to the command. */
      readonly input: Word | null;
    }
  | { readonly kind: 'unclosed'; readonly at: number };

/** Words that are read of a command; a request has a few dozen. What follows is told as not read. */
export const MOST_WORDS = 1000;

/** What a sticky pattern matches at an offset; empty: nothing. */
export function runAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Length of the line end at an offset: 0, 1 or 2. */
export function lineEndAt(text: string, at: number): 0 | 1 | 2 {
  const char = text[at];
  if (char === '\r') return text[at + 1] === '\n' ? 2 : 1;
  return char === '\n' ? 1 : 0;
}
