import { Buffer } from 'node:buffer';

/** How an XML part of a workbook is written; UTF-16 begins with a mark. */
export type XmlEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Tells the encoding by the first bytes. */
export function encodingOf(head: Uint8Array): XmlEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** The text of a part that is read whole. Throws for bytes that are none. */
export function decodeXml(bytes: Buffer): { readonly text: string; readonly encoding: XmlEncoding } {
  const encoding = encodingOf(bytes);
  return { text: decoderOf(encoding).decode(bytes), encoding };
}

/** A decoder that keeps a mark, so that what is written back begins as the part did. */
export function decoderOf(encoding: XmlEncoding): TextDecoder {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

/** The bytes of a text in the encoding of its part. */
export function encodeXml(text: string, encoding: XmlEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
