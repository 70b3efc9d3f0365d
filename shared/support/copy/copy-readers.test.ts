import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cmdArguments, curlRequest, type ToldRequest } from './cmd-reader.fixture';
import { copyCall } from './copy-call';
import { callWith, HOSTILE, hostileText } from './hostile.fixture';
import { powershellTold } from './powershell-reader.fixture';
import { NOTHING_REVEALED, type SecretChoice } from './secret-headers';

const TOKEN = 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4$DBMain`!%PATH%^\'"Elite\\';
const REVEALED: SecretChoice = { ...NOTHING_REVEALED, personal: true, real: new Map([['token', TOKEN]]) };
const ODD = '@`id` $HOME !! %OS% ^& "x" \'y\' \\\\" \\';
/** What neither a shell nor a console may be given as it is, but for NUL and what cmd.exe has no line for. */
const CONTROLS = ['\r', '\t', '\x01', '\x07', '\x1b[201~', '\x7f', '\u0085', '\u202e'];
/** Every variable that a text could name is there: one that is expanded is seen. */
const everyVariable = (name: string) => !name.startsWith('^');

/** Both tools leave the request on the wire to an HTTP library: here it is Node's. */
const received: { method: string; url: string; headers: IncomingHttpHeaders; body: Buffer }[] = [];
const server = createServer((asked, answer) => {
  const parts: Buffer[] = [];
  asked.on('data', (part: Buffer) => parts.push(part));
  asked.on('end', () => {
    const { method = '', url = '', headers } = asked;
    received.push({ method, url, headers, body: Buffer.concat(parts) });
    answer.end();
  });
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/wo/save?a=%7Bb%7D&c=[1-3]`;
});
afterAll(() => server.close());

async function sent({ method, address: to, headers, body }: ToldRequest) {
  received.length = 0;
  await new Promise<void>((resolve, reject) => {
    const asked = request(to, { method, agent: false }, (answer) => answer.resume().on('end', resolve));
    for (const [name, value] of headers) asked.setHeader(name, value);
    asked.on('error', reject);
    asked.end(body);
  });
  return received[0];
}

const TOOLS = {
  'curl-cmd': (copy: string) => curlRequest(cmdArguments(copy, everyVariable)),
  powershell: powershellTold,
} as const;

async function arrives(format: keyof typeof TOOLS, body: string): Promise<void> {
  const made = copyCall(callWith(address, body, [['odd', ODD]]), format, REVEALED, '1.0.0');
  if (made.kind !== 'copied') throw new Error(made.why);
  const got = await sent(TOOLS[format](made.text));
  expect(got?.body.toString('utf8'), made.text).toBe(body);
  expect(got?.method).toBe('POST');
  expect(got?.url).toBe(new URL(address).pathname + new URL(address).search);
  const { headers = {} } = got ?? {};
  expect([headers.token, headers.odd, headers.staffid, headers['content-type']]).toEqual([
    TOKEN,
    ODD,
    'SELITE',
    'application/json',
  ]);
}

describe('a reader that knows the rules alone sends exactly what the desk sent', () => {
  it.each(['curl-cmd', 'powershell'] as const)('%s, of named hostile texts', async (format) => {
    const quotes = [
      '"\\',
      '\\\\"\\\\',
      'a\\',
      '""""',
      '%%',
      '%^%',
      '%a%b%',
      '%OS:~0,1%',
      '^%OS^%',
      '^\n^',
      '\n"\n',
      '‘’‚‛“”„',
    ];
    const controls = format === 'powershell' ? CONTROLS : [];
    for (const body of [...HOSTILE, ...quotes, ...controls]) await arrives(format, body);
  });

  it.each(['curl-cmd', 'powershell'] as const)('%s, of any hostile text', async (format) => {
    const text = hostileText(['\\', '"', '%', '^', '\n', ...(format === 'powershell' ? CONTROLS : [])]);
    await fc.assert(
      fc.asyncProperty(text, (body) => arrives(format, body)),
      { numRuns: 300 },
    );
  });

  it('and no command of cmd.exe is made of what no line of it can hold', () => {
    for (const control of CONTROLS.filter((text) => text < '\x20' || text === '\x7f')) {
      const made = copyCall(callWith(address, control), 'curl-cmd', REVEALED, '1.0.0');
      expect(made).toEqual({ kind: 'refused', why: 'cmd-character' });
    }
  });
});

describe('the readers themselves', () => {
  it('read as cmd.exe and C programs do', () => {
    const read = (text: string) => cmdArguments(text, everyVariable);
    // The examples of 'Parsing C command-line arguments'.
    expect(read('p "abc" d e')).toEqual(['p', 'abc', 'd', 'e']);
    expect(read('p a\\\\b d"e f"g h')).toEqual(['p', 'a\\\\b', 'de fg', 'h']);
    expect(read('p a\\\\\\"b c d')).toEqual(['p', 'a\\"b', 'c', 'd']);
    expect(read('p a\\\\\\\\"b c" d e')).toEqual(['p', 'a\\\\b c', 'd', 'e']);
    expect(read('p a"b"" c d')).toEqual(['p', 'ab" c d']);
    expect(read('p "%OS%" ^"a^&b^" x^\ny')).toEqual(['p', '(value of a variable)', 'a&b', 'xy']);
    expect(read('p %^OS% "^"')).toEqual(['p', '%OS%', '^']);
    expect(() => read('p a&b')).toThrow('acts upon');
    expect(() => read('p a\nb')).toThrow('a second command');
  });

  it('read as PowerShell does', () => {
    const told = (uri: string) => powershellTold(`Invoke-WebRequest -Uri ${uri}`).address;
    expect(told("'it''s $x `n'")).toBe("it's $x `n");
    expect(told('‘a’’b’')).toBe('a’b');
    expect(told('"a`nb `$x ""q"" $([char]0x1b)"')).toBe('a\nb $x "q" \x1b');
    for (const other of ['"$x"', '"$(id)"', "'a' ; id", "'a'\nid"]) expect(() => told(other)).toThrow();
  });
});
