import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { DeskApp } from '../app/desk-app';
import { end } from './desk-page';

const HOME = 'app://desk/index.html';

/** Addresses that must lead to nothing. Chromium itself tidies up some of them before anyone sees them. */
const PROBES: readonly string[] = [
  ...['../electron/main.js', '../../package.json', '..%2felectron/main.js', '%2e%2e/electron/main.js'],
  ...['%2e%2e%2felectron%2fmain.js', '%252e%252e/electron/main.js', '%252e%252e%252felectron%252fmain.js'],
  ...['..\\electron\\main.js', '..%5celectron%5cmain.js', '.%2e/electron/main.js', '....//electron/main.js'],
  ...[
    'assets/../../electron/main.js',
    'assets/%2e%2e/%2e%2e/electron/main.js',
    'assets/..%2f..%2felectron/main.js',
  ],
  ...[
    '/etc/passwd',
    '//etc/passwd',
    '%2fetc%2fpasswd',
    'file:///etc/passwd',
    'C:/Windows/win.ini',
    'C:%5cWindows',
  ],
  ...[
    '//server/share/x',
    '%5c%5cserver%5cshare',
    '\\\\server\\share',
    'index.html%00',
    'index.html%00.js',
    '%00',
  ],
  ...[
    'index.html/',
    'index.html/../../electron/main.js',
    'INDEX.HTML',
    'index.html.',
    'index.html%20',
    'index.html::$DATA',
  ],
  ...[
    './%2e/index.htm',
    'assets',
    'assets/',
    '',
    '.',
    '%',
    '%zz',
    'index%252ehtml',
    'preload.cjs',
    '.sources',
    'main.js',
  ],
  ...['%c0%ae%c0%ae/electron/main.js', '%ef%bc%8e%ef%bc%8e/electron/main.js', 'assets%2f..%2findex.html'],
].map((path) => `app://desk/${path}`);

const HOSTS = [
  'app://evil/index.html',
  'app://desk.evil/index.html',
  'app://evil.desk/index.html',
  'app://desk:80/x',
  'app://user@evil/index.html',
  'app:///index.html',
  'app://localhost/index.html',
];

test('SEC-14 the protocol gives the files of the page and nothing else', async () => {
  const app = await DeskApp.launch();
  const made: string[] = [];
  try {
    const program = await app.electron.evaluate(({ app: electron }) => electron.getAppPath());
    const folder = join(program, 'dist', 'renderer');
    // What comes after the start is no part of the page, link or file.
    const link = join(folder, 'sec-14-link.html');
    const late = join(folder, 'sec-14-late');
    made.push(link, late);
    symlinkSync('/etc/passwd', link);
    mkdirSync(late);
    writeFileSync(join(late, 'file.html'), 'late');
    const ask = (address: string, method = 'GET', headers: Record<string, string> = {}) =>
      app.electron.evaluate(
        async ({ net }, { address, method, headers }) => {
          try {
            const answer = await net.fetch(address, { method, headers });
            return {
              status: answer.status,
              body: await answer.text(),
              headers: Object.fromEntries(answer.headers),
            };
          } catch (error) {
            return { status: 0, body: String(error), headers: {} };
          }
        },
        { address, method, headers },
      );

    const page = await ask(HOME);
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    });

    const probes = [...PROBES, ...HOSTS, 'app://desk/sec-14-link.html', 'app://desk/sec-14-late/file.html'];
    expect(probes.length).toBeGreaterThanOrEqual(40);
    for (const probe of probes) {
      const { status, body } = await ask(probe);
      // 0: not even an address for Chromium.
      expect([probe, status === 0 ? 404 : status]).toEqual([probe, 404]);
      expect(body, probe).not.toMatch(/root:|import |contextBridge|late/);
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH']) {
      expect([method, (await ask(HOME, method)).status]).toEqual([method, 405]);
    }
    // A range is not honoured: the whole file or nothing, so there is no arithmetic to get wrong.
    const ranged = await ask(HOME, 'GET', { Range: 'bytes=0-3' });
    expect([200, 206]).toContain(ranged.status);
    if (ranged.status === 200) expect(ranged.body.length).toBeGreaterThan(100);
  } finally {
    for (const path of made) rmSync(path, { recursive: true, force: true });
    await end(app);
  }
});

test('SEC-14 each page load has a policy of its own, with nothing unsafe in it', async () => {
  const app = await DeskApp.launch();
  try {
    const policies = await app.electron.evaluate(async ({ net }) =>
      Promise.all(
        [1, 2].map(
          async () => (await net.fetch('app://desk/index.html')).headers.get('content-security-policy') ?? '',
        ),
      ),
    );
    const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
    expect(new Set(nonces).size).toBe(2);
    for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    const [policy = ''] = policies;
    expect(policy.replace(/nonce-[^']+/, 'nonce')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; frame-src 'none'; " +
        "worker-src 'self'; object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
  } finally {
    await end(app);
  }
});
