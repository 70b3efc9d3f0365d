import { describe, expect, it } from 'vitest';
import { keysIn } from './json-keys';

describe('keysIn', () => {
  const text = '{"a": 1,\n  "t": {"a": {"\\u0062": []}, "__proto__": null}}';

  it.each([
    [['a'], '"a"', 1],
    [['t', 'a'], '"a"', 17],
    [['t', 'a', 'b'], '"\\u0062"', 23],
    [['t', '__proto__'], '"__proto__"', 38],
  ] as const)('finds %j', (path, key, from) => {
    const found = keysIn(text)(path);
    expect(found).toEqual({ from, to: from + key.length });
    expect(text.slice(found?.from, found?.to)).toBe(key);
  });

  it('finds nothing at a path that leads nowhere, nor in what is no JSON', () => {
    const find = keysIn(text);
    for (const path of [[], ['b'], ['a', 'b'], ['t', 'a', 'b', '0'], ['constructor']])
      expect(find(path)).toBeNull();
    expect(keysIn('{"a":1,}')(['a'])).toBeNull();
  });
});
