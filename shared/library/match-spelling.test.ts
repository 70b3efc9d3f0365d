import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEGINS, matchSpelling, NO_MATCH, PART, WHOLE } from './match-spelling';

describe('letters against syllables', () => {
  it.each([
    ['zhangsan', 'zhang san', WHOLE],
    ['zs', 'zhang san', WHOLE],
    ['zhs', 'zhang san', WHOLE],
    ['zhangs', 'zhang san', WHOLE],
    ['zsan', 'zhang san', WHOLE],
    ['zha', 'zhang san', BEGINS],
    ['z', 'zhang san', BEGINS],
    ['zhangsa', 'zhang san', BEGINS],
    ['zhang', 'zhang san feng', BEGINS],
    ['zsf', 'zhang san feng', WHOLE],
    ['san', 'zhang san', PART],
    ['sf', 'zhang san feng', PART],
    ['angsan', 'zhang san', NO_MATCH],
    ['zhasan', 'zhang san', NO_MATCH],
    ['zf', 'zhang san feng', NO_MATCH],
    ['zhangsanx', 'zhang san', NO_MATCH],
    ['chongqing', 'zhong/chong qing', WHOLE],
    ['zq', 'zhong/chong qing', WHOLE],
    ['chq', 'zhong/chong qing', WHOLE],
    ['xi', 'xing/xi', WHOLE],
    ['xian', 'xi an', WHOLE],
    ['azu12', 'a zu 12 hao', BEGINS],
    ['', 'zhang', NO_MATCH],
    ['a', '', NO_MATCH],
  ])('%j in %j: %i', (letters, spelling, match) => {
    expect(matchSpelling(letters, spelling)).toBe(match);
  });

  const reading = fc.constantFrom('zhang', 'san', 'a', 'an', 'shi', 's', 'e', 'er', 'xing', 'hang', '12');
  const syllables = fc.array(fc.uniqueArray(reading, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 5,
  });
  const spellingOf = (of: readonly (readonly string[])[]): string => of.map((one) => one.join('/')).join(' ');

  it('are found however a person mixes whole syllables and first letters', () => {
    const mixed = syllables.chain((of) =>
      fc.record({
        of: fc.constant(of),
        from: fc.nat(of.length - 1),
        picks: fc.tuple(...of.map((readings) => fc.tuple(fc.constantFrom(...readings), fc.boolean()))),
      }),
    );
    fc.assert(
      fc.property(mixed, ({ of, from, picks }) => {
        const letters = picks.slice(from).map(([one, whole]) => (whole ? one : one.charAt(0)));
        const match = matchSpelling(letters.join(''), spellingOf(of));
        expect(match).toBeLessThanOrEqual(from === 0 ? WHOLE : PART);
      }),
    );
  });

  it('stay found as fewer of them are typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[zhangse12]{1,6}$/), syllables, (letters, of) => {
        fc.pre(matchSpelling(letters, spellingOf(of)) !== NO_MATCH);
        for (let length = 1; length < letters.length; length += 1)
          expect(matchSpelling(letters.slice(0, length), spellingOf(of))).not.toBe(NO_MATCH);
      }),
    );
  });

  it('are found exactly where trying every way finds them', () => {
    const tries = (letters: string, of: readonly (readonly string[])[], at: number): boolean =>
      (of[at] ?? []).some(
        (one) =>
          one.startsWith(letters) ||
          [one, one.charAt(0), ...(one[1] === 'h' ? [one.slice(0, 2)] : [])].some(
            (part) => letters.startsWith(part) && tries(letters.slice(part.length), of, at + 1),
          ),
      );
    fc.assert(
      fc.property(fc.stringMatching(/^[zhangse12]{1,7}$/), syllables, (letters, of) => {
        const match = matchSpelling(letters, spellingOf(of));
        expect(match <= BEGINS).toBe(tries(letters, of, 0));
        expect(match !== NO_MATCH).toBe(of.some((_syllable, at) => tries(letters, of, at)));
      }),
      { numRuns: 1000 },
    );
  });

  it('end, however many ways there are to go wrong', () => {
    const spelling = Array.from({ length: 400 }, () => 'hang/heng/xing/he/h').join(' ');
    expect(matchSpelling(`${'h'.repeat(199)}1`, spelling)).toBe(NO_MATCH);
  });
});
