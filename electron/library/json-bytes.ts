import { looksLikeJson } from '../../shared/library/source-text';

/** Bytes of a text's beginning that tell what it is. */
const HEAD = 4096;

/** True for bytes that mean to be JSON, whatever their encoding. */
export function bytesLookLikeJson(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD);
  return looksLikeJson(new TextDecoder(markOf(head) ?? 'latin1').decode(head).replace(/^ï»¿/, ''));
}

function markOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
