import { describe, expect, it } from 'vitest';
import { checkOf } from './id-card';
import { PATTERN_PROBLEMS, type PatternProblem, readPattern } from './own-pattern';
import { inFour, NGS_TOKEN, PHONE } from './planted.fixture';
import { createRedaction, mayStay, redact, redactAsRead } from './redaction';
import type { RedactionRules } from './secret-kinds';

const NO_RULES: RedactionRules = { patterns: [], known: [] };
const NONE: ReadonlySet<string> = new Set();
const one = (text: string, rules = NO_RULES) => redact([text], rules, NONE).texts[0];
const CARD = `11010119900307123${checkOf('11010119900307123')}`;

describe('what is taken for somebody’s number', () => {
  it.each([
    ['tel 13812345678', 'tel <phone-1>'],
    ['电话１３８１２３４５６７８。', '电话<phone-1>。'],
    ['+86 138-1234-5678', '<phone-1>'],
    ['008613812345678', '<phone-1>'],
    ['x13812345678y', 'x<phone-1>y'],
    ['1.13812345678 2.13912345678', '1.<phone-1> 2.<phone-2>'],
    ['0755-12345678', '0755-12345678'],
    ['0755-82345678', '<phone-1>'],
    ['(010)62345678', '(<phone-1>'],
    ['12 13812345678 13812345678', '12 <phone-1> <phone-1>'],
    [CARD, '<id-card-1>'],
    [`${CARD.slice(0, 17)}${CARD.endsWith('1') ? '2' : '1'}`, '<id-card-1>'],
    ['11010119900307123x', '<id-card-1>'],
    [`${CARD.slice(0, 6)} ${CARD.slice(6, 14)} ${CARD.slice(14)}`, '<id-card-1>'],
    ['110101900307123', '<id-card-1>'],
    ['<Zhang.San@Example.com>, zhang.san@example.com', '<<email-1>>, <email-1>'],
    ['13812345678@example.com', '<email-1>'],
    ['https://user:pass@ngs.example/wo', 'https://user:<email-1>/wo'],
    ['was C37F1819-8963-1CD4-E9C2-9DA64826DDD4$DBMain.', 'was <token-1>.'],
  ])('%s', (text, made) => expect(one(text)).toBe(made));

  it.each([
    'C37F1819-8963-1CD4-E9C2-13812345678D',
    '{13812345-6789-1381-2345-138123456789}',
    'C37F13812345678C1CD4E9C29DA64826',
    '1764000000000',
    '2026-11-26 02:40:34',
    '20261126024034',
    '138123456789',
    '213812345678',
    '110101199013071234',
    '990101199003071234',
    '12345678901234567890',
    'a@b',
    '@example.com',
    'S6LZUU',
    '400-800-8888',
    '12.13 14-15',
  ])('and what is not: %s', (text) => expect(one(text)).toBe(text));
});

describe('own patterns', () => {
  const own = (pattern: string, text: string) => {
    const read = readPattern(pattern);
    return read.ok ? one(text, { patterns: [read.pattern], known: [] }) : read.problem;
  };
  it.each([
    ['A0####', 'a01234, A012345, A0123', '<own-1>, A012345, A0123'],
    ['合同?-##', '合同𠀀-12 合同-12', '<own-1> 合同-12'],
    ['km:*', 'km:张三，km:李四 km:', '<own-1>，<own-2> <own-3>'],
    ['<b>*</b>', '<b>abc</b>d</b>', '<own-1>d</b>'],
    ['abc*-#', 'abc x-1 abcx-12 abcx-1', 'abc x-1 abcx-12 <own-1>'],
    ['C\\*\\#\\?', 'c*#? c123', '<own-1> c123'],
    ['######', '123456 1234567', '<own-1> 1234567'],
    ['abc*', `abc${'x'.repeat(100)}`, `<own-1>${'x'.repeat(36)}`],
    ['abc*', `abc${'𠀀'.repeat(40)}`, `<own-1>${'𠀀'.repeat(8)}`],
  ])('%s in %s', (pattern, text, made) => expect(own(pattern, text)).toBe(made));

  it.each<[string, PatternProblem]>([
    ['  ', 'empty'],
    ['x'.repeat(101), 'too-long'],
    ['*abc', 'too-loose'],
    ['ab?', 'too-loose'],
    ['#####', 'too-loose'],
    ['abc*d*', 'two-stars'],
    ['abc\\', 'escape-at-end'],
  ])('%s is none: %s', (text, problem) => {
    expect(PATTERN_PROBLEMS).toContain(problem);
    expect(readPattern(text)).toEqual({ ok: false, problem });
  });
});

describe('what was found', () => {
  it('is listed once with how often, masked, and leaves if it is not kept; a token always leaves', () => {
    const redaction = createRedaction({
      patterns: [],
      known: [
        { kind: 'token', values: ['T0KEN-VALUE', '••••••••ALUE'] },
        { kind: 'identity', values: ['SYSTEM'] },
      ],
    });
    redaction.add('••••••••ALUE', 'token');
    redaction.add('SYS', 'identity');
    redaction.add('T0KEN-VALUE 13812345678 SYSTEM SYSTEMS');
    redaction.add('{"a":"138 1234 5678"}');
    expect(redaction.found()).toEqual([
      { placeholder: '<token-1>', kind: 'token', sample: '••••', count: 2 },
      { placeholder: '<identity-1>', kind: 'identity', sample: 'S••••', count: 1 },
      { placeholder: '<phone-1>', kind: 'phone', sample: '138••••78', count: 2 },
      { placeholder: '<identity-2>', kind: 'identity', sample: 'S••••', count: 1 },
    ]);
    expect(redaction.texts(new Set(['<phone-1>', '<token-1>']))).toEqual([
      '<token-1>',
      '<identity-1>',
      '<token-1> 13812345678 <identity-2> SYSTEMS',
      '{"a":"138 1234 5678"}',
    ]);
  });

  it('in base64 for addresses, where its own characters stand in it', () => {
    const secret = 'key~~?>?>~?o~?';
    const text = Buffer.from(`a${secret}b`).toString('base64url');
    expect(text).toMatch(/_/);
    expect(text).toMatch(/-/);
    const made = one(text, { patterns: [], known: [{ kind: 'token', values: [secret] }] });
    expect(made).toMatch(/^[\w-]{0,2}<token-1>[\w-]{0,2}$/);
  });

  it('does not take the number of a placeholder that a text already holds', () => {
    const { texts } = redact(['<phone-1> and <phone-3>', '13812345678 13912345678'], NO_RULES, NONE);
    expect(texts).toEqual(['<phone-1> and <phone-3>', '<phone-2> <phone-4>']);
  });

  it('in a body is a string where it was a number, and no more than itself in any other text', () => {
    const redaction = createRedaction(NO_RULES);
    redaction.add(' 13812345678', 'body');
    redaction.add('13812345678');
    redaction.add('{"a":13812345678}');
    expect(redaction.texts(NONE)).toEqual([' "<phone-1>"', '<phone-1>', '{"a":"<phone-1>"}']);
  });

  it('an address within which a number stands leaves whole, and only the number where the address stays', () => {
    const redaction = createRedaction(NO_RULES);
    redaction.add('13812345678@example.com');
    expect(redaction.texts(NONE)).toEqual(['<email-1>']);
    expect(redaction.texts(new Set(['<email-1>']))).toEqual(['<phone-1>@example.com']);
  });
});

describe('texts that are redacted as they are read', () => {
  it('have one placeholder for equal secrets, and what says one already keeps another', () => {
    const takeOut = redactAsRead(NO_RULES, () => false);
    const texts = [
      '13812345678',
      '<phone-1> 13912345678 <phone-3>',
      ...inFour(PHONE),
      '13812345678 <phone-1>',
      '',
    ];
    expect(texts.map(takeOut)).toEqual([
      '<phone-1>',
      '<phone-2> <phone-3> <phone-4>',
      ...[...Array(3)].map(() => '<phone-5>'),
      expect.stringMatching(/^.{0,4}<phone-5>.{0,4}$/),
      '<phone-1> <phone-2>',
      '',
    ]);
  });

  it('keep the kinds that stay, and no token', () => {
    const takeOut = redactAsRead(NO_RULES, mayStay);
    expect(takeOut(`13812345678 ${NGS_TOKEN} a@b.example <phone-1>`)).toBe(
      '13812345678 <token-1> a@b.example <phone-1>',
    );
  });
});

describe('hostile texts', () => {
  const MEGABYTE = 1_048_576;
  const filled = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length)).slice(0, MEGABYTE);
  it.each([
    ['%', '%25'],
    ['escapes', '\\u005c'],
    ['backslashes', '\\'],
    ['at signs', 'a.a@a.'],
    [
      'base64 of base64',
      Buffer.from(Buffer.from(Buffer.from('138 ').toString('base64')).toString('base64')).toString('base64'),
    ],
    ['digits in groups', '138-'],
    ['digits', '1'],
    ['dollars', '$'],
    ['brackets', '["'],
    ['hyphens', 'a-------'],
  ])('of a megabyte are looked through: %s', (_, piece) => {
    expect(one(`${filled(piece)} 13812345678`)).toContain('<phone-');
  });
});
