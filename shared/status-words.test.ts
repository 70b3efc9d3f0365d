import { expect, test } from 'vitest';
import { statusOfText, statusOfWord } from './status-words';

test.each([
  ['502', 502],
  ['404', 404],
  ['307', 307],
  // A number like any other: nearly every call has it.
  ['200', null],
  ['5020', null],
  ['50', null],
  ['C502', null],
])('the word %s is the status %s', (word, status) => expect(statusOfWord(word)).toBe(status));

test.each([
  ['HTTP 502', 502],
  ['http200', 200],
  [' HTTP/409 ', 409],
  ['HTTP 5020', null],
  ['502', null],
  ['HTTP 502 结案', null],
])('the text %s is the status %s', (text, status) => expect(statusOfText(text)).toBe(status));
