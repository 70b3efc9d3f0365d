import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Findable, ranked, rankOf } from './rank';

const titles = (typed: string, ...all: readonly Findable[]) => ranked(typed, all).map(({ title }) => title);
const named = (...all: readonly string[]) => all.map((title) => ({ title }));

test('the beginning comes before a later word, that before the middle, that before letters spread out', () => {
  expect(titles('sa', ...named('Xsay', 'Order save', 'Save', 'So many apples'))).toEqual([
    'Save',
    'Order save',
    'Xsay',
    'So many apples',
  ]);
});

test('Chinese is found by its text, by the first letters of its sounds, and by the other language', () => {
  const save = { title: '保存', words: ['bc', 'baocun', 'Save'] };
  for (const typed of ['保', '保存', 'bc', 'baoc', 'save', 'ＢＣ', 'sàve'])
    expect(titles(typed, save)).toEqual(['保存']);
  expect(titles('xs', save)).toEqual([]);
});

test('a name is found by its sounds, whole syllables and first letters mixed, and by any reading', () => {
  const move = { title: '移机', words: ['宽带/上门'], spellings: ['yi ji', 'kuan dai shang men'] };
  for (const typed of ['yj', 'yiji', 'yij', 'kd', 'kuand', 'shangmen', 'yj kd'])
    expect(titles(typed, move)).toEqual(['移机']);
  for (const typed of ['yx', 'iji']) expect(titles(typed, move)).toEqual([]);
  expect(titles('chq', { title: '重庆', spellings: ['chong/zhong qing'] })).toEqual(['重庆']);
  expect(titles('zq', { title: '重庆', spellings: ['chong/zhong qing'] })).toEqual(['重庆']);
});

test('an id is found by a part of it, never by letters spread over it', () => {
  const order = { title: 'C37F1819…DDD4', codes: ['C37F1819-8963-1CD4-E9C2-9DA64826DDD4'] };
  expect(titles('e9c2', order)).toEqual([order.title]);
  expect(titles('8963-1cd4', order)).toEqual([order.title]);
  expect(titles('c8c9', order)).toEqual([]);
});

test('every part that was typed has to be there, in the title, another name or an id', () => {
  expect(titles('工单 新', ...named('新建工单', '工单'))).toEqual(['新建工单']);
  expect(titles('工单 a1', { title: '工单', codes: ['A1'] }, { title: '工单' })).toEqual(['工单']);
});

test('nothing typed finds everything, in its order', () => {
  expect(titles(' ', ...named('b', 'a'))).toEqual(['b', 'a']);
});

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.stringMatching(/^[ab工单 ]{1,8}$/),
);

test('a text always finds itself', () => {
  fc.assert(
    fc.property(anyText, (title) => {
      expect(rankOf(title, { title })).not.toBeNull();
    }),
  );
});

test('any piece of a name or an id finds it', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-f0-9工单结案]{2,36}$/),
      fc.nat(35),
      fc.nat(35),
      (text, from, length) => {
        const piece = text.slice(from % text.length, (from % text.length) + length + 1);
        expect(rankOf(piece, { title: text })).not.toBeNull();
        expect(rankOf(piece, { title: '', codes: [text] })).not.toBeNull();
      },
    ),
  );
});

test('typing on never finds more', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.array(anyText), (typed, more, all) => {
      const before = titles(typed, ...named(...all));
      const after = titles(`${typed} ${more}`, ...named(...all));
      expect(before).toEqual(expect.arrayContaining(after));
    }),
  );
});

test('a title typed whole comes before those that begin with it', () => {
  const titles = ['派单 · 宽带报修', '派单', 'xs'].map((title) => ({ title }));
  expect(ranked('派单', titles).map(({ title }) => title)).toEqual(['派单', '派单 · 宽带报修']);
});
