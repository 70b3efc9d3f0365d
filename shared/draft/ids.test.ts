import { describe, expect, it } from 'vitest';
import { cleanId, hasInvisible, isGuid, withoutEnds } from './ids';

const GUID = 'C37F1819-8963-1cd4-E9C2-9DA64826DDD4';
const INVISIBLE = [
  '\u00a0',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u202e',
  '\u3000',
  '\t',
  '\r\n',
  '\u0000',
  '\u180e',
  '\u3164',
];

describe('isGuid', () => {
  it('takes 8-4-4-4-12 hexadecimal digits in either case', () => {
    expect([GUID, GUID.toLowerCase(), GUID.toUpperCase()].map(isGuid)).toEqual([true, true, true]);
  });

  it.each([
    '',
    `{${GUID}}`,
    ` ${GUID}`,
    `${GUID}\n`,
    GUID.replaceAll('-', ''),
    GUID.replace('C', 'G'),
    GUID.replace('C', 'С'),
    `${GUID}0`,
  ])('refuses %j', (text) => {
    expect(isGuid(text)).toBe(false);
  });
});

describe('cleanId', () => {
  it.each(INVISIBLE)('takes %j off both ends (D-33), and no other character', (edge) => {
    expect(cleanId(`${edge}${edge}${GUID} ${edge}`)).toBe(GUID);
    expect(cleanId(`${edge}S6LZUU${edge}`)).toBe('S6LZUU');
    expect(cleanId(`a${edge}b`)).toBe(`a${edge}b`);
    expect(hasInvisible(`a${edge}b`)).toBe(true);
    expect(cleanId(edge)).toBe('');
  });

  it('takes the braces off a GUID, the case kept (D-34)', () => {
    expect([`{${GUID}}`, ` { ${GUID}\u200b } `].map(cleanId)).toEqual([GUID, GUID]);
  });

  it.each(['{S6LZUU}', '{', '{}', '}{', `{${GUID}`, `{{${GUID}}}`, '(1)', '😀'])(
    'leaves %j as it is',
    (text) => {
      expect(cleanId(text)).toBe(text);
    },
  );

  it('changes nothing the second time', () => {
    for (const text of [` {${GUID}} `, `{ {${GUID}} }`, '\u200b{ }'])
      expect(cleanId(cleanId(text))).toBe(cleanId(text));
  });

  it('looks at the two ends only, however much stands between them', () => {
    const text = `a${' '.repeat(200_000)}b`;
    expect(cleanId(text)).toBe(text);
    let looked = 0;
    const seen = (): boolean => {
      looked += 1;
      return false;
    };
    expect(withoutEnds(text, seen)).toBe(text);
    expect(looked).toBe(2);
  });
});

describe('hasInvisible', () => {
  it('sees nothing in letters, digits, marks, Chinese, emoji and a plain space', () => {
    expect([GUID, '工单 1', '客户#1', '😀', 'e\u0301'].map(hasInvisible)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
