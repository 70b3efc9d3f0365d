import type { Encoding, Refusal } from '../../shared/library/exchange';
import { readSourceText, type SourceText } from '../../shared/library/source-text';
import { decodeText, markOf } from './decode-text';
import { Refused } from './table';

/**
 * Reads a pasted text, or the bytes of a file, as a library or a map in JSON: in the encoding that a person chose, else
 * by their mark, else as UTF-8, which JSON is.
 */
export function readJson(source: Uint8Array | string, chosen: Encoding | null): SourceText | Refusal {
  try {
    return readSourceText(typeof source === 'string' ? source : textOf(source, chosen));
  } catch (error) {
    if (error instanceof Refused)
      return { kind: 'refused', reason: error.reason, params: { ...error.params } };
    throw error;
  }
}

function textOf(bytes: Uint8Array, chosen: Encoding | null): string {
  return decodeText(bytes, chosen ?? markOf(bytes)?.encoding ?? 'utf-8').text;
}
