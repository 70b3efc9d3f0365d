import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

const LENGTH = 100;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

/**
 * Whether the header of a database of ours was changed by something else than SQLite: it then says 'read only' or 'cannot
 * open', as of a place without rights, or reads every text in another encoding. Null: it is as SQLite writes it, or empty.
 */
export function headerDamage(file: string): string | null {
  const handle = openSync(file, 'r');
  try {
    if (fstatSync(handle).size === 0) return null;
    const header = Buffer.alloc(LENGTH);
    if (readSync(handle, header, 0, LENGTH, 0) < LENGTH) return 'the header is cut short';
    return saidBy(header);
  } finally {
    closeSync(handle);
  }
}

/** Each fact at its place in the file format (sqlite.org/fileformat.html, 1.3). */
function saidBy(header: Buffer): string | null {
  if (!header.subarray(0, MAGIC.length).equals(MAGIC)) return 'not a database';
  const [write, read, , most, least, leaf] = header.subarray(18, 24);
  if (![1, 2].includes(write ?? 0) || ![1, 2].includes(read ?? 0)) return 'the versions in the header';
  if (most !== 64 || least !== 32 || leaf !== 32) return 'the fractions in the header';
  if (header.readUInt32BE(44) > 4) return 'the schema format in the header';
  if (![0, 1].includes(header.readUInt32BE(56))) return 'the encoding in the header';
  return null;
}
