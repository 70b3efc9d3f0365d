/**
 * Faults of the line and of HTTP itself once the request could have left (research C, C-16 … C-46).
 */
import { afterAll, expect } from 'vitest';
import { countOnceMore, fault } from './testing/fault-kit';
import { testGoldenFile } from './testing/golden-words';
import { bytes, drip, stall, YES } from './testing/scripts';

afterAll(countOnceMore);

const unknown = { outcome: 'unknown', full: 1 } as const;
const lost = { ...unknown, reason: 'connection-lost' } as const;
const notHttp = { ...unknown, reason: 'not-http' } as const;
const late = { ...unknown, reason: 'headers-timeout' } as const;
const accepted = { outcome: 'accepted', reason: 'code-1', full: 1 } as const;
const OK = 'HTTP/1.1 200 OK\r\n';
const head = (...lines: readonly string[]): string =>
  `${OK}${lines.map((line) => `${line}\r\n`).join('')}\r\n`;
const large = `{"oId":"1","taskId":"2","task":{"note":"${'x'.repeat(900_000)}"}}`;

for (const tls of [undefined, 'good'] as const) {
  const over = tls === undefined ? 'plain' : 'TLS';
  const secured = tls === undefined ? {} : { tls };
  fault('C-17', `reset after the headers were read (${over})`, {
    server: async (line) => {
      await line.headersRead();
      line.reset();
    },
    ...secured,
    input: { call: 'save', body: large },
    outcome: 'unknown',
    reason: 'connection-lost',
    full: 'any',
  });
  fault('C-18', `reset after the whole request (${over}): one POST, never a second`, {
    server: async (line) => {
      await line.request();
      line.reset();
    },
    ...secured,
    ...lost,
    also: (_call, server) => expect(server.connections).toHaveLength(1),
  });
  fault('C-19', `closed after the whole request (${over}): one POST, never a second`, {
    server: async (line) => {
      await line.request();
      line.end();
    },
    ...secured,
    ...lost,
    also: (_call, server) => expect(server.connections).toHaveLength(1),
  });
  fault('C-21', `never answers (${over})`, {
    server: stall(),
    ...secured,
    ...late,
    also: (call) => expect(call.phase).toBe('wait'),
  });
}
fault('C-22', 'half a status line', { server: stall('HTTP/1.1 20'), ...late });
fault('C-23', 'headers, then nothing', {
  server: stall(head('Content-Length: 36')),
  ...unknown,
  reason: 'total-timeout',
  status: 200,
  also: (call) => expect(call.phase).toBe('receive'),
});
fault('C-24', 'headers, then a reset', {
  server: async (line) => {
    await line.request();
    await line.send(head('Content-Length: 36'));
    await line.pause(50);
    line.reset();
  },
  ...lost,
  status: 200,
});
fault('C-25', 'body shorter than its length', {
  server: bytes(head('Content-Length: 100'), '{"code":'),
  ...lost,
  status: 200,
  also: (call) => expect(call.answerText).toBe('{"code":'),
});
fault('C-26', 'short body that reads as code 1', {
  server: bytes(head('Content-Length: 100'), YES),
  ...lost,
  also: (call) => expect(call.answerText).toBe(YES),
});
fault('C-27', 'a body that drips', {
  // The headers at once: they must be in time on a busy machine too.
  server: drip(' '.repeat(500), 10, head('Content-Length: 1000')),
  ...unknown,
  reason: 'total-timeout',
});
fault('C-28', 'headers that drip', { server: drip(`${OK}X: ${'x'.repeat(500)}`, 10), ...late });
fault('C-29', 'chunk size is garbage', {
  server: bytes(head('Transfer-Encoding: chunked'), 'zz\r\n'),
  ...notHttp,
  status: 200,
});
fault('C-30', 'last chunk missing', {
  server: bytes(head('Transfer-Encoding: chunked'), `${YES.length.toString(16)}\r\n${YES}\r\n`),
  ...lost,
});
fault('C-31', 'no length, closed at the end', { server: bytes(head(), YES), ...accepted });
fault('C-31', 'chunked, whole', {
  server: bytes(head('Transfer-Encoding: chunked'), `${YES.length.toString(16)}\r\n${YES}\r\n0\r\n\r\n`),
  ...accepted,
});
fault('C-32', 'no length, cut short', {
  server: bytes(head(), YES.slice(0, 20)),
  ...unknown,
  reason: 'answer-not-json',
});
fault('C-33', 'both length and chunked', {
  server: bytes(head('Content-Length: 36', 'Transfer-Encoding: chunked'), '0\r\n\r\n'),
  ...notHttp,
});
fault('C-34', 'two different lengths', {
  server: bytes(head('Content-Length: 36', 'Content-Length: 35'), YES),
  ...notHttp,
});
fault('C-35', 'bytes after the body', {
  server: bytes(head(`Content-Length: ${YES.length}`), YES, 'garbage'),
  ...notHttp,
});
fault('C-36', 'another protocol', { server: bytes('SSH-2.0-OpenSSH_9.2\r\n'), ...notHttp });
fault('C-37', 'HTTP/0.9', { server: bytes(YES), ...notHttp });
fault('C-39', 'a header of 64 KB', { server: bytes(head(`X: ${'x'.repeat(65_536)}`), YES), ...notHttp });
fault('C-40', 'NUL in a header', { server: bytes(head('X: a\0b'), YES), ...notHttp });
fault('C-41', 'a folded header', {
  server: bytes(head('X: a', ' b', `Content-Length: ${YES.length}`), YES),
  ...notHttp,
});
fault('C-42', 'duplicate headers and cookies, which are not kept', {
  server: bytes(head('Set-Cookie: s=1', 'Set-Cookie: t=2', 'X: 1', 'X: 2'), YES),
  ...accepted,
  also: (call) => {
    expect(call.answerHeaders.filter(([name]) => name === 'X')).toEqual([
      ['X', '1'],
      ['X', '2'],
    ]);
    expect(JSON.stringify(call.answerHeaders)).not.toMatch(/s=1|t=2/);
  },
});
fault('C-43', '100 before 200', { server: bytes('HTTP/1.1 100 Continue\r\n\r\n', head(), YES), ...accepted });
fault('C-44', '103 before 200', {
  server: bytes('HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n', head(), YES),
  ...accepted,
});
fault('C-45', '101 to another protocol', {
  server: bytes('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
  ...notHttp,
  status: 101,
});
fault('C-45', '101 without saying to what', {
  server: stall('HTTP/1.1 101 Switching Protocols\r\n\r\n'),
  status: 101,
  ...unknown,
  reason: 'not-http',
});
fault('C-46', 'endless 100s', {
  server: async (line) => {
    await line.request();
    while (!line.gone) {
      await line.send('HTTP/1.1 100 Continue\r\n\r\n'.repeat(10));
      await line.pause(5);
    }
  },
  ...late,
});

testGoldenFile();
