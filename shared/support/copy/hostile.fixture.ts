import fc from 'fast-check';
import type { CopiedCall } from './copied-call';

/** Texts that a shell, a terminal or curl would act upon. */
export const HOSTILE: readonly string[] = [
  ...[
    '',
    '@/etc/passwd',
    '@-',
    '--%',
    '-X',
    '%',
    '%PATH%',
    '%^PATH%',
    '100%',
    '!',
    '!!',
    '^',
    '^^"',
    '\\',
    '\\\\"',
  ],
  ...[
    "'",
    "''",
    '"',
    '""',
    '\\"',
    "\\'",
    '`',
    '`id`',
    '$',
    '$(id)',
    '$HOME',
    "$'x'",
    '{{x}}',
    '\n',
    '\n\n',
    "\n'@\n",
  ],
  ...[
    'a&b|c<d>e;f',
    '#x',
    '~',
    '*',
    '[1-3]',
    '{a,b}',
    '工单“台”‘甲’',
    '𠀀',
    'a\\\nb',
    '<token>',
    '=x',
    ' a ',
    "@'\n",
  ],
];

/** Pieces of those, and anything else that is text. `extra`: characters that only some shells can be given. */
export function hostileText(extra: readonly string[] = []): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...HOSTILE, ...extra),
    fc.string({ unit: fc.constantFrom(...'\'"`$%^!\\@&|<>(){}[];,= a0') }),
  );
  return fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
}

/** A recorded call with this body. */
export function callWith(
  address: string,
  requestBody: string,
  extra: CopiedCall['requestHeaders'] = [],
): CopiedCall {
  return {
    startedAt: 1_764_000_000_000,
    durationMs: 9,
    method: 'POST',
    address,
    requestHeaders: [
      ['Host', 'ngs.example'],
      ['Content-Type', 'application/json'],
      ['Content-Length', '1'],
      ['token', '••••••••1a2b'],
      ['staffId', 'SELITE'],
      ...extra,
    ],
    requestBody,
    status: 200,
    answerHeaders: [['content-type', 'application/json']],
    answerText: '{"code":1}',
    timings: [
      { phase: 'connect', ms: 0 },
      { phase: 'send', ms: 2 },
      { phase: 'wait', ms: 3 },
    ],
  };
}
