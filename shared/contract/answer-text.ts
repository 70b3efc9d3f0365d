import type { Note } from './outcome';

/** A body as text. `sure` false: the charset is a guess, good for showing and for nothing else. */
export interface AnswerText {
  readonly text: string;
  readonly sure: boolean;
  readonly notes: readonly Note[];
}

/**
 * Decodes a body (C-86…C-89): a UTF-8 mark decides, then the declared charset, then strict UTF-8; anything else is
 * shown as GB18030, or as UTF-16 where it looks like it, and marked as a guess. `whole` false: the body was cut
 * off, so half a character at its end is no fault.
 */
export function decodeAnswer(body: Uint8Array, charset: string | null, whole: boolean): AnswerText {
  if (startsWith(body, [0xef, 0xbb, 0xbf])) return decodeAs('utf-8', body, whole, ['byte-order-mark']);
  const declared = charset === null ? null : encodingOf(charset);
  if (declared === 'utf-16le' || declared === 'utf-16be') {
    const marked = utf16Mark(body);
    return decodeAs(
      marked ?? declared,
      body,
      whole,
      marked === null ? ['other-charset'] : ['other-charset', 'byte-order-mark'],
    );
  }
  if (declared !== null && declared !== 'utf-8') return decodeAs(declared, body, whole, ['other-charset']);
  const guess = utf16Mark(body) ?? utf16Shape(body);
  if (guess !== null) return guessed(guess, body);
  return decodeAs('utf-8', body, whole, charset !== null && declared === null ? ['other-charset'] : []);
}

function decodeAs(encoding: string, body: Uint8Array, whole: boolean, notes: readonly Note[]): AnswerText {
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(body, { stream: !whole }),
      sure: true,
      notes,
    };
  } catch {
    return guessed(encoding === 'utf-8' ? 'gb18030' : encoding, body);
  }
}

function guessed(encoding: string, body: Uint8Array): AnswerText {
  return { text: new TextDecoder(encoding).decode(body), sure: false, notes: ['shown-by-guess'] };
}

/** The decoder of a declared charset, null if there is none. GB2312 and GBK are read as GB18030, which holds both: ICU's GBK turns bytes that are none into private characters. */
function encodingOf(label: string): string | null {
  try {
    const { encoding } = new TextDecoder(label);
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    return null;
  }
}

function utf16Mark(body: Uint8Array): string | null {
  if (startsWith(body, [0xff, 0xfe])) return 'utf-16le';
  return startsWith(body, [0xfe, 0xff]) ? 'utf-16be' : null;
}

/** JSON begins with an ASCII character: a NUL beside it is the other half of a UTF-16 unit. */
function utf16Shape(body: Uint8Array): string | null {
  const [first, second] = body;
  if (first === undefined || second === undefined || (first === 0) === (second === 0)) return null;
  return first === 0 ? 'utf-16be' : 'utf-16le';
}

function startsWith(body: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => body[index] === byte);
}
