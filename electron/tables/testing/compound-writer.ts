import { Buffer } from 'node:buffer';

const SECTOR = 512;
const FREE = 0xffffffff;
const END = 0xfffffffe;
const FAT = 0xfffffffd;

/** The bytes of a compound file (OLE2) with empty streams of these names: what Excel to 2003 wrote, or wraps a locked file in. */
export function compoundOf(...streams: readonly string[]): Buffer {
  const header = Buffer.alloc(SECTOR, 0xff);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.fill(0, 8, 76);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  header.writeUInt32LE(0, 76);
  const fat = Buffer.alloc(SECTOR, 0xff);
  fat.writeUInt32LE(FAT, 0);
  const sectors = Math.ceil((streams.length + 1) / 4);
  for (let at = 1; at <= sectors; at += 1) fat.writeUInt32LE(at === sectors ? END : at + 1, at * 4);
  const directory = Buffer.alloc(sectors * SECTOR);
  entry('Root Entry', 5).copy(directory);
  for (const [at, name] of streams.entries()) entry(name, 2).copy(directory, (at + 1) * 128);
  return Buffer.concat([header, fat, directory]);
}

function entry(name: string, type: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 'utf16le');
  bytes.writeUInt16LE((name.length + 1) * 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(FREE, 72);
  bytes.writeUInt32LE(FREE, 76);
  bytes.writeUInt32LE(END, 116);
  return bytes;
}
