import { type Buffer, isUtf8 } from 'node:buffer';
import { SaxesParser } from 'saxes';
import { Refused } from '../table';

/** The attributes of an element, in an object without a prototype. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Hears the elements and texts of an XML part. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** An element deeper than this stands in no workbook. */
const DEPTH = 64;
/** Bytes that are made text at once: a part may have 200 MB. */
const PIECE = 262_144;

/**
 * Reads an XML part: UTF-8, or UTF-16 with a mark. `onProgress` hears the share that was read. Throws `Refused` where
 * it is not well-formed, and for a DOCTYPE.
 */
export function readXml(
  part: string,
  bytes: Buffer,
  listener: XmlListener,
  onProgress: (share: number) => void = () => undefined,
): void {
  const refuse = (): never => {
    throw new Refused('damaged-sheet', { part });
  };
  const parser = parserFor(listener, refuse);
  for (const { text, share } of piecesOf(bytes, refuse)) {
    parser.write(text);
    onProgress(share);
  }
  parser.close();
}

function parserFor(listener: XmlListener, refuse: () => never): SaxesParser<{ xmlns: false }> {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  let depth = 0;
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > DEPTH) refuse();
    listener.open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    listener.close?.(local(name));
  });
  const hearText = (text: string): void => listener.text?.(text);
  parser.on('text', hearText);
  parser.on('cdata', hearText);
  return parser;
}

/** An attribute whose prefix may be any: `id` finds `r:id`. */
export function byLocalName(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((one) => local(one) === name);
  return key === undefined ? undefined : attributes[key];
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

interface Piece {
  readonly text: string;
  /** How much of the whole ends with it. */
  readonly share: number;
}

function* piecesOf(bytes: Buffer, refuse: () => never): Generator<Piece> {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe' || mark === 'feff') {
    yield { text: utf16Text(bytes, mark === 'fffe' ? 'utf-16le' : 'utf-16be') ?? refuse(), share: 1 };
    return;
  }
  if (!isUtf8(bytes)) refuse();
  for (let at = 0; at < bytes.length; ) {
    const end = characterEnd(bytes, at + PIECE);
    yield { text: bytes.toString('utf8', at, end), share: Math.min(end / bytes.length, 1) };
    at = end;
  }
}

function utf16Text(bytes: Buffer, encoding: 'utf-16le' | 'utf-16be'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A place at or behind `at` where a character of UTF-8 begins. */
function characterEnd(bytes: Buffer, at: number): number {
  let end = at;
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
  return end;
}
