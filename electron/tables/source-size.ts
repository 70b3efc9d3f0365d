import { Buffer } from 'node:buffer';
import type { Refusal } from '../../shared/library/exchange';
import type { SourceLimits } from './table';

/** Bytes of a megabyte, in which people are told limits. */
export const MEGABYTE = 1_048_576;

/** The refusal of a source that is too large; null for any other. */
export function sizeRefusal(source: Uint8Array | string, limits: SourceLimits): Refusal | null {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength;
  if (size <= limits.bytes) return null;
  return {
    kind: 'refused',
    reason: 'too-large',
    params: { limit: String(Math.floor(limits.bytes / MEGABYTE)) },
  };
}
