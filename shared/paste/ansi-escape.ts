const LETTERS: ReadonlyMap<string, string> = new Map([
  ['a', '\x07'],
  ['b', '\b'],
  ['e', '\x1b'],
  ['E', '\x1b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['?', '?'],
]);
const UTF_8 = new TextDecoder('utf-8', { ignoreBOM: true });
const BYTE = /\\(?:x([\da-fA-F]{1,2})|([0-7]{1,3}))/y;
const CODE = /\\(?:u([\da-fA-F]{1,4})|U([\da-fA-F]{1,8}))/y;

/** What the escape at an offset inside bash's `$'…'` stands for, and how long it is. Bytes in a row are read as UTF-8. */
export function ansiEscape(text: string, at: number): { readonly text: string; readonly length: number } {
  const bytes: number[] = [];
  BYTE.lastIndex = at;
  for (let end = at; ; end = BYTE.lastIndex) {
    const byte = BYTE.exec(text);
    if (byte === null) {
      if (bytes.length === 0) break;
      return {
        text: UTF_8.decode(new Uint8Array(bytes)),
        length: end - at,
      };
    }
    const [, hexadecimal, octal = ''] = byte;
    bytes.push(
      hexadecimal === undefined ? Number.parseInt(octal, 8) & 0xff : Number.parseInt(hexadecimal, 16),
    );
  }
  CODE.lastIndex = at;
  const code = CODE.exec(text);
  if (code !== null) {
    const point = Number.parseInt(code[1] ?? code[2] ?? '', 16);
    const char =
      code[1] === undefined && point <= 0x10ffff ? String.fromCodePoint(point) : String.fromCharCode(point);
    return { text: char, length: code[0].length };
  }
  const letter = text.charAt(at + 1);
  const control = text.charAt(at + 2);
  if (letter === 'c' && control !== '')
    return { text: String.fromCharCode(control.toUpperCase().charCodeAt(0) & 0x1f), length: 3 };
  const known = LETTERS.get(letter);
  return known === undefined ? { text: '\\', length: 1 } : { text: known, length: 2 };
}
