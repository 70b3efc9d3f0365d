import fc from 'fast-check';
import { expect, it } from 'vitest';
import { besideLines } from './beside-lines';

it('shows every line of both texts in order, and marks none where they are the same', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', '{', '', '工单'), { maxLength: 12 })
    .map((l) => l.join('\n'));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const rows = besideLines(one, other);
      const side = (name: 'one' | 'other') => rows.flatMap((row) => row[name] ?? []).join('\n');
      expect([side('one'), side('other')]).toEqual([one, other]);
      for (const row of rows) expect(row.changed).toBe(row.changed ? row.one !== row.other : false);
      for (const row of rows) if (!row.changed) expect(row.one).toBe(row.other);
      expect(besideLines(one, one).some(({ changed }) => changed)).toBe(false);
    }),
    { numRuns: 300 },
  );
});

it('lays JSON out, so that one changed field is one marked line', () => {
  const rows = besideLines('{"a":1,"b":"x","c":3}', '{ "a": 1, "b": "y", "c": 3 }');
  expect(rows.filter(({ changed }) => changed)).toEqual([
    { one: '  "b": "x",', other: '  "b": "y",', changed: true },
  ]);
  expect(rows).toHaveLength(5);
});
