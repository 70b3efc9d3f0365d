import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib';

/** A part that is packed already, with what the directory of a zip says of it. */
export interface PackedPart {
  readonly name: Buffer;
  /** General purpose flags; that of a size behind the content is not kept. */
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly date: number;
  readonly crc32: number;
  readonly size: number;
  readonly packed: Buffer;
}

/** A part whose content is made while it is written. */
export interface StreamedPart {
  readonly name: Buffer;
  readonly content: AsyncIterable<Buffer>;
}

const LOCAL = 0x04034b50;
const BEHIND = 0x08074b50;
const DIRECTORY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;
/** Sizes and checksum stand behind the content. */
const SIZE_BEHIND = 0x08;
const UTF8_NAME = 0x800;
/** 1980-01-01: no clock in a file that is the same for the same rows. */
const NO_DATE = 0x21;
const LARGEST = 0xffff_ffff;
const MOST_PARTS = 0xffff;
/** Most of a sheet is the same words again: little is gained by trying harder. */
const LEVEL = 3;

/** The zip would need the 64-bit format, which is not written here: 4 GB or 65,536 parts. */
export class ZipTooLarge extends Error {}

/** A short text as a packed part. */
export function textPart(name: string, text: string): PackedPart {
  const bytes = Buffer.from(text, 'utf8');
  const about = { flags: UTF8_NAME, method: DEFLATED, time: 0, date: NO_DATE };
  const content = { crc32: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes) };
  return { name: Buffer.from(name), ...about, ...content };
}

/** The bytes of a zip, part by part in order; content is deflated away from the main thread. Throws `ZipTooLarge`. */
export async function* zipOf(parts: Iterable<PackedPart | StreamedPart>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const start = offset;
    let written: Omit<PackedPart, 'packed'> & { readonly packedSize: number };
    if ('content' in part) {
      const about = {
        name: part.name,
        flags: UTF8_NAME | SIZE_BEHIND,
        method: DEFLATED,
        time: 0,
        date: NO_DATE,
      };
      const head = localHeader({ ...about, crc32: 0, size: 0, packedSize: 0 });
      yield head;
      const sums = { crc32: 0, size: 0 };
      let packedSize = 0;
      for await (const packed of deflated(part.content, sums)) {
        packedSize += packed.length;
        yield packed;
      }
      written = { ...about, ...sums, packedSize };
      checkSize(sums.size, packedSize);
      const behind = numbers([4, BEHIND], [4, written.crc32], [4, packedSize], [4, written.size]);
      yield behind;
      offset += head.length + packedSize + behind.length;
    } else {
      const { packed, ...about } = part;
      written = { ...about, flags: part.flags & ~SIZE_BEHIND, packedSize: packed.length };
      const head = localHeader(written);
      yield head;
      yield packed;
      offset += head.length + packed.length;
    }
    checkSize(offset);
    directory.push(directoryEntry(written, start));
  }
  if (directory.length > MOST_PARTS) throw new ZipTooLarge();
  const list = Buffer.concat(directory);
  yield list;
  const count = directory.length;
  yield numbers([4, END], [2, 0], [2, 0], [2, count], [2, count], [4, list.length], [4, offset], [2, 0]);
}

/** Deflates content as it comes, and sums it up. An error of the content is thrown here. */
async function* deflated(
  content: AsyncIterable<Buffer>,
  sums: { crc32: number; size: number },
): AsyncGenerator<Buffer> {
  async function* summed(): AsyncGenerator<Buffer> {
    for await (const bytes of content) {
      sums.crc32 = crc32(bytes, sums.crc32);
      sums.size += bytes.length;
      yield bytes;
    }
  }
  const packer = createDeflateRaw({ level: LEVEL });
  const over = pipeline(Readable.from(summed(), { objectMode: false, highWaterMark: 1 }), packer);
  // Heard below as an error of the packer, too.
  over.catch(() => undefined);
  for await (const packed of packer) yield packed as Buffer;
  await over;
}

type Header = Omit<PackedPart, 'packed'> & { readonly packedSize: number };

function localHeader(part: Header): Buffer {
  return Buffer.concat([numbers([4, LOCAL], [2, VERSION], ...facts(part), [2, 0]), part.name]);
}

function directoryEntry(part: Header, offset: number): Buffer {
  const behind = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0],
    [4, offset],
  ] as const;
  return Buffer.concat([
    numbers([4, DIRECTORY], [2, VERSION], [2, VERSION], ...facts(part), ...behind),
    part.name,
  ]);
}

const facts = ({ flags, method, time, date, crc32: sum, packedSize, size, name }: Header): NumberField[] => [
  [2, flags],
  [2, method],
  [2, time],
  [2, date],
  [4, sum],
  [4, packedSize],
  [4, size],
  [2, name.length],
];

type NumberField = readonly [bytes: 2 | 4, value: number];

function numbers(...fields: readonly NumberField[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) at = bytes.writeUIntLE(value, at, size);
  return bytes;
}

function checkSize(...sizes: readonly number[]): void {
  if (sizes.some((size) => size > LARGEST)) throw new ZipTooLarge();
}
