/** A piece of text as it is, or one invisible character by its code. */
export interface Piece {
  readonly text: string;
  readonly hidden: boolean;
}

/**
 * Everything that would not be seen or would turn the text around: controls (but tab and line breaks), direction
 * marks, zero-width characters (but a joiner inside an emoji), tags, halves of surrogate pairs.
 */
const HIDDEN =
  /\r(?!\n)|\u034F|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|(?<!(?:\p{Extended_Pictographic}|\p{Emoji_Modifier})\uFE0F?)\u200D|\p{Cs}/gu;

/** Cuts a text into what can be seen and what cannot. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(HIDDEN)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), hidden: false });
    pieces.push({ text: codeOf(match[0]), hidden: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hidden: false });
  return pieces;
}

/** Characters of a long text that are laid out together. */
export const STRETCH = 2000;

/**
 * A long text in stretches, each a block of its own, which the browser lays out when it comes into sight; together they
 * are the text. A stretch ends at a line break where one is near, and never within a character.
 */
export function stretchesOf(text: string): readonly string[] {
  const stretches: string[] = [];
  for (let from = 0; from < text.length; ) {
    const most = Math.min(from + STRETCH, text.length);
    const line = most < text.length ? text.lastIndexOf('\n', most - 1) : -1;
    const cut = line >= from ? line + 1 : most;
    const splits = cut < text.length && cut - from > 1 && /[\r\ud800-\udbff]/.test(text.charAt(cut - 1));
    const to = splits ? cut - 1 : cut;
    stretches.push(text.slice(from, to));
    from = to;
  }
  return stretches;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
