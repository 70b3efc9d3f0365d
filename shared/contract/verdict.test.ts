import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ExchangeFacts,
  FAILURES,
  type Note,
  OUTCOMES,
  type Outcome,
  PHASES,
  type Phase,
  type Reason,
} from './outcome';
import { readVerdict } from './verdict';

const JSON_TYPE = ['Content-Type', 'application/json'] as const;
const CODE_1 = '{"code":1,"message":"","value":null}';
const encode = (text: string) => new TextEncoder().encode(text);
/** `{"code":0,"message":"工单不存在"}` in GBK. */
const GBK = new Uint8Array([
  ...encode('{"code":0,"message":"'),
  0xb9,
  0xa4,
  0xb5,
  0xa5,
  0xb2,
  0xbb,
  0xb4,
  0xe6,
  0xd4,
  0xda,
  ...encode('"}'),
]);
const GBK_HTML = new Uint8Array([
  ...encode('<html><title>'),
  0xb5,
  0xc7,
  0xc2,
  0xbc,
  ...encode('</title></html>'),
]);
const utf16 = (text: string, mark: readonly number[] = []) =>
  new Uint8Array([...mark, ...[...text].flatMap((char) => [char.charCodeAt(0), 0])]);

function answer(
  status: number,
  body: string | Uint8Array,
  headers: ExchangeFacts['headers'] = [JSON_TYPE],
): ExchangeFacts {
  const bytes = typeof body === 'string' ? encode(body) : body;
  return { mayHaveSent: true, phase: 'done', failure: null, status, headers, body: bytes };
}

const typed = (value: string): ExchangeFacts['headers'] => [['content-type', value]];
const ok = (body: string | Uint8Array, headers?: ExchangeFacts['headers']) => answer(200, body, headers);
const failed = (
  failure: ExchangeFacts['failure'],
  phase: Phase,
  rest: Partial<ExchangeFacts> = {},
): ExchangeFacts => ({
  mayHaveSent: ['send', 'wait', 'receive'].includes(phase),
  phase,
  failure,
  status: null,
  headers: [],
  body: new Uint8Array(),
  ...rest,
});

type Row = readonly [
  id: string,
  what: string,
  facts: ExchangeFacts,
  outcome: Outcome,
  reason: Reason,
  ...notes: Note[],
];

/** The rows of the research's fault catalogue (C) that reading an answer decides, and what follows from each. */
const CATALOGUE: readonly Row[] = [
  ['C-01', 'port refused', failed('connection-refused', 'connect'), 'not-sent', 'connection-refused'],
  ['C-02', 'no such name', failed('name-not-found', 'resolve'), 'not-sent', 'name-not-found'],
  ['C-03', 'name lookup fails', failed('name-lookup-failed', 'resolve'), 'not-sent', 'name-lookup-failed'],
  ['C-04', 'no answer to connect', failed('connect-timeout', 'connect'), 'not-sent', 'connect-timeout'],
  ['C-05', 'network unreachable', failed('unreachable', 'connect'), 'not-sent', 'unreachable'],
  ['C-06', 'self-signed', failed('certificate-untrusted', 'tls'), 'not-sent', 'certificate-untrusted'],
  ['C-07', 'expired', failed('certificate-expired', 'tls'), 'not-sent', 'certificate-expired'],
  [
    'C-08',
    'not yet valid',
    failed('certificate-not-yet-valid', 'tls'),
    'not-sent',
    'certificate-not-yet-valid',
  ],
  ['C-09', 'wrong name', failed('certificate-wrong-name', 'tls'), 'not-sent', 'certificate-wrong-name'],
  ['C-11', 'http on a https port', failed('not-tls', 'tls'), 'not-sent', 'not-tls'],
  ['C-14', 'reset in the handshake', failed('connection-lost', 'tls'), 'not-sent', 'connection-lost'],
  ['C-15', 'reset on accept', failed('connection-lost', 'connect'), 'not-sent', 'connection-lost'],
  [
    'C-18',
    'the same reset after the request',
    failed('connection-lost', 'wait'),
    'unknown',
    'connection-lost',
  ],
  ['C-21', 'never answers', failed('headers-timeout', 'wait'), 'unknown', 'headers-timeout'],
  [
    'C-24',
    'headers, then reset',
    failed('connection-lost', 'receive', { status: 200 }),
    'unknown',
    'connection-lost',
  ],
  [
    'C-24b',
    'a refusing status, then reset',
    failed('connection-lost', 'receive', { status: 400 }),
    'unknown',
    'connection-lost',
  ],
  [
    'C-26',
    'cut short, yet valid JSON with code 1',
    failed('connection-lost', 'receive', { status: 200, headers: [JSON_TYPE], body: encode('{"code":1}') }),
    'unknown',
    'connection-lost',
  ],
  ['C-27', 'slow body', failed('total-timeout', 'receive', { status: 200 }), 'unknown', 'total-timeout'],
  ['C-36', 'not HTTP', failed('not-http', 'wait'), 'unknown', 'not-http'],
  ['C-45', '101 upgrade', answer(101, ''), 'unknown', 'http-unexpected'],
  ['C-47', '400', answer(400, 'bad', typed('text/plain')), 'refused', 'http-refused'],
  ['C-48', '401', answer(401, ''), 'unauthorized', 'http-unauthorized'],
  ['C-49', '403 with code 1', answer(403, CODE_1), 'unauthorized', 'http-unauthorized'],
  ['C-50', '404', answer(404, '<html></html>', typed('text/html')), 'refused', 'http-refused'],
  ['C-50', '405', answer(405, ''), 'refused', 'http-refused'],
  ['C-51', '407 from the server', answer(407, ''), 'unknown', 'http-unexpected'],
  [
    'C-51',
    '407 to CONNECT',
    failed('proxy-needs-login', 'proxy', { status: 407 }),
    'not-sent',
    'proxy-needs-login',
  ],
  ['C-52', '408', answer(408, ''), 'unknown', 'http-timeout'],
  ['C-53', '409', answer(409, ''), 'unknown', 'http-conflict'],
  ['C-54', '413', answer(413, ''), 'refused', 'http-refused'],
  ['C-54', '414', answer(414, ''), 'refused', 'http-refused'],
  ['C-54', '431', answer(431, ''), 'refused', 'http-refused'],
  ['B.2', '411', answer(411, ''), 'refused', 'http-refused'],
  ['B.2', '415', answer(415, ''), 'refused', 'http-refused'],
  ['B.2', '422', answer(422, ''), 'refused', 'http-refused'],
  ['B.2', '402, which no rule names', answer(402, ''), 'unknown', 'http-unexpected'],
  ['B.2', '410', answer(410, ''), 'unknown', 'http-unexpected'],
  ['C-55', '429', answer(429, ''), 'throttled', 'http-throttled'],
  ['C-58', '500', answer(500, ''), 'unknown', 'http-server-error'],
  ['C-59', '500 with code 1', answer(500, CODE_1), 'unknown', 'http-server-error'],
  ['C-60', '502', answer(502, ''), 'unknown', 'http-gateway'],
  ['C-60', '504', answer(504, ''), 'unknown', 'http-gateway'],
  ['C-61', '503', answer(503, '', [['Retry-After', '5']]), 'unknown', 'http-server-error'],
  ['C-62', '599', answer(599, ''), 'unknown', 'http-server-error'],
  ['C-62', '600', answer(600, CODE_1), 'unknown', 'http-unexpected'],
  ['C-63', '204', answer(204, ''), 'unknown', 'http-no-content'],
  ['C-63', '205', answer(205, ''), 'unknown', 'http-no-content'],
  ['C-64', '206 with code 1', answer(206, CODE_1), 'unknown', 'http-unexpected'],
  ['C-64', '203 with code 1', answer(203, CODE_1), 'unknown', 'http-unexpected'],
  ['C-70', '301', answer(301, '', [['Location', 'http://other/']]), 'unknown', 'http-moved'],
  ['C-71', '302', answer(302, ''), 'unknown', 'http-moved'],
  ['C-72', '303', answer(303, CODE_1), 'unknown', 'http-moved'],
  ['C-73', '307', answer(307, ''), 'refused', 'http-moved-kept'],
  ['C-74', '308', answer(308, ''), 'refused', 'http-moved-kept'],
  ['C-74', '304', answer(304, ''), 'unknown', 'http-unexpected'],
  ['C-75', 'a Refresh header', ok(CODE_1, [JSON_TYPE, ['Refresh', '0;url=http://x']]), 'accepted', 'code-1'],
  ['C-80', 'code 1', ok(CODE_1), 'accepted', 'code-1'],
  ['C-80', 'code 1 with 201', answer(201, CODE_1), 'accepted', 'code-1'],
  ['C-80', 'code 1 with 202', answer(202, CODE_1), 'accepted', 'code-1'],
  ['C-80', 'code 1 alone', ok('{"code":1}'), 'accepted', 'code-1'],
  ['C-81', 'code 0', ok('{"code":0,"message":"x"}'), 'refused', 'code-0'],
  ['C-82', 'a login page', ok('\n<!DOCTYPE html><html>', typed('text/html')), 'unknown', 'answer-html'],
  ['C-82', 'a login page called JSON', ok('<html>'), 'unknown', 'answer-html'],
  [
    'C-82',
    'a login page in GBK',
    ok(GBK_HTML, typed('text/html')),
    'unknown',
    'answer-html',
    'shown-by-guess',
  ],
  ['C-82', 'XML', ok('<?xml version="1.0"?><r/>', typed('application/xml')), 'unknown', 'answer-not-json'],
  ['C-82', 'plain text', ok('OK', typed('text/plain')), 'unknown', 'answer-not-json'],
  ['C-83', 'empty', ok(''), 'unknown', 'answer-empty'],
  ['C-83', 'white space', ok(' \r\n'), 'unknown', 'answer-empty'],
  ['C-83', 'a byte order mark alone', ok('\ufeff'), 'unknown', 'answer-empty', 'byte-order-mark'],
  ['C-84', 'truncated', ok('{"code":1,"mess'), 'unknown', 'answer-not-json'],
  ['C-85', 'JSON as text/html', ok(CODE_1, typed('text/html')), 'accepted', 'code-1', 'not-declared-json'],
  ['C-85', 'JSON without a type', ok(CODE_1, []), 'accepted', 'code-1', 'not-declared-json'],
  ['C-85', 'a structured JSON type', ok(CODE_1, typed('application/vnd.x+json')), 'accepted', 'code-1'],
  ['C-86', 'byte order mark', ok(`\ufeff${CODE_1}`), 'accepted', 'code-1', 'byte-order-mark'],
  [
    'C-86',
    'byte order mark against a declared GBK',
    ok(`\ufeff${CODE_1}`, typed('application/json;charset=GBK')),
    'accepted',
    'code-1',
    'byte-order-mark',
  ],
  [
    'C-87',
    'GBK declared',
    ok(GBK, typed('application/json; charset=GBK')),
    'refused',
    'code-0',
    'other-charset',
  ],
  [
    'C-87',
    'GB2312 declared in quotes',
    ok(GBK, typed('application/json;charset="gb2312"')),
    'refused',
    'code-0',
    'other-charset',
  ],
  [
    'C-87',
    'UTF-8 declared, GBK sent',
    ok(GBK, typed('application/json;charset=utf-8')),
    'unknown',
    'answer-undecodable',
    'shown-by-guess',
  ],
  [
    'C-87',
    'GBK declared, not GBK',
    ok(
      new Uint8Array([...encode('{"code":1,"message":"'), 0xff, 0xff, ...encode('"}')]),
      typed('application/json;charset=gbk'),
    ),
    'unknown',
    'answer-undecodable',
    'shown-by-guess',
  ],
  [
    'C-87',
    'a charset that is none',
    ok(CODE_1, typed('application/json;charset=klingon')),
    'accepted',
    'code-1',
    'other-charset',
  ],
  ['C-88', 'GBK undeclared', ok(GBK), 'unknown', 'answer-undecodable', 'shown-by-guess'],
  ['C-89', 'UTF-16 undeclared', ok(utf16(CODE_1)), 'unknown', 'answer-undecodable', 'shown-by-guess'],
  [
    'C-89',
    'UTF-16 with a mark, undeclared',
    ok(utf16(CODE_1, [0xff, 0xfe])),
    'unknown',
    'answer-undecodable',
    'shown-by-guess',
  ],
  [
    'C-89',
    'UTF-16 declared',
    ok(utf16(CODE_1), typed('application/json;charset=utf-16le')),
    'accepted',
    'code-1',
    'other-charset',
  ],
  ['C-90', 'code "1"', ok('{"code":"1"}'), 'accepted', 'code-1', 'code-as-text'],
  ['C-90', 'code "0"', ok('{"code":"0"}'), 'refused', 'code-0', 'code-as-text'],
  ['C-90', 'code " 1"', ok('{"code":" 1"}'), 'unknown', 'answer-other-code'],
  ['C-91', 'code true', ok('{"code":true}'), 'unknown', 'answer-other-code'],
  ['C-91', 'code null', ok('{"code":null}'), 'unknown', 'answer-other-code'],
  ['C-91', 'code 2', ok('{"code":2}'), 'unknown', 'answer-other-code'],
  ['C-91', 'code -1', ok('{"code":-1}'), 'unknown', 'answer-other-code'],
  ['C-91', 'code 10', ok('{"code":10}'), 'unknown', 'answer-other-code'],
  ['C-91', 'code [1]', ok('{"code":[1]}'), 'unknown', 'answer-other-code'],
  ['C-91', 'no code', ok('{"message":"","value":null}'), 'unknown', 'answer-no-code'],
  ['C-91', 'Code', ok('{"Code":1}'), 'unknown', 'answer-no-code'],
  ['C-92', 'code 1.0', ok('{"code":1.0}'), 'accepted', 'code-1'],
  ['C-92', 'code 1e0', ok('{"code":1e0}'), 'accepted', 'code-1'],
  ['C-92', 'code 0.0', ok('{"code":0.0}'), 'refused', 'code-0'],
  ['C-92', 'code 1 only to a double', ok('{"code":1.00000000000000000001}'), 'unknown', 'answer-other-code'],
  ['C-92', 'code 0 only to a double', ok('{"code":1e-400}'), 'unknown', 'answer-other-code'],
  ['C-93', 'two codes', ok('{"code":0,"code":1}'), 'unknown', 'answer-duplicate-code'],
  [
    'C-93',
    'two codes, one behind an escape',
    ok('{"code":1,"\\u0063ode":1}'),
    'unknown',
    'answer-duplicate-code',
  ],
  ['C-93', 'a second code inside value', ok('{"code":1,"value":{"code":0}}'), 'accepted', 'code-1'],
  ['C-94', 'code on __proto__ only', ok('{"__proto__":{"code":1}}'), 'unknown', 'answer-no-code'],
  ['C-95', 'array', ok('[{"code":1}]'), 'unknown', 'answer-not-an-object'],
  ['C-95', 'null', ok('null'), 'unknown', 'answer-not-an-object'],
  ['C-95', 'text', ok('"1"'), 'unknown', 'answer-not-an-object'],
  ['C-95', 'two documents', ok('{"code":1}{"code":1}'), 'unknown', 'answer-not-json'],
  ['C-95', 'JSONP', ok('cb({"code":1})'), 'unknown', 'answer-not-json'],
  [
    'C-96',
    '100,000 levels',
    ok(`{"code":1,"value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    'unknown',
    'answer-not-json',
  ],
  [
    'C-98',
    'too large',
    failed('answer-too-large', 'receive', { status: 200, body: encode('{"code":1') }),
    'unknown',
    'answer-too-large',
  ],
  [
    'C-99',
    'gzip unasked',
    ok(CODE_1, [JSON_TYPE, ['Content-Encoding', 'gzip']]),
    'unknown',
    'answer-encoded',
  ],
  [
    'C-99',
    'gzip among codings',
    ok(CODE_1, [JSON_TYPE, ['content-encoding', 'identity, GZIP']]),
    'unknown',
    'answer-encoded',
  ],
  [
    'C-99',
    'gzip as transfer coding',
    ok(CODE_1, [JSON_TYPE, ['Transfer-Encoding', 'gzip, chunked']]),
    'unknown',
    'answer-encoded',
  ],
  [
    'C-99',
    'identity, chunked',
    ok(CODE_1, [JSON_TYPE, ['Content-Encoding', 'identity'], ['Transfer-Encoding', 'chunked']]),
    'accepted',
    'code-1',
  ],
  ['C-100', 'big integers in value', ok('{"code":1,"value":12345678901234567890}'), 'accepted', 'code-1'],
  [
    'C-108',
    'proxy refuses CONNECT',
    failed('proxy-refused', 'proxy', { status: 502 }),
    'not-sent',
    'proxy-refused',
  ],
  ['B.2', 'cancelled before', failed('cancelled', 'tls'), 'not-sent', 'cancelled'],
  ['B.2', 'cancelled after', failed('cancelled', 'wait'), 'unknown', 'cancelled'],
];

describe('readVerdict', () => {
  it.each(CATALOGUE.map((row) => [`${row[0]} ${row[1]}: ${row[3]}`, row] as const))('%s', (_name, row) => {
    const [, , facts, outcome, reason, ...notes] = row;
    expect(readVerdict(facts)).toMatchObject({ outcome, reason, notes });
  });

  it('never calls a failure anything but not-sent before, and unknown after, a byte could leave', () => {
    const facts = fc.record({
      mayHaveSent: fc.boolean(),
      phase: fc.constantFrom(...PHASES),
      failure: fc.constantFrom(...FAILURES),
      status: fc.option(fc.integer({ min: 100, max: 600 })),
      headers: fc.constant([JSON_TYPE]),
      body: fc.constantFrom(encode(CODE_1), encode('{"code":0}'), new Uint8Array(), GBK),
    });
    fc.assert(
      fc.property(facts, (exchange) => {
        const { outcome, reason, message } = readVerdict(exchange);
        const left = exchange.mayHaveSent || ['send', 'wait', 'receive', 'done'].includes(exchange.phase);
        expect([outcome, reason, message]).toEqual([left ? 'unknown' : 'not-sent', exchange.failure, null]);
      }),
      { numRuns: 1000 },
    );
  });

  it('says accepted or refused by code for nothing but a whole 200, 201 or 202', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 600 }),
        fc.constantFrom('{"code":1}', '{"code":0}'),
        (status, body) => {
          const { outcome, reason } = readVerdict(answer(status, body));
          expect(OUTCOMES).toContain(outcome);
          if (![200, 201, 202].includes(status)) expect(reason).toMatch(/^http-/);
          if (outcome === 'accepted') expect([200, 201, 202]).toContain(status);
          expect(outcome).not.toBe('not-sent');
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('reads any bytes without throwing, and accepts none but an object with code 1', () => {
    const bytes = fc.oneof(fc.uint8Array(), fc.json().map(encode), fc.string({ unit: 'binary' }).map(encode));
    const charset = fc.constantFrom(
      '',
      ';charset=gbk',
      ';charset=utf-16be',
      ';charset=iso-8859-1',
      ';charset=x',
      ';charset=iso-2022-kr',
    );
    fc.assert(
      fc.property(bytes, charset, (body, declared) => {
        const { outcome } = readVerdict(ok(body, typed(`application/json${declared}`)));
        expect(['unknown', 'accepted', 'refused']).toContain(outcome);
        if (outcome === 'accepted') expect(new TextDecoder().decode(body)).toContain('code');
      }),
      { numRuns: 2000 },
    );
  });

  it('takes facts that contradict each other for unknown', () => {
    expect(readVerdict(failed(null, 'done'))).toMatchObject({
      outcome: 'unknown',
      reason: 'connection-lost',
    });
    expect(readVerdict({ ...failed('connection-lost', 'send'), mayHaveSent: false }).outcome).toBe('unknown');
  });
});

describe('the server’s words', () => {
  const message = (text: string) => readVerdict(ok(`{"code":0,"message":${text}}`));

  it('are kept whole, as text, and in the charset that was declared (C-97)', () => {
    const script = '<script>alert(1)</script>\u202e\u001b[31m';
    expect(message(JSON.stringify(script)).message).toBe(script);
    expect(message(JSON.stringify('x'.repeat(1_000_000))).message).toHaveLength(1_000_000);
    expect(readVerdict(ok(GBK, typed('application/json;charset=gbk'))).message).toBe('工单不存在');
  });

  it('are null where there are none, and JSON source where they are no text', () => {
    expect(message('null')).toMatchObject({ message: null, notes: [] });
    expect(readVerdict(ok('{"code":0}'))).toMatchObject({ message: null, notes: [] });
    expect(message('{"zh": "不", "n": 1.10}')).toMatchObject({
      message: '{"zh":"不","n":1.10}',
      notes: ['message-not-text'],
    });
  });

  it('are read beside a refusing or failing status too, the status still deciding', () => {
    for (const status of [400, 401, 403, 404, 409, 429, 500, 502]) {
      const verdict = readVerdict(answer(status, '{"code":1,"message":"token 已过期"}'));
      expect(verdict.message).toBe('token 已过期');
      expect(verdict.outcome).not.toBe('accepted');
    }
    expect(readVerdict(answer(400, 'plain', typed('text/plain')))).toMatchObject({
      message: null,
      answerText: 'plain',
    });
  });

  it('are never taken from an answer that was cut short, which is shown as far as it came', () => {
    const body = encode('{"code":0,"message":"工单');
    const cut = failed('connection-lost', 'receive', {
      status: 200,
      headers: [JSON_TYPE],
      body: body.slice(0, -1),
    });
    expect(readVerdict(cut)).toMatchObject({
      message: null,
      answerText: '{"code":0,"message":"工',
      notes: [],
    });
  });
});

describe('the answer as text', () => {
  it('is the decoded body as received, its byte order mark aside', () => {
    expect(readVerdict(ok('\ufeff{"code": 1.0}')).answerText).toBe('{"code": 1.0}');
    expect(readVerdict(ok('')).answerText).toBe('');
  });

  it('is shown by guess, and not judged, where the charset is unknown (C-88, C-89)', () => {
    expect(readVerdict(ok(GBK))).toMatchObject({
      answerText: '{"code":0,"message":"工单不存在"}',
      message: null,
    });
    expect(readVerdict(ok(utf16(CODE_1, [0xff, 0xfe]))).answerText).toBe(CODE_1);
    expect(readVerdict(ok(utf16(CODE_1))).answerText).toBe(CODE_1);
  });

  it('is missing where it is compressed, and where nothing came', () => {
    expect(readVerdict(ok(CODE_1, [['content-encoding', 'br']])).answerText).toBeNull();
    expect(readVerdict(failed('headers-timeout', 'wait')).answerText).toBeNull();
  });
});

describe('Retry-After (C-55…C-57)', () => {
  const wait = (...headers: (readonly [string, string])[]) =>
    readVerdict(answer(429, '', headers)).retryAfterSeconds;
  const date = ['Date', 'Mon, 23 Nov 2026 08:00:00 GMT'] as const;

  it.each([
    ['5', 5],
    [' 0 ', 0],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['', null],
    ['9'.repeat(400), Number.MAX_SAFE_INTEGER],
  ])('of %j is %j seconds', (value, seconds) => {
    expect(wait(['retry-after', value])).toBe(seconds);
  });

  it('counts a date from the answer’s own Date, and without one says nothing', () => {
    const until = ['Retry-After', 'Mon, 23 Nov 2026 08:01:30 GMT'] as const;
    expect(wait(until, date)).toBe(90);
    expect(wait(until)).toBeNull();
    expect(wait(['Retry-After', 'Mon, 23 Nov 2026 07:00:00 GMT'], date)).toBe(0);
    expect(wait(['Retry-After', '2026-11-23'], date)).toBeNull();
    expect(wait(['Retry-After', 'Fri, 99 Nov 2026 07:00:00 GMT'], date)).toBeNull();
  });

  it('is read for 429 alone', () => {
    expect(readVerdict(answer(503, '', [['Retry-After', '5']])).retryAfterSeconds).toBeNull();
  });
});
