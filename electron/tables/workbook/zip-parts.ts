import { Buffer } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { MEGABYTE } from '../source-size';
import { Refused, type SourceLimits } from '../table';

const STORED = 0;
const DEFLATED = 8;
const INFLATED_AT_ONCE = 262_144;

/** The parts of a zip by name, in whatever case. */
export interface ZipParts {
  has(name: string): boolean;
  /** Inflates a part. Throws `Refused` where it lies about itself, or the zip has gone past its limit. */
  read(name: string): Buffer;
}

/** Opens the bytes of a zip. Throws `Refused`: cut short, changed, or two parts of one name. */
export async function openZip(bytes: Uint8Array, limits: SourceLimits): Promise<ZipParts> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = await directoryOf(file);
  let left = limits.inflated;
  return {
    has: (name) => parts.has(name.toLowerCase()),
    read(name) {
      const part = parts.get(name.toLowerCase());
      if (!part) throw new Refused('damaged-sheet', { part: name });
      const { compressedSize, uncompressedSize: size } = part.entry;
      if (size > left || (size > MEGABYTE && size > compressedSize * limits.ratio))
        throw new Refused('inflates-too-far', { limit: String(Math.floor(limits.inflated / MEGABYTE)) });
      left -= size;
      return inflate(part.entry, file.subarray(part.start, part.start + compressedSize));
    },
  };
}

interface Part {
  readonly entry: Entry;
  /** Where its bytes begin. */
  readonly start: number;
}

async function directoryOf(file: Buffer): Promise<ReadonlyMap<string, Part>> {
  const parts = new Map<string, Part>();
  try {
    const zip = await fromBufferPromise(file);
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (parts.has(name)) throw new Refused('damaged-zip');
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      parts.set(name, { entry, start: fileDataStart });
    }
  } catch {
    throw new Refused('damaged-zip');
  }
  return parts;
}

/** Never more than the directory says, however much there is; less, or other bytes, is damage as well. */
function inflate(entry: Entry, packed: Buffer): Buffer {
  if (entry.isEncrypted()) throw new Refused('is-encrypted');
  const bytes = unpacked(entry, packed);
  if (bytes?.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32)
    throw new Refused('damaged-zip');
  return bytes;
}

function unpacked({ compressionMethod, uncompressedSize }: Entry, packed: Buffer): Buffer | null {
  if (compressionMethod === STORED) return packed;
  if (compressionMethod !== DEFLATED) return null;
  try {
    return inflateRawSync(packed, {
      maxOutputLength: Math.max(uncompressedSize, 1),
      chunkSize: INFLATED_AT_ONCE,
    });
  } catch {
    return null;
  }
}
