/** A status that a person types to find what went wrong; one of 2xx would name nearly every call, and is asked for with `HTTP`. */
const ALONE = /^[345]\d\d$/;
const NAMED = /^\s*http[\s/]*([1-5]\d\d)\s*$/i;

/** The HTTP status that a word is; null: it is none. */
export function statusOfWord(word: string): number | null {
  return ALONE.test(word) ? Number(word) : null;
}

/** The HTTP status that a text is, written as the program writes it: `HTTP 502`; null: it is none. */
export function statusOfText(text: string): number | null {
  const [, status] = NAMED.exec(text) ?? [];
  return status === undefined ? null : Number(status);
}
