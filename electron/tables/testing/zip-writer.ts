import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip to write; `claims` overrides what its header says of it, `packed` what it is packed as. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly packed?: Buffer;
  readonly claims?: {
    readonly size?: number;
    readonly checksum?: number;
    readonly encrypted?: boolean;
    readonly method?: number;
  };
}

/** The bytes of a zip with these parts, in order. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims = {}, packed: given } of parts) {
    const body = Buffer.from(content);
    const packed = given ?? deflateRawSync(body);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(claims.encrypted ? 0x801 : 0x800, 2);
    facts.writeUInt16LE(claims.method ?? 8, 4);
    facts.writeUInt32LE(claims.checksum ?? crc32(body), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claims.size ?? body.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([word(0x04034b50), facts, Buffer.from(name), packed]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([word(0x02014b50), Buffer.from([20, 0]), facts, entry, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, word(0x06054b50), end]);
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
