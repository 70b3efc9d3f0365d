import { type Refusal, refused } from '../../shared/library/exchange';
import { looksLikeJson } from '../../shared/library/source-text';

/** Bytes of a text's beginning that tell what it is. */
const HEAD = 4096;

/** True for bytes that mean to be JSON, whatever their encoding. */
export function bytesLookLikeJson(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  return looksLikeJson(new TextDecoder(markOf(head) ?? 'latin1').decode(head).replace(/^ï»¿/, ''));
}

/** The text of JSON bytes: UTF-8, or UTF-16 with its mark; anything else is refused with the first line that is neither. */
export function jsonText(bytes: Uint8Array): string | Refusal {
  const encoding = markOf(bytes) ?? 'utf-8';
  const decode = (some: Uint8Array): string => new TextDecoder(encoding, { fatal: true }).decode(some);
  try {
    return decode(bytes);
  } catch {
    return refused('not-this-encoding', { encoding, line: String(firstBadLine(bytes, decode)) });
  }
}

function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** No character of UTF-8 holds the byte of a line end; of UTF-16 only the whole is looked at. */
function firstBadLine(bytes: Uint8Array, decode: (some: Uint8Array) => string): number {
  if (markOf(bytes) !== null) return 1;
  for (let from = 0, line = 1; ; line += 1) {
    const end = bytes.indexOf(0x0a, from);
    try {
      decode(bytes.subarray(from, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) return line;
    from = end + 1;
  }
}
