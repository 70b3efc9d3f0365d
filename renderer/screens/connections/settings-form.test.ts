import { describe, expect, it } from 'vitest';
import { moved } from '../../parts/use-dragging';
import { NEW_CONNECTION, sameSettings } from './settings-form';

describe('a connection in the form', () => {
  it('is a test connection when it is new, never production', () => {
    expect(NEW_CONNECTION.kind).toBe('test');
  });
  it('is unchanged whatever the order of its keys', () => {
    const other = Object.fromEntries(Object.entries(NEW_CONNECTION).reverse()) as typeof NEW_CONNECTION;
    expect(sameSettings(NEW_CONNECTION, other)).toBe(true);
  });
  it('is changed by anything that would be saved', () => {
    expect(sameSettings(NEW_CONNECTION, { ...NEW_CONNECTION, dbPool: 'x' })).toBe(false);
    expect(
      sameSettings(NEW_CONNECTION, { ...NEW_CONNECTION, extraHeaders: [{ name: 'a', value: '' }] }),
    ).toBe(false);
  });
});

describe('moving a connection', () => {
  it.each([
    ['a', 2, 'bca'],
    ['c', 0, 'cab'],
    ['b', 1, 'abc'],
  ])('puts %s at place %i: %s', (id, to, order) => {
    expect(moved(['a', 'b', 'c'], id, to).join('')).toBe(order);
  });
});
