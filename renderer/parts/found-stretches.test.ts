import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundInShortened, foundStretches } from './found-stretches';

const marked = (stretches: ReturnType<typeof foundStretches>) =>
  stretches.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

test.each([
  ['工单已结案，不能重复操作', ['结案', '重复'], '工单已[结案]，不能[重复]操作'],
  ['C37F1819-8963', ['c37f'], '[C37F]1819-8963'],
  ['77-88 and 77-88', ['77-88'], '[77-88] and [77-88]'],
  ['abcdef', ['abc', 'bcd'], '[abcd]ef'],
  ['a.b* (c)', ['.b*', '(c)'], 'a[.b*] [(c)]'],
  ['<b>已联系</b>', ['<b>已'], '[<b>已]联系</b>'],
  ['nothing', ['else', ''], 'nothing'],
])('in %s %j is found as %s', (text, words, shown) =>
  expect(marked(foundStretches(text, words))).toBe(shown),
);

const ID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
test.each([
  [['DDD4'], 'C37F1819…[DDD4]'],
  [['c37f1819-8963'], '[C37F1819][…]DDD4'],
  [['8963'], 'C37F1819[…]DDD4'],
  [[ID], '[C37F1819][…][DDD4]'],
  [['absent'], 'C37F1819…DDD4'],
])('%j in a shortened id is found as %s', (words, shown) =>
  expect(marked(foundInShortened(ID, words, { head: 8, tail: 4 }))).toBe(shown),
);

test('whatever is looked for, the parts are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (text, words) => {
      expect(
        foundStretches(text, words)
          .map((one) => one.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
