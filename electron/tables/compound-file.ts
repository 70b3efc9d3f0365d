import { Buffer } from 'node:buffer';

const ENTRY = 128;
const HEADER = 512;
/** Offsets inside a directory entry: the length of its name in bytes, with the closing zero, and its type. */
const NAME_LENGTH = 64;
const TYPE = 66;
const STREAM = 2;

/**
 * Names of the streams in a compound file (OLE2), which is how Excel to 2003 writes, and how any Office program wraps
 * an encrypted document. Entries of its directory are found by their look, so that a damaged chain hides none.
 */
export function compoundStreams(bytes: Uint8Array): ReadonlySet<string> {
  const names = new Set<string>();
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = HEADER; at + ENTRY <= file.length; at += ENTRY) {
    const length = file.readUInt16LE(at + NAME_LENGTH);
    if (file[at + TYPE] !== STREAM || length < 4 || length > 64 || length % 2 === 1) continue;
    if (file.readUInt16LE(at + length - 2) === 0) names.add(file.toString('utf16le', at, at + length - 2));
  }
  return names;
}
