import { expect, test } from 'vitest';
import type { Column, ValueType } from '../../../../shared/draft/draft';
import { sentAs } from './sent-as';

const column = (type: ValueType, text: string): Column => ({ id: 'c', name: 'a', type, text });

test.each([
  ['text', '1', '"1"'],
  ['number', ' 12345678901234567890.10 ', '12345678901234567890.10'],
  ['boolean', 'true', 'true'],
  ['empty', 'kept aside', '""'],
  ['null', 'kept aside', 'null'],
  ['text', '', null],
  ['json', '', null],
] as const)('a row of type %s with %j shows %j', (type, text, shown) => {
  expect(sentAs(column(type, text))).toBe(shown);
});
