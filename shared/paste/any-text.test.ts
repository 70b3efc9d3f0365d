import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draftShape } from '../draft/draft-shape';
import { type Place, placeOf } from '../json';
import { columnsFromPaste } from './columns-from-paste';
import { recognise } from './recognise';

const GUID = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4';
const commands = [
  'curl ',
  'curl.exe ',
  "curl '",
  'curl ^"',
  'irm h ',
  '$a = ',
  '$a.Add(',
  '$a["x"] = ',
  'POST /a HTTP/1.1\n',
];
const syntax = [
  ...[
    '@{',
    '}',
    '@"\n',
    '\n"@',
    "@'\n",
    "\n'@",
    '"',
    '""',
    "'",
    '`',
    '`\n',
    '^',
    '^\n',
    '\\',
    '\\\n',
    '$',
    '$(',
    '(',
    ')',
  ],
  ...[
    '[',
    ']',
    '[x]',
    '::',
    '#',
    '<#',
    '#>',
    '<<A\n',
    '\nA\n',
    '%A%',
    ';',
    '|',
    '&',
    ',',
    '=',
    ':',
    '{',
    '```',
    '$([char]20320)',
  ],
  ...['\n', '\r', '\r\n', '\t', ' ', '\f', '\v', '\u3000', '\u2028', '\ufeff', '\u200b', '\u00a0'],
  ...[
    '-d ',
    '-H ',
    '--data',
    '--',
    '-',
    '@',
    '-Body ',
    '-Headers ',
    '-Uri:',
    'New-Object Dictionary',
    'Host: h\n',
  ],
  ...[GUID, 'oId', 'taskId', '{"oId":"o"', '{"a":', 'http://h/ngs/wo/save', 'number', 'a'],
];
const anyText = fc
  .tuple(
    fc.constantFrom('', ...commands),
    fc.array(fc.oneof(fc.constantFrom(...commands, ...syntax), fc.string({ unit: 'binary', maxLength: 3 })), {
      maxLength: 25,
    }),
  )
  .map(([first, pieces]) => first + pieces.join(''));

function placesIn(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const mine = 'offset' in value && 'column' in value ? [value as Place] : [];
  return [...mine, ...Object.values(value).flatMap(placesIn)];
}

function draftsIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'customerGuid' in value ? [value] : Object.values(value).flatMap(draftsIn);
}

it('whatever is pasted: nothing throws or runs on, drafts are drafts, places are places in the text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const understood = recognise(text);
      const columns = columnsFromPaste(text);
      for (const draft of draftsIn(understood)) expect(draftShape.safeParse(draft).success).toBe(true);
      for (const { offset, line, column } of [...placesIn(understood), ...placesIn(columns)]) {
        expect(offset).toBeLessThanOrEqual(text.length);
        expect(placeOf(text, offset)).toEqual({ offset, line, column });
      }
    }),
    { numRuns: 5000 },
  );
});
