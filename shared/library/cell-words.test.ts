import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedValues, columnTypeNamed, listParts, tableNamed, yesOrNo } from './cell-words';

it.each([
  ['1', true],
  ['Y', true],
  [' 是 ', true],
  ['ＴＲＵＥ', true],
  ['√', true],
  ['可', true],
  ['0', false],
  ['No', false],
  ['否', false],
  ['×', false],
  ['不可', false],
  ['', null],
  ['  ', null],
  ['maybe', undefined],
  ['2', undefined],
  ['constructor', undefined],
  ['__proto__', undefined],
])('yes or no: %j is %s', (text, answer) => {
  expect(yesOrNo(text)).toBe(answer);
});

it.each([
  ['VARCHAR(50)', 'text'],
  ['nvarchar2 (20)', 'text'],
  ['文本', 'text'],
  ['decimal(18,2)', 'number'],
  ['整数', 'number'],
  ['bit', 'boolean'],
  ['是/否', 'boolean'],
  ['datetime2(7)', 'date'],
  ['日期时间', 'date'],
  ['JSON', 'json'],
  ['', null],
  ['geometry', undefined],
  ['toString', undefined],
])('a type: %j is %s', (text, type) => {
  expect(columnTypeNamed(text)).toBe(type);
});

it.each([
  ['objective', 'objective'],
  ['OBJECTIVE', 'objective'],
  ['elitetask', 'task'],
  ['任务', 'task'],
  ['workorderstep3', 'step'],
  ['TABCxYz', 'tabcxYz'],
  ['tabc', undefined],
  ['xxx', undefined],
  ['__proto__', undefined],
  ['', undefined],
])('a table: %j is %s', (text, table) => {
  expect(tableNamed(text)).toBe(table);
});

describe('a list in one cell', () => {
  it.each([
    ['S1;S2；S3', ['S1', 'S2', 'S3']],
    ['S1、S2', ['S1', 'S2']],
    ['S1，S2,S3', ['S1', 'S2', 'S3']],
    ['S1\r\nS2\nS3', ['S1', 'S2', 'S3']],
    ['a,b; c,d', ['a,b', 'c,d']],
    ['one', ['one']],
    [' ; ;', []],
    ['', []],
  ])('%j', (text, parts) => {
    expect(listParts(text)).toEqual(parts);
  });

  it.each([
    [
      'A=已完成;B=未完成',
      [
        ['A', '已完成'],
        ['B', '未完成'],
      ],
    ],
    [
      'A：已完成；B:未完成',
      [
        ['A', '已完成'],
        ['B', '未完成'],
      ],
    ],
    [
      '10:30;11:30',
      [
        ['10:30', ''],
        ['11:30', ''],
      ],
    ],
    [
      '是,否',
      [
        ['是', ''],
        ['否', ''],
      ],
    ],
    [
      'A=x:y;B',
      [
        ['A', 'x:y'],
        ['B', ''],
      ],
    ],
    ['=1+1', [['=1+1', '']]],
  ])('of allowed values: %j', (text, values) => {
    expect(allowedValues(text)).toEqual(values.map(([value, label]) => ({ value, label })));
  });

  it('gives back values and labels that hold no mark of a list', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() === text && !/[;；|｜、,，:：=＝\r\n]/.test(text) && text !== '');
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: word, label: word }, { noNullPrototype: true }), { minLength: 1 }),
        (values) => {
          const cell = values.map(({ value, label }) => `${value}=${label}`).join(';');
          expect(allowedValues(cell)).toEqual(values);
        },
      ),
    );
  });
});
