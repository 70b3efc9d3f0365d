import type { Encoding } from '../../shared/library/exchange';
import { compoundStreams } from './compound-file';
import { markOf } from './decode-text';
import { Refused } from './table';

/** First bytes of files that are no table, and what each looks like. */
const MAGIC: readonly (readonly [found: string, ...bytes: number[]])[] = [
  ['pdf', 0x25, 0x50, 0x44, 0x46],
  ['image', 0x89, 0x50, 0x4e, 0x47],
  ['image', 0xff, 0xd8, 0xff],
  ['image', 0x47, 0x49, 0x46, 0x38],
  ['image', 0x52, 0x49, 0x46, 0x46],
  ['image', 0x49, 0x49, 0x2a, 0x00],
  ['image', 0x4d, 0x4d, 0x00, 0x2a],
  ['archive', 0x1f, 0x8b],
  ['archive', 0x37, 0x7a, 0xbc, 0xaf],
  ['archive', 0x52, 0x61, 0x72, 0x21, 0x1a],
  ['program', 0x7f, 0x45, 0x4c, 0x46],
  ['program', 0xcf, 0xfa, 0xed, 0xfe],
  ['document', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['database', 0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
];
const ZIP: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** BOF records of Excel 2 to 5, which stand in no compound file. */
const OLD_XLS: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
];
const LOOKED_AT = 4096;
/** A text has no more control characters than this share. */
const CONTROL_SHARE = 0.3;

/**
 * Tells a zip from a text by its bytes, whatever its name says. Throws `Refused` for what is neither. `encoding`: a
 * person says that it is a text.
 */
export function sniffBytes(bytes: Uint8Array, encoding: Encoding | null): 'zip' | 'text' {
  const begins = (magic: readonly number[]): boolean => magic.every((byte, at) => bytes[at] === byte);
  if (bytes.length === 0) throw new Refused('empty');
  if (ZIP.some(begins)) return 'zip';
  if (OLD_XLS.some(begins)) throw new Refused('is-old-xls');
  if (begins(COMPOUND)) throw new Refused(...compoundRefusal(bytes));
  for (const [found, ...magic] of MAGIC) if (begins(magic)) throw new Refused('not-a-table', { found });
  if (isProgram(bytes)) throw new Refused('not-a-table', { found: 'program' });
  if (encoding === null && markOf(bytes) === null && isBinary(bytes.subarray(0, LOOKED_AT)))
    throw new Refused('not-a-table', { found: 'unknown' });
  return 'text';
}

/** Throws `Refused` for a text that is a web page (also one saved as a message), XML or JSON. */
export function sniffText(text: string): void {
  const head = text.slice(0, LOOKED_AT).trimStart();
  if (head.startsWith('<')) {
    if (/<(?:!doctype\s+html|html|head|body|meta)\b/i.test(head)) throw new Refused('is-html');
    if (/^<\?xml\b|^<[^>]*\sxmlns\b/i.test(head)) throw new Refused('not-a-table', { found: 'xml' });
    if (/<(?:table|tr)\b/i.test(head)) throw new Refused('is-html');
  }
  if (/^MIME-Version:/i.test(head)) throw new Refused('is-html');
  if (/^(?:\{\s*(?:"|\}\s*$)|\[\s*(?:[[{"]|\]\s*$|[-\d.eE+,\s]+\]\s*$))/.test(head))
    throw new Refused('not-a-table', { found: 'json' });
}

function compoundRefusal(bytes: Uint8Array): ConstructorParameters<typeof Refused> {
  const streams = compoundStreams(bytes);
  if (streams.has('EncryptedPackage')) return ['is-encrypted'];
  if (streams.has('Workbook') || streams.has('Book')) return ['is-old-xls'];
  return ['not-a-table', { found: 'document' }];
}

/** A Windows program begins with two letters that a text may begin with, too. */
function isProgram(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4d && bytes[1] === 0x5a && bytes.subarray(0, 64).includes(0);
}

/** UTF-16 has zero bytes as well, but those stand at even or at odd places alone. */
function isBinary(head: Uint8Array): boolean {
  const control = [0, 0];
  for (const [at, byte] of head.entries())
    if (byte < 0x20 && ![0x09, 0x0a, 0x0d, 0x1b].includes(byte)) control[at % 2] = (control[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = control;
  return Math.min(even, odd) * 2 > head.length * CONTROL_SHARE;
}
