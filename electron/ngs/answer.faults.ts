/**
 * Faults of the answer itself (research C, C-47 … C-100): the request was whole, and what came back decides.
 */
import { gzipSync } from 'node:zlib';
import { afterAll, expect } from 'vitest';
import { startRecordingServer } from '../../e2e/servers/recording-server';
import { countOnceMore, fault, opened } from './testing/fault-kit';
import { testGoldenFile } from './testing/golden-words';
import { bytes, reply, YES } from './testing/scripts';

afterAll(countOnceMore);

const foreign = await startRecordingServer();
opened.servers.push(foreign);
const untouched = (): void => expect(foreign.connections).toHaveLength(0);

const unknown = { outcome: 'unknown', full: 1 } as const;
const accepted = { outcome: 'accepted', reason: 'code-1', full: 1 } as const;
const notApplied = { outcome: 'refused', reason: 'http-refused', full: 1 } as const;

fault('C-47', '400', {
  server: reply(400, 'bad <b>request</b>'),
  ...notApplied,
  status: 400,
  also: (call) => expect(call.answerText).toBe('bad <b>request</b>'),
});
fault('C-48', '401', { server: reply(401), outcome: 'unauthorized', reason: 'http-unauthorized', full: 1 });
fault('C-49', '403', { server: reply(403), outcome: 'unauthorized', reason: 'http-unauthorized', full: 1 });
for (const status of [404, 405]) fault('C-50', `${status}`, { server: reply(status), ...notApplied, status });
fault('C-51', '407 from the server itself', { server: reply(407), ...unknown, reason: 'http-unexpected' });
fault('C-52', '408', { server: reply(408), ...unknown, reason: 'http-timeout' });
fault('C-53', '409 with a text', {
  server: reply(409, 'busy'),
  ...unknown,
  reason: 'http-conflict',
  also: (call) => expect(call.answerText).toBe('busy'),
});
for (const status of [413, 414, 431])
  fault('C-54', `${status}`, { server: reply(status), ...notApplied, status });

const throttled = { outcome: 'throttled', reason: 'http-throttled', full: 1 } as const;
fault('C-55', '429 with seconds', {
  server: reply(429, '', { 'Retry-After': '7' }),
  ...throttled,
  also: (call) => expect(call.retryAfterSeconds).toBe(7),
});
const until2099 = { 'Retry-After': 'Thu, 01 Jan 2099 00:00:00 GMT' };
fault('C-56', '429 with a date in 2099, by the clock of the answer', {
  server: reply(429, '', { ...until2099, Date: 'Wed, 31 Dec 2098 23:59:00 GMT' }),
  ...throttled,
  also: (call) => expect(call.retryAfterSeconds).toBe(60),
});
fault('C-56', '429 with a date in 2099, and no clock to count it from', {
  server: reply(429, '', until2099),
  ...throttled,
  also: (call) => expect(call.retryAfterSeconds).toBeNull(),
});
fault('C-56', '429 with a date that is over', {
  server: reply(429, '', { ...until2099, Date: 'Thu, 01 Jan 2099 00:00:07 GMT' }),
  ...throttled,
  also: (call) => expect(call.retryAfterSeconds).toBe(0),
});
for (const wait of [null, '-5', 'soon']) {
  fault('C-57', `429 with Retry-After ${wait ?? 'absent'}`, {
    server: reply(429, '', wait === null ? {} : { 'Retry-After': wait }),
    ...throttled,
    also: (call) => expect(call.retryAfterSeconds).toBeNull(),
  });
}
fault('C-58', '500', { server: reply(500, 'oops'), ...unknown, reason: 'http-server-error' });
fault('C-59', '500 with code 1', { server: reply(500), ...unknown, reason: 'http-server-error' });
for (const status of [502, 504])
  fault('C-60', `${status}`, { server: reply(status), ...unknown, reason: 'http-gateway', status });
fault('C-61', '503 with Retry-After', {
  server: reply(503, YES, { 'Retry-After': '5' }),
  ...unknown,
  reason: 'http-server-error',
});
fault('C-62', '599', { server: reply(599), ...unknown, reason: 'http-server-error' });
fault('C-62', '600', { server: reply(600), ...unknown, reason: 'http-unexpected' });
fault('C-63', '204', { server: bytes('HTTP/1.1 204 None\r\n\r\n'), ...unknown, reason: 'http-no-content' });
fault('C-63', '205', { server: reply(205, ''), ...unknown, reason: 'http-no-content' });
for (const status of [203, 206])
  fault('C-64', `${status}`, { server: reply(status), ...unknown, reason: 'http-unexpected', status });

const elsewhere = { Location: `${foreign.origin}/ngs/wo/close` };
const moved = { ...unknown, reason: 'http-moved' } as const;
const movedKept = { outcome: 'refused', reason: 'http-moved-kept', full: 1 } as const;
fault('C-70', '301 to another host: it sees no connection', {
  server: reply(301, '', elsewhere),
  ...moved,
  also: untouched,
});
fault('C-71', '302 to /login on the same host', { server: reply(302, '', { Location: '/login' }), ...moved });
fault('C-72', '303', { server: reply(303, '', elsewhere), ...moved, also: untouched });
fault('C-73', '307 to another host: body and token go nowhere', {
  server: reply(307, '', elsewhere),
  ...movedKept,
  also: untouched,
});
fault('C-74', '308 to file://', { server: reply(308, '', { Location: 'file:///etc/passwd' }), ...movedKept });
fault('C-75', 'https to http by a 301', {
  server: reply(301, '', elsewhere),
  tls: 'good',
  ...moved,
  also: untouched,
});
fault('C-75', 'Refresh, Alt-Svc and Link are not followed', {
  server: reply(200, YES, {
    Refresh: `0; url=${foreign.origin}`,
    'Alt-Svc': `h2="127.0.0.1:${foreign.port}"`,
    Link: `<${foreign.origin}>; rel=preload`,
  }),
  ...accepted,
  also: untouched,
});

fault('C-80', 'code 1', { server: reply(200), ...accepted, status: 200 });
fault('C-80', 'code 1 over TLS', {
  server: reply(200),
  tls: 'good',
  ...accepted,
  also: (call) => expect(call.details.trust).toBe('system'),
});
fault('C-81', 'code 0', {
  server: reply(200, '{"code":0,"message":"工单已结案 <b>x</b>","value":null}'),
  outcome: 'refused',
  reason: 'code-0',
  full: 1,
  also: (call) => expect(call.message).toBe('工单已结案 <b>x</b>'),
});
fault('C-82', 'a login page', {
  server: reply(200, '<!doctype html><title>Login</title>', { 'Content-Type': 'text/html' }),
  ...unknown,
  reason: 'answer-html',
});
fault('C-83', 'an empty answer', { server: reply(200, ''), ...unknown, reason: 'answer-empty' });
fault('C-84', 'truncated JSON', {
  server: reply(200, YES.slice(0, -3)),
  ...unknown,
  reason: 'answer-not-json',
});
fault('C-85', 'JSON as text/html', {
  server: reply(200, YES, { 'Content-Type': 'text/html' }),
  ...accepted,
  also: (call) => expect(call.notes).toContain('not-declared-json'),
});
fault('C-86', 'a byte order mark', {
  server: reply(200, `\ufeff${YES}`),
  ...accepted,
  also: (call) => expect(call.notes).toContain('byte-order-mark'),
});

const gbk = Buffer.concat([
  Buffer.from('{"code":1,"message":"'),
  Buffer.from('b9a4b5a5', 'hex'),
  Buffer.from('"}'),
]);
fault('C-87', 'GBK declared', {
  server: reply(200, gbk, { 'Content-Type': 'application/json; charset=GBK' }),
  ...accepted,
  also: (call) => expect(call.message).toBe('工单'),
});
fault('C-88', 'GBK undeclared', {
  server: reply(200, gbk),
  ...unknown,
  reason: 'answer-undecodable',
  also: (call) => expect(call.notes).toContain('shown-by-guess'),
});
fault('C-89', 'UTF-16 undeclared', {
  server: reply(200, Buffer.from(YES, 'utf16le')),
  outcome: 'unknown',
  reason: 'answer-undecodable',
  full: 1,
});

fault('C-90', 'code "1"', {
  server: reply(200, '{"code":"1"}'),
  ...accepted,
  also: (call) => expect(call.notes).toContain('code-as-text'),
});
for (const code of ['true', 'null', '2', '[1]', '10', '-1']) {
  fault('C-91', `code ${code}`, {
    server: reply(200, `{"code":${code},"message":""}`),
    ...unknown,
    reason: 'answer-other-code',
  });
}
fault('C-91', 'no code', { server: reply(200, '{"message":""}'), ...unknown, reason: 'answer-no-code' });
for (const code of ['1.0', '1e0'])
  fault('C-92', `code ${code}`, { server: reply(200, `{"code":${code}}`), ...accepted });
fault('C-93', 'code 0 and code 1', {
  server: reply(200, '{"code":0,"code":1}'),
  ...unknown,
  reason: 'answer-duplicate-code',
});
fault('C-94', 'code only on __proto__', {
  server: reply(200, '{"__proto__":{"code":1}}'),
  ...unknown,
  reason: 'answer-no-code',
});
for (const [name, body] of Object.entries({ array: `[${YES}]`, null: 'null', text: '"1"' })) {
  fault('C-95', `${name} for an object`, {
    server: reply(200, body),
    ...unknown,
    reason: 'answer-not-an-object',
  });
}
fault('C-95', 'two documents', {
  server: reply(200, `${YES}\n${YES}`),
  ...unknown,
  reason: 'answer-not-json',
});
fault('C-95', 'JSONP', { server: reply(200, `callback(${YES})`), ...unknown, reason: 'answer-not-json' });
fault('C-96', '100,000 deep', {
  server: reply(200, `{"code":1,"value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
  ...unknown,
  reason: 'answer-not-json',
});

const messages: Readonly<Record<string, string>> = {
  null: 'null',
  object: '{"a":[1]}',
  html: '"<img src=x onerror=alert(1)>"',
  'right to left': '"\u202egnp.exe"',
  ansi: '"\\u001b[31mred\\u001b[0m\\u0000"',
  long: JSON.stringify('x'.repeat(900_000)),
};
for (const [name, message] of Object.entries(messages)) {
  fault('C-97', `a message that is ${name}`, {
    server: reply(200, `{"code":0,"message":${message}}`),
    outcome: 'refused',
    reason: 'code-0',
    full: 1,
    also: (call) => {
      const parsed: unknown = JSON.parse(message);
      expect(call.message).toBe(typeof parsed === 'object' && parsed !== null ? message : parsed);
    },
  });
}
const large = { ...unknown, reason: 'answer-too-large', status: 200 } as const;
fault('C-98', 'a value of 5 MB', {
  server: reply(200, `{"code":1,"value":"${'x'.repeat(5_000_000)}"}`),
  ...large,
  also: (call) => expect(call.answerText?.length).toBe(1_048_576),
});
fault('C-98', 'a body without end', {
  server: async (line) => {
    await line.request();
    await line.send('HTTP/1.1 200 OK\r\n\r\n');
    while (!line.gone) await line.send(' '.repeat(65_536));
  },
  ...large,
});
fault('C-99', 'gzip unasked', {
  server: reply(200, gzipSync(YES), { 'Content-Encoding': 'gzip' }),
  ...unknown,
  reason: 'answer-encoded',
});
fault('C-99', 'a gzip bomb is not inflated', {
  server: reply(200, gzipSync(Buffer.alloc(200_000_000)), { 'Content-Encoding': 'gzip' }),
  ...unknown,
  reason: 'answer-encoded',
  also: (call) => expect(call.answerText).toBeNull(),
});
fault('C-100', 'big integers keep their digits', {
  server: reply(200, '{"code":1,"value":12345678901234567890123}'),
  ...accepted,
  also: (call) => expect(call.answerText).toContain('12345678901234567890123'),
});

testGoldenFile();
