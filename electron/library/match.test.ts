import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGINS, EXACT, NO_MATCH, PART, WHOLE } from '../../shared/library/match-spelling';
import { matchOf, queryOf, searchedOf } from './match';

describe('an entry', () => {
  const person = searchedOf('ZC00123', '张三（华东）', 'zhang san hua dong');
  it.each([
    ['', PART],
    ['zc00123', EXACT],
    ['ＺＣ００１２３', EXACT],
    [' 张三（华东） ', EXACT],
    ['张三(华东)', EXACT],
    ['zhang san hua dong', WHOLE],
    ["zhang'san'hua'dong", WHOLE],
    ['zshd', WHOLE],
    ['zc', BEGINS],
    ['张三', BEGINS],
    ['zhangs', BEGINS],
    ['00123', PART],
    ['华东', PART],
    ['huadong', PART],
    ['123 huad', PART],
    ['华东 zc', PART],
    ['华东 李', NO_MATCH],
    ['李', NO_MATCH],
    ['zc123', NO_MATCH],
  ])('is matched by %j: %i', (typed, match) => {
    expect(matchOf(queryOf(typed), person)).toBe(match);
  });

  it('is matched by every part of its code and its name', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((one) => one.trim() !== '');
    const part = (of: string) =>
      fc
        .tuple(fc.nat(of.length), fc.nat(of.length))
        .map(([a, b]) => of.slice(Math.min(a, b), Math.max(a, b)));
    const cases = fc
      .tuple(text, text)
      .chain(([code, name]) =>
        fc.tuple(fc.constant([code, name] as const), fc.oneof(part(code), part(name))),
      );
    fc.assert(
      fc.property(cases, ([[code, name], typed]) => {
        // Half a character, or white space that typing loses, is no part that a person types.
        fc.pre(typed.isWellFormed() && typed.normalize('NFKC') === typed && typed.trim() === typed);
        fc.pre(code.normalize('NFKC') === code && name.normalize('NFKC') === name);
        expect(matchOf(queryOf(typed), searchedOf(code, name, ''))).not.toBe(NO_MATCH);
      }),
    );
  });
});
