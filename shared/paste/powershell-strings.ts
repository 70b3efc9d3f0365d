import { lineEndAt, runAt } from './command';
import { plainWord, type Word, WordWriter } from './word';

/** A PowerShell string and where it ends; `expands`: the first variable or expression inside, left as text. */
export type PsString =
  | { readonly kind: 'string'; readonly word: Word; readonly end: number; readonly expands: number | null }
  | { readonly kind: 'unclosed'; readonly at: number };

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
/** How Chrome writes what is not ASCII. */
const CHAR = /\$\(\[char\](0x[\da-f]{1,6}|\d{1,7})\)/iy;
/** Characters without a meaning in a string with double quotes. */
const PLAIN = /[^"`$]+/y;
const CODE = /`u\{([\da-f]{1,6})\}/iy;

/** The string that begins at an offset, in any of PowerShell's four ways; null if none does. */
export function psStringAt(text: string, at: number): PsString | null {
  const two = text.slice(at, at + 2);
  if (two === "@'") return hereString(text, at, "'");
  if (two === '@"') return hereString(text, at, '"');
  if (two[0] === "'") return singleQuoted(text, at);
  return two[0] === '"' ? expandable(text, at, at + 1, null) : null;
}

function singleQuoted(text: string, at: number): PsString {
  const writer = new WordWriter();
  for (let from = at + 1; ; ) {
    const quote = text.indexOf("'", from);
    if (quote < 0) return { kind: 'unclosed', at };
    writer.add(text.slice(from, quote), from);
    if (text[quote + 1] !== "'")
      return { kind: 'string', word: writer.word(), end: quote + 1, expands: null };
    writer.add("'", quote);
    from = quote + 2;
  }
}

/** `@"` or `@'`, lines, and the same backwards at the beginning of a line. */
function hereString(text: string, at: number, quote: '"' | "'"): PsString | null {
  const open = /^@["'][ \t]*(?:\r\n|\r|\n)/.exec(text.slice(at, at + 200));
  if (open === null) return null;
  const from = at + open[0].length;
  const close = new RegExp(`(?:^|\\r\\n|\\r|\\n)[ \\t]*${quote}@`, 'g').exec(text.slice(from));
  if (close === null) return { kind: 'unclosed', at };
  const end = from + close.index;
  const after = end + close[0].length;
  if (quote === "'") return { kind: 'string', word: plainWord(text, from, end), end: after, expands: null };
  const inside = expandable(text, at, from, end);
  return inside.kind === 'string' ? { ...inside, end: after } : inside;
}

/** Backtick escapes undone. `to` null: up to the quote that closes, doubled quotes being one. */
function expandable(text: string, open: number, from: number, to: number | null): PsString {
  const writer = new WordWriter();
  let expands: number | null = null;
  let at = from;
  while (at < (to ?? text.length)) {
    const char = text.charAt(at);
    if (to === null && char === '"') {
      if (text[at + 1] !== '"') return { kind: 'string', word: writer.word(), end: at + 1, expands };
      writer.add('"', at);
      at += 2;
    } else if (char === '`') {
      const { added, length } = backtick(text, at);
      writer.add(added, at);
      at += length;
    } else if (char === '$') {
      CHAR.lastIndex = at;
      const code = CHAR.exec(text);
      writer.add(code === null ? char : charOf(Number(code[1]), char), at);
      if (code === null && /[\w({:]/.test(text.charAt(at + 1))) expands ??= at;
      at += code === null ? 1 : code[0].length;
    } else {
      const run = (runAt(PLAIN, text, at) || char).slice(0, (to ?? text.length) - at);
      writer.add(run, at);
      at += run.length;
    }
  }
  return to === null
    ? { kind: 'unclosed', at: open }
    : { kind: 'string', word: writer.word(), end: to, expands };
}

function backtick(text: string, at: number): { readonly added: string; readonly length: number } {
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (code !== null) return { added: charOf(Number.parseInt(code[1] ?? '', 16), ''), length: code[0].length };
  const lineEnd = lineEndAt(text, at + 1);
  if (lineEnd > 0) return { added: '', length: 1 + lineEnd };
  const next = text.charAt(at + 1);
  return { added: ESCAPES.get(next) ?? next, length: 1 + next.length };
}

function charOf(point: number, otherwise: string): string {
  return point <= 0x10ffff ? String.fromCodePoint(point) : otherwise;
}
