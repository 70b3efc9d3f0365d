import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curlInShell } from '../../paste/curl-in-shell';
import { powershellRequest } from '../../paste/powershell';
import { COPY_FORMATS, type CopiedCall, type CopyFormat } from './copied-call';
import { copyCall } from './copy-call';
import { callWith, HOSTILE, hostileText } from './hostile.fixture';
import { NOTHING_REVEALED, type SecretChoice } from './secret-headers';

const TOKEN = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4$DBMain`!%PATH%\'"Elite';
const REVEALED: SecretChoice = { ...NOTHING_REVEALED, personal: true, real: new Map([['token', TOKEN]]) };
const HOME = 'https://ngs.example/ngs/wo/save';

function textOf(call: CopiedCall, format: CopyFormat, choice = NOTHING_REVEALED): string {
  const made = copyCall(call, format, choice, '1.0.0');
  if (made.kind !== 'copied') throw new Error(made.why);
  return made.text;
}

describe('bash and curl send exactly what the desk sent', () => {
  const received: { body: string; token: string | undefined; odd: string | undefined }[] = [];
  const server = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { token, odd } = request.headers;
      received.push({
        body: Buffer.concat(parts).toString('utf8'),
        token: token?.toString(),
        odd: odd?.toString(),
      });
      answer.end();
    });
  });
  let address = '';
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wo/save?a={b,c}[1-3]`;
  });
  afterAll(() => server.close());

  async function sent(bodies: readonly string[], odd = 'a'): Promise<typeof received> {
    received.length = 0;
    const script = bodies.map((body) =>
      textOf(callWith(address, body, [['odd', odd]]), 'curl-bash', REVEALED),
    );
    const quiet = 'curl() { command curl -q --silent --noproxy "*" "$@"; }';
    const child = promisify(execFile)('bash', ['-s']);
    child.child.stdin?.end(`${[quiet, ...script].join('\n')}\n`);
    await child;
    return [...received];
  }

  it('of named hostile texts, large ones, NUL, and halves of characters', async () => {
    const bodies = [
      ...HOSTILE,
      '\0',
      'a\\0\x001',
      '\t\r\n\x1b[201~\x03',
      '\u202e',
      `${'工'.repeat(60_000)}\\n%d'`,
    ];
    const got = await sent([...bodies, 'x\ud800y'], '@`id` $HOME !! %s "\'\\');
    expect(got.map(({ body }) => body)).toEqual([...bodies, 'x\ufffdy']);
    for (const { token, odd } of got) expect([token, odd]).toEqual([TOKEN, '@`id` $HOME !! %s "\'\\']);
  });

  it('of any hostile text', async () => {
    const many = fc.array(hostileText(['\r', '\t', '\x1b', '\0', '\x7f', '\u0085']), {
      minLength: 100,
      maxLength: 100,
    });
    await fc.assert(
      fc.asyncProperty(many, async (bodies) => {
        expect((await sent(bodies)).map(({ body }) => body)).toEqual(bodies);
      }),
      { numRuns: 2, endOnFailure: true },
    );
  });
});

describe('what the desk copies it reads back', () => {
  it.each(['curl-bash', 'curl-cmd', 'powershell'] as const)('%s', (format) => {
    fc.assert(
      fc.property(hostileText(format === 'curl-cmd' ? [] : ['\r', '\t', '\x1b']), (text) => {
        const body = JSON.stringify({ text, more: [text] }, null, 2);
        const copy = textOf(callWith(HOME, body), format, { ...NOTHING_REVEALED, personal: true });
        const found =
          format === 'powershell' ? powershellRequest(copy, 0) : curlInShell(copy, 0, copy.length);
        if (found?.kind !== 'request') throw new Error(copy);
        const { parts } = found;
        expect([parts.address, parts.method, 'text' in parts.body ? parts.body.text : null]).toEqual([
          HOME,
          'POST',
          body,
        ]);
        expect(parts.headers).toContainEqual({ name: 'token', value: '<token>' });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a copy', () => {
  it.each(COPY_FORMATS)(
    'as %s holds the token only where it was ticked, and who acts only where it is not hidden',
    (format) => {
      const call = callWith(HOME, '{}');
      const plain = textOf(call, format);
      expect(plain).not.toContain('1a2b');
      expect(plain).toContain('SELITE');
      expect(textOf(call, format, { ...REVEALED, real: new Map([['token', 'T0K3N']]) })).toContain('T0K3N');
      expect(textOf(call, format, { ...NOTHING_REVEALED, hideIdentity: true })).not.toContain('SELITE');
    },
  );

  it.each(COPY_FORMATS)('as %s holds nothing personal but where that was ticked', (format) => {
    const said = 'tel 13987654321 %31%33%39%38%37%36%35%34%33%32%31, zhang@example.com';
    const body = JSON.stringify({ a: said, b: Buffer.from(said).toString('base64'), c: 13987654321 });
    const call = { ...callWith(`${HOME}?t=13987654321`, body, [['x', said]]), answerText: body };
    const plain = textOf(call, format);
    for (const secret of [
      '13987654321',
      '%31%33%39',
      'zhang',
      Buffer.from(said).toString('base64').slice(8, 20),
    ])
      expect(plain).not.toContain(secret);
    expect(plain).toContain('phone-1');
    expect(textOf(call, format, { ...NOTHING_REVEALED, personal: true })).toContain('13987654321');
  });

  it.each([
    ['an address that is none', callWith('ngs', '{}'), 'curl-bash', 'no-address'],
    ['a header of two lines', callWith(HOME, '{}', [['a', 'b\nc']]), 'powershell', 'bad-header'],
    ['a tab', callWith(HOME, '{\t}'), 'curl-cmd', 'cmd-character'],
    ['a long body', callWith(HOME, 'x'.repeat(9000)), 'curl-cmd', 'cmd-length'],
  ] as const)('is refused for %s', (_, call, format, why) => {
    expect(copyCall(call, format, NOTHING_REVEALED, '1.0.0')).toEqual({ kind: 'refused', why });
  });

  it('as HAR has the phases and a time that is their sum', () => {
    const { log } = JSON.parse(textOf(callWith(HOME, '{}'), 'har'));
    expect(log.entries[0].timings).toEqual({
      blocked: -1,
      dns: -1,
      connect: 2,
      ssl: -1,
      send: 1,
      wait: 6,
      receive: 0,
    });
    expect(log.entries[0].time).toBe(9);
  });
});
