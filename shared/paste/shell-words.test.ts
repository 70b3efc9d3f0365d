import { describe, expect, it } from 'vitest';
import { bashWords } from './bash-words';
import { cmdWords } from './cmd-words';
import type { Command } from './command';
import { powershellWords } from './powershell-words';
import { sourceOf } from './word';

const texts = (command: Command) =>
  command.kind === 'words' ? command.words.map(({ text }) => text) : command;

describe('bash (each as bash 5.2 itself splits it)', () => {
  it.each([
    ['a \'b c\' "d e" f\\ g', ['a', 'b c', 'd e', 'f g']],
    ["'it'\\''s' a''b \"\" ''", ["it's", 'ab', '', '']],
    ['"a\\"b\\\\c\\n\\$d"', ['a"b\\c\\n$d']],
    ['a\\\nb "c\\\nd" \\\n e', ['ab', 'cd', 'e']],
    ['a\\\r\n b', ['a', 'b']],
    ['a#b #c d', ['a#b']],
    ["$'\\101\\60' $'\\1011'", ['A0', 'A1']],
    ["$'\\xe4\\xbd\\xa0\\x4' $'\\344\\275\\240'", ['你\x04', '你']],
    ["$'\\u4f60\\u59' $'\\U1f600' $'\\U0001F600x'", ['你Y', '😀', '😀x']],
    ["$'\\cA\\e\\a\\?\\'\\\"\\\\'", ['\x01\x1b\x07?\'"\\']],
    ["$'\\q' $'\\x' $'\\u' $'\\777'", ['\\q', '\\x', '\\u', '\ufffd']],
    ['$"a b"', ['a b']],
  ])('%j', (text, words) => {
    expect(texts(bashWords(text, 0))).toEqual(words);
  });

  it.each(['\n', '\r\n', ';', '&', '|', ' > x', ' < x', ')'])('ends a command at %j', (end) => {
    expect(bashWords(`a b${end} c`, 0)).toMatchObject({ end: 3 + end.search(/\S|\r|\n/) });
    expect(texts(bashWords(`a b${end} c`, 0))).toEqual(['a', 'b']);
  });

  it('leaves variables and commands as they are, and says where the first stands', () => {
    expect(bashWords('a "b$c" $(rm x)', 0)).toMatchObject({ expands: 4 });
    expect(texts(bashWords('a "b$c" `rm`', 0))).toEqual(['a', 'b$c', '`rm`']);
    expect(bashWords('a \'$c\' "\\$d $ 5"', 0)).toMatchObject({ expands: null });
  });
});

describe('cmd.exe', () => {
  it.each([
    ['a ^"b c^" "d e" ^f', ['a', 'b c', 'd e', 'f']],
    ['"a\\"b" "c""d" "e\\\\" \\f\\\\g', ['a"b', 'c"d', 'e\\', '\\f\\\\g']],
    ['"" "\\\\\\"\\"" ^^ ^&', ['', '\\""', '^', '&']],
    ['a ^\n b ^\r\n c', ['a', 'b', 'c']],
    ['^"a^\n\nb^" ^"c^\r\n\r\nd^"', ['a\nb', 'c\nd']],
    ['"a"^\r\n\r\n"b"', ['a\nb']],
    ['"100"%" x" ^%^a', ['100% x', '%a']],
    ["'a b'", ["'a", "b'"]],
    ['"^a" ^"^a^"', ['^a', 'a']],
    ['"a & b | c\nd"', ['a & b | c\nd']],
  ])('%j', (text, words) => {
    expect(texts(cmdWords(text, 0))).toEqual(words);
  });

  it('ends a command at a line end and at what joins commands', () => {
    for (const end of ['\n', '\r\n', '&', '|', '>'])
      expect(cmdWords(`a b${end}c`, 0)).toMatchObject({ end: 3 });
  });

  it('leaves variables as they are, and says where the first stands', () => {
    expect(cmdWords('a "%PATH%"', 0)).toMatchObject({ expands: 3 });
    expect(cmdWords('a 5%6 ^%^P%^A', 0)).toMatchObject({ expands: null });
  });

  it('halves backslashes only if each is careted and none stands alone', () => {
    expect(texts(cmdWords('^"a^\\^\\n^\\^\\^\\^\\^"', 0))).toEqual(['a\\n\\\\']);
    expect(texts(cmdWords('^"a^\\^\\n ^\\t^"', 0))).toEqual(['a\\\\n \\t']);
    expect(texts(cmdWords('"a\\\\n"', 0))).toEqual(['a\\\\n']);
  });
});

describe('PowerShell', () => {
  it.each([
    ["a 'b c' \"d e\" 'it''s'", ['a', 'b c', 'd e', "it's"]],
    ['"a`"b""c`n`t`$d`\\e`u{4f60}"', ['a"b"c\n\t$d\\e你']],
    ['"$([char]20320)$([char]0x597d)$x"', ['你好$x']],
    ['a `\n b `\r\n c', ['a', 'b', 'c']],
    ['@"\na"b`$c\n"@ @\'\na`b\n\'@', ['a"b$c', 'a`b']],
    ["-d'x y' http://h/a", ['-dx y', 'http://h/a']],
  ])('%j', (text, words) => {
    expect(texts(powershellWords(text, 0))).toEqual(words);
  });

  it('leaves variables and expressions as they are, and says where the first stands', () => {
    expect(powershellWords('a "b$c $(rm x)"', 0)).toMatchObject({ expands: 4 });
    expect(powershellWords('a "`$c" \'$d\' "$ 5"', 0)).toMatchObject({ expands: null });
  });
});

it('every character of a word knows where it stood', () => {
  const commands: readonly (readonly [Command, string])[] = [
    [bashWords("x 'a'\\b\"c\\\"d\"$'e\\u0066g'h", 0), 'abc"defgh'],
    [cmdWords('x ^"a^b\\^"c^"', 0), 'ab"c'],
    [powershellWords('x "a`"b`u{63}d"', 0), 'a"bcd'],
  ];
  for (const [command, expected] of commands) {
    const word = command.kind === 'words' ? command.words[1] : undefined;
    const at = [...expected].map((_, offset) => (word === undefined ? -1 : sourceOf(word, offset)));
    expect(word?.text).toBe(expected);
    expect(at).toEqual([...at].sort((one, other) => one - other));
    expect(new Set(at).size).toBe(expected.length);
  }
  const [bash] = commands;
  const word = bash?.[0].kind === 'words' ? bash[0].words[1] : undefined;
  const source = "x 'a'\\b\"c\\\"d\"$'e\\u0066g'h";
  expect(
    [0, 1, 2, 3, 4, 5, 7, 8].map((at) => (word === undefined ? '' : source[sourceOf(word, at)])),
  ).toEqual([...'abc"degh']);
});
