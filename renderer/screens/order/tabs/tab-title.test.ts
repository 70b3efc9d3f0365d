import { expect, test } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../../../../shared/draft/draft';
import { orderTabsText } from '../../../text/order-tabs';
import { blankOrder } from '../state/order-state';
import { tabTitle, uncutEnd } from './tab-title';

const NAMES = new Map([
  ['maps S6LZUU', '宽带新装'],
  ['customers C-1', '张三'],
]);
const title = (draft: Partial<Draft>, template = '') =>
  tabTitle(
    { ...blankOrder('', { draft: { ...EMPTY_DRAFT, ...draft } }), template },
    orderTabsText['zh-CN'],
    (dictionary, code) => NAMES.get(`${dictionary} ${code}`) ?? '',
  );

test.each([
  ['a new tab', {}, '', '新工单'],
  ['a template in which nothing is filled', {}, '安装', '安装'],
  ['a map without a name', { mapId: 'M-9' }, '', 'M-9 · 新建'],
  ['a map and a customer with names', { mapId: 'S6LZUU', customerGuid: 'C-1' }, '', '张三 · 宽带新装 · 新建'],
  ['a customer nobody named, and no map yet', { customerGuid: 'C-2' }, '', 'C-2 · 新建'],
  ['a map, and a customer nobody named', { mapId: 'M-9', customerGuid: 'C-2' }, '', 'C-2 · M-9 · 新建'],
  ['a template with a customer', { mapId: 'S6LZUU', customerGuid: 'C-1' }, '安装', '张三 · 安装 · 宽带新装'],
  [
    'a loaded order, in short',
    { mode: 'load', oId: '{C37F1819-8963-1CD4-E9C2-9DA64826DDD4} ' },
    '',
    'C37F1819…DDD4',
  ],
  ['a loaded order from a template', { mode: 'load', oId: 'O-1' }, '安装', '安装 · O-1'],
  ['what the other way holds', { mode: 'load', mapId: 'S6LZUU' }, '', '新工单'],
] as const)('%s', (_case, draft, template, expected) => {
  expect(title(draft, template)).toBe(expected);
});

const LOADED = blankOrder('', {
  draft: { ...EMPTY_DRAFT, mode: 'load', oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4' },
});

test('a loaded order is called by what it was created from; its last digits are never cut', () => {
  const nameOf = (dictionary: string, code: string) => NAMES.get(`${dictionary} ${code}`) ?? '';
  const from = { mapId: 'S6LZUU', customerGuid: 'C-1' };
  const words = orderTabsText['zh-CN'];
  expect(tabTitle(LOADED, words, nameOf, from)).toBe('张三 · 宽带新装 · C37F1819…DDD4');
  expect(tabTitle({ ...LOADED, template: '安装' }, words, nameOf, from)).toBe(
    '张三 · 安装 · 宽带新装 · C37F1819…DDD4',
  );
  expect(uncutEnd(LOADED)).toBe('DDD4');
  expect(uncutEnd(blankOrder('', { draft: { ...EMPTY_DRAFT, mode: 'load', oId: 'O-1' } }))).toBe('');
  expect(uncutEnd(blankOrder('', { draft: { ...EMPTY_DRAFT, mapId: 'M-9' } }))).toBe('');
});
