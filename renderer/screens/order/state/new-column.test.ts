import { describe, expect, test } from 'vitest';
import { columnsFromLines, idsFromLine } from './new-column';

describe('pasted lines', () => {
  test('two cells are an order and its task', () => {
    expect(idsFromLine(' O-1\tT-1\r\n')).toEqual({ oId: 'O-1', taskId: 'T-1' });
  });

  test.each(['O-1', 'O-1\tT-1\tX', '\tT-1', 'O-1\t', 'O-1\tT-1\nO-2\tT-2'])(
    '%j is left to the field',
    (text) => {
      expect(idsFromLine(text)).toBeNull();
    },
  );

  test('lines of name and value become columns, text as it stands', () => {
    const columns = columnsFromLines('a\t001\r\nb\t x \n\nc\t');
    expect(columns?.map(({ name, type, text }) => [name, type, text])).toEqual([
      ['a', 'text', '001'],
      ['b', 'text', ' x '],
      ['c', 'text', ''],
    ]);
  });

  test('a value with a tab keeps it', () => {
    expect(columnsFromLines('a\tx\ty')?.[0]?.text).toBe('x\ty');
  });

  test('text without a tab is no table', () => {
    expect(columnsFromLines('name\nother')).toBeNull();
  });
});
