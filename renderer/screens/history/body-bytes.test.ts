import { expect, it } from 'vitest';
import type { Failure } from '../../../shared/contract/outcome';
import { readVerdict } from '../../../shared/contract/verdict';
import { answerBytes, hexLines, requestBytes } from './body-bytes';

/** An answer as it is read and written down. */
function came(
  body: Uint8Array,
  headers: readonly (readonly [string, string])[],
  failure: Failure | null = null,
) {
  const facts = { mayHaveSent: true, phase: 'done', failure, status: 200, headers, body } as const;
  const { answerText, notes, reason } = readVerdict(facts);
  const lines = headers.map(([name, value]): [string, string] => [name, value]);
  return answerBytes({
    ...{ answerText, connectionId: 'c1', notes: [...notes], reason, status: 200, answerHeaders: lines },
  });
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const JSON_TYPE = ['Content-Type', 'application/json'] as const;

it('says that a text is the bytes that came only where it is', () => {
  const text = '{"code":1,"message":"工单"}';
  expect(came(utf8(text), [JSON_TYPE])).toEqual({ kind: 'exact', bytes: utf8(text).length });
  expect(came(utf8(`\ufeff${text}`), [JSON_TYPE])).toEqual({ kind: 'decoded', charset: '' });
  const gbk = Uint8Array.from([...utf8('{"code":1,"message":"'), 0xb9, 0xa4, ...utf8('"}')]);
  expect(came(gbk, [['Content-Type', 'application/json; charset=GBK']])).toEqual({
    kind: 'decoded',
    charset: 'GBK',
  });
  expect(came(gbk, [JSON_TYPE])).toEqual({ kind: 'decoded', charset: '' });
  expect(came(gbk, [JSON_TYPE, ['Content-Encoding', 'gzip']])).toEqual({ kind: 'encoded', encoding: 'gzip' });
  expect(came(utf8(text).subarray(0, -3), [JSON_TYPE], 'connection-lost').kind).toBe('decoded');
  expect(came(new Uint8Array(), [JSON_TYPE])).toEqual({ kind: 'none' });
  expect(came(utf8('{"token":"••••••••"}'), [JSON_TYPE])).toEqual({ kind: 'masked' });
});

it('counts what left, unless a token was taken out of it', () => {
  const ours = { connectionId: 'c1' };
  expect(requestBytes({ ...ours, requestBody: '{"a":"工"}' })).toEqual({ kind: 'exact', bytes: 11 });
  expect(requestBytes({ ...ours, requestBody: '••••••••' })).toEqual({ kind: 'masked' });
});

it('says of a call of a bundle that something was taken out of it, and of no call of our own', () => {
  const requestBody = '{"a":"<phone-1>"}';
  expect(requestBytes({ connectionId: '', requestBody })).toEqual({ kind: 'redacted' });
  expect(requestBytes({ connectionId: '', requestBody: '{"a":1}' }).kind).toBe('exact');
  expect(requestBytes({ connectionId: 'c1', requestBody }).kind).toBe('exact');
});

it('shows bytes as they are, whatever they say', () => {
  expect(hexLines('工\n<b>ABCDEFGHIJKLMNOP', 20)).toEqual([
    { at: '000000', bytes: 'e5 b7 a5 0a 3c 62 3e 41 42 43 44 45 46 47 48 49', text: '....<b>ABCDEFGHI' },
    { at: '000010', bytes: '4a 4b 4c 4d', text: 'JKLM' },
  ]);
});
