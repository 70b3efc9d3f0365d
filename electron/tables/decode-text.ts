import type { Encoding } from '../../shared/library/exchange';
import { Refused } from './table';

/** A text, and as what its bytes were read. `guessed`: nothing but their making sense speaks for it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly guessed: boolean;
}

/** How many bytes are looked at for a pattern of zero bytes. */
const LOOKED_AT = 4096;
const MARKS: readonly Mark[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** What a text of an encoding may begin with, to say so. */
interface Mark {
  readonly encoding: Encoding;
  readonly bytes: readonly number[];
}

/** The mark that bytes begin with; null without one. */
export function markOf(bytes: Uint8Array): Mark | null {
  return MARKS.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte)) ?? null;
}

/**
 * Reads bytes as text: in the encoding that a person chose, else by the mark they begin with, else as strict UTF-8,
 * else as GB18030. Lone surrogates of UTF-16 stay, for whoever checks the cells. Throws `Refused` with the line of
 * the first bytes that make no sense, and for UTF-16 without a mark.
 */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null): Decoded {
  const mark = markOf(bytes);
  const encoding = chosen ?? mark?.encoding ?? null;
  const body = mark?.encoding === encoding ? bytes.subarray(mark.bytes.length) : bytes;
  if (encoding !== null) return { text: decode(body, encoding), encoding, guessed: false };
  const zeros = looksLikeUtf16(body);
  if (zeros !== null) throw new Refused('encoding-unclear', { encoding: zeros });
  const text = tryDecode(body, 'utf-8');
  return text === null
    ? { text: decode(body, 'gb18030'), encoding: 'gb18030', guessed: true }
    : { text, encoding: 'utf-8', guessed: false };
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return decodeUtf16(bytes, encoding);
  const text = tryDecode(bytes, encoding);
  if (text === null)
    throw new Refused('not-this-encoding', { encoding, line: String(firstBadLine(bytes, encoding)) });
  return text;
}

function tryDecode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Node's own way, since a decoder would put U+FFFD in the place of a lone surrogate, or refuse the whole file. */
function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  const whole = Buffer.from(bytes);
  if (whole.length % 2 === 1) {
    const line = decodeUtf16(whole.subarray(0, -1), encoding).split(/\r\n|\r|\n/).length;
    throw new Refused('not-this-encoding', { encoding, line: String(line) });
  }
  return (encoding === 'utf-16be' ? whole.swap16() : whole).toString('utf16le');
}

/** No multi-byte character of UTF-8 or GB18030 holds the byte of a line end, so each line stands for itself. */
function firstBadLine(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const end = nextLine(bytes, from);
    if (tryDecode(bytes.subarray(from, end), encoding) === null) return line;
    from = end;
  }
  return line;
}

function nextLine(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === 0x0a) return at + 1;
    if (bytes[at] === 0x0d) return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
  }
  return bytes.length;
}

/** As what bytes without a mark look for their zero bytes; null for a text with a NUL here or there. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, LOOKED_AT);
  if (!head.includes(0)) return null;
  if (isUtf16(head, 1)) return 'utf-16le';
  return isUtf16(head, 0) ? 'utf-16be' : null;
}

/**
 * True if zeros stand at the places of high bytes alone, and most line ends and separators have one (few characters
 * of a Chinese text do), or most characters.
 */
function isUtf16(head: Uint8Array, highAt: 0 | 1): boolean {
  let zeros = 0;
  let wideMarks = 0;
  let marks = 0;
  const pairs = Math.floor(head.length / 2);
  for (let at = 0; at < pairs * 2; at += 2) {
    const high = head[at + highAt];
    const low = head[at + 1 - highAt];
    if (low === 0) return false;
    if (isMark(low)) marks += 1;
    if (isMark(high)) marks += 1;
    if (high !== 0) continue;
    zeros += 1;
    if (isMark(low)) wideMarks += 1;
  }
  return (wideMarks > 0 && wideMarks * 2 >= marks) || zeros * 2 > pairs;
}

const isMark = (byte: number | undefined): boolean =>
  byte !== undefined && [0x09, 0x0a, 0x0d, 0x2c, 0x3b].includes(byte);
