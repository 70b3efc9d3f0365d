import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ranked, rankOf } from './rank';

const titles = (typed: string, ...all: readonly (readonly [title: string, words?: string])[]) =>
  ranked(
    typed,
    all.map(([title, words = '']) => ({ title, words })),
  ).map(({ title }) => title);

test('the beginning comes before a later word, that before the middle, that before letters spread out', () => {
  expect(titles('sa', ['Xsay'], ['Order save'], ['Save'], ['Some a'])).toEqual([
    'Save',
    'Order save',
    'Xsay',
    'Some a',
  ]);
});

test('Chinese is found by its text, by the first letters of its sounds, and by the other language', () => {
  const save = ['保存', 'bc baocun save'] as const;
  for (const typed of ['保', '保存', 'bc', 'baoc', 'save', 'ＢＣ'])
    expect(titles(typed, save)).toEqual(['保存']);
  expect(titles('xs', save)).toEqual([]);
});

test('every part that was typed has to be there', () => {
  expect(titles('工单 新', ['新建工单'], ['工单'])).toEqual(['新建工单']);
});

test('nothing typed finds everything, in its order', () => {
  expect(titles(' ', ['b'], ['a'])).toEqual(['b', 'a']);
});

test('a text always finds itself, best of all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
      expect(rankOf(title, title)).not.toBeNull();
    }),
  );
});
