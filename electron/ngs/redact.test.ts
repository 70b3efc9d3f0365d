import { expect, test } from 'vitest';
import { createRedactor, REDACTED } from './redact';
import { TOKEN } from './testing/bench';

const redactor = createRedactor(TOKEN);
const base64 = (text: string): string => Buffer.from(text).toString('base64');

test.each([
  ['as it is', TOKEN],
  ['as JSON', JSON.stringify(TOKEN).slice(1, -1)],
  ['as JSON with escaped slashes', JSON.stringify(TOKEN).slice(1, -1).replaceAll('/', '\\/')],
  ['in an address', encodeURIComponent(TOKEN)],
  ['in an address, lower case', encodeURIComponent(TOKEN).replace(/%../g, (code) => code.toLowerCase())],
  ['in HTML', TOKEN.replaceAll('&', '&amp;').replaceAll('"', '&quot;')],
])('the token is taken out %s, wherever it stands', (_name, form) => {
  expect(redactor.text(`a ${form} b ${form}`)).toBe(`a ${REDACTED} b ${REDACTED}`);
  expect(redactor.finds(`x${form}`)).toBe(true);
});

test.each(['', 'u', 'us', 'user:'])('the token is taken out of base64 of %j and the token', (before) => {
  for (const after of ['', 'x', 'xy']) {
    const text = base64(before + TOKEN + after);
    const left = redactor.text(text);
    expect(left).toContain(REDACTED);
    expect(left.length).toBeLessThan(REDACTED.length + before.length * 2 + 8);
    expect(redactor.text(Buffer.from(before + TOKEN + after).toString('base64url'))).toContain(REDACTED);
  }
});

test('the beginning of the token at the end of a cut answer is taken out, and of a whole one is not', () => {
  const cut = `{"message":"token ${TOKEN.slice(0, 12)}`;
  expect(redactor.text(cut, true)).toBe(`{"message":"token ${REDACTED}`);
  expect(redactor.text(cut, false)).toBe(cut);
});

test('cookies go, other headers stay', () => {
  const headers = [
    ['Set-Cookie', 'a=1'],
    ['set-cookie2', 'b'],
    ['X', `t ${TOKEN}`],
    ['Y', 'y'],
  ] as const;
  expect(redactor.headers(headers)).toEqual([
    ['Set-Cookie', REDACTED],
    ['set-cookie2', REDACTED],
    ['X', `t ${REDACTED}`],
    ['Y', 'y'],
  ]);
});

test('without a token texts stay and cookies still go', () => {
  const none = createRedactor(null);
  expect([none.text('a'), none.finds('a'), none.finds('')]).toEqual(['a', false, false]);
  expect(none.headers([['Set-Cookie', 'a']])).toEqual([['Set-Cookie', REDACTED]]);
});

test('a token is text, never a pattern', () => {
  const odd = createRedactor('a.*[b]$^(c)|\\d{2}');
  expect(odd.text('axxb a.*[b]$^(c)|\\d{2} 12')).toBe(`axxb ${REDACTED} 12`);
});
