import { describe, expect, test } from 'vitest';
import { idsFromLine } from './new-column';

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
});
