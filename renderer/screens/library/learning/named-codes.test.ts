import { expect, it } from 'vitest';
import type { LearnedCode } from '../../../../shared/desk.library';
import { codeId, namedEntries, nameProblem } from './named-codes';

const code = (part: Partial<LearnedCode>): LearnedCode => ({
  dictionary: 'persons',
  scope: '',
  code: 'SELITE',
  count: 3,
  lastAt: 0,
  ...part,
});
const STEP = code({ dictionary: 'steps', code: 'A1B2C3' });
const COLUMN = code({ dictionary: 'columns', scope: 'objective', code: 'stringfield1' });

it('makes entries of the codes that were named, and of no others', () => {
  const names = new Map([
    [codeId(code({})), { name: ' 张三 ', map: 'not asked for' }],
    [codeId(COLUMN), { name: '设备型号', map: '' }],
    [codeId(STEP), { name: '派单', map: ' S6LZUU ' }],
  ]);
  expect(namedEntries([code({}), COLUMN, STEP, code({ code: 'A00001' })], names)).toEqual([
    { dictionary: 'persons', scope: '', code: 'SELITE', name: '张三', facts: null },
    { dictionary: 'columns', scope: 'objective', code: 'stringfield1', name: '设备型号', facts: null },
    { dictionary: 'steps', scope: 'S6LZUU', code: 'A1B2C3', name: '派单', facts: null },
  ]);
});

it('tells codes of one spelling apart by dictionary and scope', () => {
  const same = [code({}), code({ dictionary: 'groups' }), code({ dictionary: 'steps', scope: 'M' })];
  expect(new Set(same.map(codeId)).size).toBe(3);
});

it('holds a name back that cannot be saved, and a step that does not say its map', () => {
  expect(nameProblem(STEP, { name: '', map: '' })).toBeNull();
  expect(nameProblem(STEP, { name: '派单', map: ' ' })).toBe('map-missing');
  expect(nameProblem(STEP, { name: '派单', map: 'S6LZUU' })).toBeNull();
  expect(nameProblem(code({}), { name: '张三', map: '' })).toBeNull();
  expect(nameProblem(code({}), { name: '张\u0007三', map: '' })).toBe('hidden');
  expect(nameProblem(code({}), { name: 'x'.repeat(401), map: '' })).toBe('too-long');
});
