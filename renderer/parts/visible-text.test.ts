import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { piecesOf, STRETCH, stretchesOf } from './visible-text';

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

describe('a long text in stretches', () => {
  it('is the same text, in stretches that are short and end between characters', () => {
    const unit = fc.constantFrom('a', '工', '\n', '𠀀', 'line\r\n');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2000, maxLength: 6000 }), (units) => {
        const text = units.join('');
        const stretches = stretchesOf(text);
        expect(stretches.join('')).toBe(text);
        expect(stretches.every((one) => one.length > 0 && one.length <= STRETCH && one.isWellFormed())).toBe(
          true,
        );
        expect(stretches.some((one, at) => one.endsWith('\r') && stretches[at + 1]?.startsWith('\n'))).toBe(
          false,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('breaks at line breaks where there are any', () => {
    const text = `${'x'.repeat(1500)}\n`.repeat(3);
    expect(stretchesOf(text).map((one) => one.length)).toEqual([1501, 1501, 1501]);
    expect(stretchesOf('')).toEqual([]);
  });
});
