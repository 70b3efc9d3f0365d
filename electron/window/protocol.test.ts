import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Protocol } from 'electron';
import { describe, expect, it } from 'vitest';
import { serveApp } from './protocol';

/** A served folder with one page and one script, beside a file that must never be served. */
function served() {
  const root = mkdtempSync(join(tmpdir(), 'desk-protocol-'));
  const folder = join(root, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'SECRET');
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets', 'a.js'), 'export {};');
  symlinkSync(join(root, 'secret.txt'), join(folder, 'assets', 'link.txt'));
  let handler: (request: Request) => Promise<Response> = () => Promise.reject(new Error('not bound'));
  const handle = (_scheme: string, bound: typeof handler): void => {
    handler = bound;
  };
  serveApp({ handle } as unknown as Protocol, folder);
  return (url: string, init?: { method: string }) =>
    handler({ url, method: init?.method ?? 'GET' } as Request);
}

describe('the app: protocol', () => {
  it('gives each load of the page a nonce of its own, the same in page and policy', async () => {
    const get = served();
    const load = async () => {
      const response = await get('app://desk/index.html');
      const nonce = /content="([^"]+)"/.exec(await response.text())?.[1] ?? '';
      expect(response.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`);
      return nonce;
    };
    const first = await load();
    expect(first.length).toBeGreaterThan(20);
    expect(await load()).not.toBe(first);
  });

  it.each([
    'app://desk/../secret.txt',
    'app://desk/%2e%2e/secret.txt',
    'app://desk/assets/%2e%2e%2f..%2fsecret.txt',
    'app://desk/assets/..%5c..%5csecret.txt',
    'app://desk/assets/link.txt',
    'app://desk//etc/passwd',
    'app://desk/%00',
    'app://desk/assets/',
    'app://desk/',
    'app://other/index.html',
    'app://desk:80/index.html',
  ])('SEC-14 has nothing at %s', async (url) => {
    const response = await served()(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  it('SEC-14 takes no method but GET', async () => {
    const response = await served()('app://desk/index.html', { method: 'POST' });
    expect(response.status).toBe(405);
  });
});
