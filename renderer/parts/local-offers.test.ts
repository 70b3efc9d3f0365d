import { describe, expect, test } from 'vitest';
import { offersOfTables, offersOfValues } from './local-offers';

const codes = (offers: readonly { readonly code: string }[]) => offers.map(({ code }) => code);

describe('allowed values', () => {
  const values = [
    { value: '1', label: '高' },
    { value: '2', label: 'Normal' },
    { value: '12', label: '' },
  ];
  test.each([
    ['', ['1', '2', '12']],
    ['2', ['2', '12']],
    [' normal ', ['2']],
    ['高', ['1']],
    ['9', []],
  ])('that hold %j', (text, found) => {
    expect(codes(offersOfValues(values, text))).toEqual(found);
  });
});

describe('tabc tables', () => {
  const scopes = ['objective', 'tabc', 'tabcrepair', 'tabcvisit', 'xtabc'];
  test.each([
    ['', ['repair', 'visit']],
    ['pair', ['repair']],
    ['tabcr', ['repair']],
    ['objective', []],
  ])('for %j are offered without their prefix', (text, found) => {
    expect(codes(offersOfTables(scopes, text))).toEqual(found);
  });
});
