import { describe, expect, test } from 'vitest';
import type { Column, ValueType } from '../../../../shared/draft/draft';
import type { TypeDeed } from './row-keys';
import { changeByKey, fieldByKey } from './type-by-key';

function pressed(type: ValueType, deeds: readonly TypeDeed[], former?: ValueType) {
  const all: Pick<Column, 'type' | 'text'>[] = [{ type, text: '1' }];
  for (const deed of deeds) all.push(changeByKey(all.at(-1) ?? { type, text: '' }, deed, former));
  return all;
}
const types = (all: readonly Pick<Column, 'type'>[]) => all.map(({ type }) => type);

describe('a row by key', () => {
  test('goes through the types in a circle, forth and back', () => {
    const round = ['text', 'number', 'boolean', 'json', 'text'];
    expect(types(pressed('text', ['type', 'type', 'type', 'type']))).toEqual(round);
    expect(types(pressed('text', ['type-back', 'type-back', 'type-back', 'type-back']))).toEqual(
      round.toReversed(),
    );
  });

  test('is empty, null, and its value again, of the type that it had', () => {
    const round = pressed('number', ['state', 'state', 'state'], 'number');
    expect(types(round)).toEqual(['number', 'empty', 'null', 'number']);
    expect(round.every(({ text }) => text === '1')).toBe(true);
    expect(types(pressed('null', ['state']))).toEqual(['null', 'text']);
    expect(types(pressed('empty', ['type'], 'json'))).toEqual(['empty', 'json']);
  });

  test('is not sent any more', () => {
    expect(changeByKey({ type: 'null', text: '1' }, 'not-sent', 'number')).toEqual({
      type: 'number',
      text: '',
    });
    expect(changeByKey({ type: 'json', text: '1' }, 'not-sent', undefined)).toEqual({
      type: 'json',
      text: '',
    });
  });
});

test('a field is empty, null, and its text again, or not sent', () => {
  const empty = fieldByKey({ type: 'text', text: 'S' }, 'state');
  const nothing = fieldByKey(empty, 'state');
  expect([empty.type, nothing.type, fieldByKey(nothing, 'state')]).toEqual([
    'empty',
    'null',
    { type: 'text', text: 'S' },
  ]);
  expect(fieldByKey(nothing, 'not-sent')).toEqual({ type: 'text', text: '' });
});
