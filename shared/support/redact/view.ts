import { GUID, isGuidAt } from './find-numbers';

/** A text that was decoded out of another one, and where each of its characters stands in the outermost one. */
export interface View {
  readonly text: string;
  /** Where the character at a place begins, and where it ends, in the outermost text. */
  readonly from: (at: number) => number;
  readonly to: (at: number) => number;
  /** How what is put in the place of characters is written in the outermost text; null: nothing can be put in quotes. */
  readonly write: ((text: string) => string) | null;
}

/** A text as it is. */
export function wholeView(text: string): View {
  return { text, from: (at) => at, to: (at) => at + 1, write: (put) => put };
}

/** Part of a view. */
export function partOf(view: View, from: number, to: number): View {
  return {
    text: view.text.slice(from, to),
    from: (at) => view.from(at + from),
    to: (at) => view.to(at + from),
    write: view.write,
  };
}

/** Collects what a text says, character by character, with the places that each came from. */
class Decoded {
  private readonly codes: Uint16Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private length = 0;

  constructor(most: number) {
    this.codes = new Uint16Array(most);
    this.starts = new Int32Array(most);
    this.ends = new Int32Array(most);
  }

  put(code: number, from: number, to: number): void {
    if (code > 0xffff) {
      this.put(0xd800 + ((code - 0x10000) >> 10), from, to);
      this.put(0xdc00 + ((code - 0x10000) & 0x3ff), from, to);
      return;
    }
    this.codes[this.length] = code;
    this.starts[this.length] = from;
    this.ends[this.length] = to;
    this.length += 1;
  }

  view(outer: View, write: View['write']): View {
    let text = '';
    for (let at = 0; at < this.length; at += 8192)
      text += String.fromCharCode(...this.codes.subarray(at, Math.min(at + 8192, this.length)));
    return {
      text,
      from: (at) => outer.from(this.starts[at] ?? 0),
      to: (at) => outer.to((this.ends[at] ?? 1) - 1),
      write,
    };
  }
}

const ESCAPES: ReadonlyMap<string, number> = new Map(
  [...'"\\/bfnrt'].map((letter, index) => [letter, '"\\/\b\f\n\r\t'.charCodeAt(index)]),
);

/** What a text says as the inside of a JSON string; null where it has no escapes. What is no escape stays as it is. */
export function jsonView(outer: View): View | null {
  const { text } = outer;
  if (!text.includes('\\')) return null;
  const decoded = new Decoded(text.length);
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at + 1);
    const isEscape = text.charCodeAt(at) === 0x5c;
    const hex = isEscape && letter === 'u' ? hexAt(text, at + 2, 4) : -1;
    const known = isEscape ? ESCAPES.get(letter) : undefined;
    const [code, length] = hex >= 0 ? [hex, 6] : known === undefined ? [text.charCodeAt(at), 1] : [known, 2];
    decoded.put(code, at, at + length);
    at += length;
  }
  const { write } = outer;
  return decoded.view(outer, write && ((put) => write(JSON.stringify(put).slice(1, -1))));
}

/** What a text says as part of an address, `%E5%B7%A5` as UTF-8; null where it has nothing of that. */
export function percentView(outer: View): View | null {
  const { text } = outer;
  if (!/%[\da-f]{2}/i.test(text)) return null;
  const decoded = new Decoded(text.length);
  for (let at = 0; at < text.length; ) {
    const from = at;
    const bytes: number[] = [];
    for (let byte = byteAt(text, at); byte >= 0; byte = byteAt(text, at)) {
      bytes.push(byte);
      at += 3;
    }
    if (bytes.length > 0)
      putUtf8(
        decoded,
        bytes,
        (index) => from + index * 3,
        (index) => from + index * 3 + 3,
      );
    else {
      decoded.put(text.charCodeAt(at), at, at + 1);
      at += 1;
    }
  }
  const { write } = outer;
  return decoded.view(outer, write && ((put) => write(put.replaceAll('"', '%22'))));
}

function byteAt(text: string, at: number): number {
  return text.charCodeAt(at) === 0x25 ? hexAt(text, at + 1, 2) : -1;
}

function hexAt(text: string, at: number, digits: number): number {
  let value = 0;
  for (let index = at; index < at + digits; index += 1) {
    const digit = hexDigit(text.charCodeAt(index));
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The value of a character of base64, standard or for addresses; -1: it is none. */
const SIX_BITS = new Int8Array(128).fill(-1);
for (const [value, char] of [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].entries())
  SIX_BITS[char.charCodeAt(0)] = value;
SIX_BITS[0x2d] = 62;
SIX_BITS[0x5f] = 63;
const sixBits = (code: number): number => SIX_BITS[code] ?? -1;

/** Characters that stand together in base64 at the least: fewer hold nothing that is looked for. */
const SHORTEST_RUN = 8;
/** Readable characters in a row without which what was decoded is noise. */
const READABLE = 4;

/**
 * What the runs of base64 characters in a text say. Where a run's first byte begins is not known, so each of the four
 * ways is given, without those in which nothing can be read. Line breaks in a run count for nothing (RFC 2045).
 */
export function* base64Views(outer: View): Iterable<View> {
  const { text } = outer;
  let places: number[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (sixBits(code) >= 0) places.push(at);
    else if (!((code === 0x0a || code === 0x0d) && places.length > 0)) {
      // A GUID looks like base64 for addresses, and decodes to noise.
      const isGuid = places.length === GUID && isGuidAt(text, places[0] ?? 0);
      if (places.length >= SHORTEST_RUN && !isGuid) yield* runViews(outer, places);
      if (places.length > 0) places = [];
    }
  }
}

function* runViews(outer: View, places: readonly number[]): Iterable<View> {
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const bytes = new Uint8Array(Math.floor(((places.length - skipped) * 6) / 8));
    let bits = 0;
    let held = 0;
    let count = 0;
    for (let index = skipped; count < bytes.length; index += 1) {
      bits = ((bits << 6) | sixBits(outer.text.charCodeAt(places[index] ?? 0))) & 0xfff;
      held += 6;
      if (held < 8) continue;
      held -= 8;
      bytes[count] = (bits >> held) & 0xff;
      count += 1;
    }
    if (!isReadable(bytes)) continue;
    const decoded = new Decoded(bytes.length);
    const place = (bit: number) => places[skipped + Math.floor(bit / 6)] ?? 0;
    putUtf8(
      decoded,
      bytes,
      (index) => place(index * 8),
      (index) => place(index * 8 + 7) + 1,
    );
    yield decoded.view(outer, null);
  }
}

function isReadable(bytes: Uint8Array): boolean {
  let row = 0;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte >= 0x20 && byte < 0x7f ? 1 : byte < 0x80 ? 0 : sequenceLength(bytes, at);
    row = length === 0 ? 0 : row + 1;
    if (row >= READABLE) return true;
    at += Math.max(length, 1);
  }
  return false;
}

/** Bytes as UTF-8; what is none is U+FFFD byte by byte. */
function putUtf8(
  decoded: Decoded,
  bytes: ArrayLike<number>,
  from: (index: number) => number,
  to: (index: number) => number,
): void {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : sequenceLength(bytes, at);
    let code = byte < 0x80 ? byte : length === 0 ? 0xfffd : byte & (0x7f >> length);
    for (let index = 1; index < length; index += 1) code = (code << 6) | ((bytes[at + index] ?? 0) & 0x3f);
    const used = Math.max(length, 1);
    decoded.put(code, from(at), to(at + used - 1));
    at += used;
  }
}

/** Bytes of the well-formed sequence of 2 to 4 that begins here; 0: none does. */
function sequenceLength(bytes: ArrayLike<number>, at: number): number {
  const [first, second] = [bytes[at] ?? 0, bytes[at + 1] ?? 0];
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  for (let index = 1; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  if (
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f)
  )
    return 0;
  return first === 0xed && second > 0x9f ? 0 : length;
}
