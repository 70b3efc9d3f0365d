import { describe, expect, it } from 'vitest';
import { piecesOf } from './visible-text';

const shown = (text: string) =>
  piecesOf(text)
    .map((piece) => (piece.hidden ? `<${piece.text}>` : piece.text))
    .join('');

describe('text from outside', () => {
  it('keeps what can be seen, tabs, line breaks and emoji made of several', () => {
    for (const text of ['', '工单已结案', 'a\tb\r\nc\n', '👩‍💻 👨🏽‍🚀 ❤️‍🔥', 'e\u0301', '<b>&amp;']) {
      expect(piecesOf(text)).toEqual(text === '' ? [] : [{ text, hidden: false }]);
    }
  });

  it('shows what cannot be seen by its code', () => {
    expect(shown('a\u0000b\u001b[31m')).toBe('a<U+0000>b<U+001B>[31m');
    expect(shown('\u202Egpj.exe\u2066')).toBe('<U+202E>gpj.exe<U+2066>');
    expect(shown('id\u200B\u00AD\uFEFF')).toBe('id<U+200B><U+00AD><U+FEFF>');
    expect(shown('a\u200Db')).toBe('a<U+200D>b');
    expect(shown('line\rover')).toBe('line<U+000D>over');
    expect(shown('\ud800x')).toBe('<U+D800>x');
    expect(shown('\u{E0041}')).toBe('<U+E0041>');
  });
});
