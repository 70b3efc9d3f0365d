const ESCAPE = '\u001b';

/**
 * A text as SQLite gives it back unchanged: NUL would end it and half a surrogate pair would become U+FFFD, so
 * both, and the escape itself, are written as ESC and four hex digits. Any other text is kept as it is.
 */
export function toStored(text: string): string {
  if (!text.includes('\0') && !text.includes(ESCAPE) && text.isWellFormed()) return text;
  return text.replace(
    /[\0\u001b]|\p{Cs}/gu,
    (found) => ESCAPE + found.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}

/** The text that was given to `toStored`. */
export function fromStored(stored: string): string {
  if (!stored.includes(ESCAPE)) return stored;
  return stored.replace(/\u001b([\da-f]{4})/g, (_found, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** A pattern for LIKE … ESCAPE '\' that finds the text anywhere, taken literally. */
export function likePattern(text: string): string {
  return `%${toStored(text).replace(/[\\%_]/g, '\\$&')}%`;
}
