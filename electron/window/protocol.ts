import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Protocol } from 'electron';
import { HOST, SCHEME } from './origin';
import { contentSecurityPolicy } from './policy';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

const NONCE_PLACE = /__CSP_NONCE__/g;

/** Must run before the application is ready: makes `app:` a standard, secure scheme and nothing more. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the files of `folder` that were there at start, each by its exact path: what is not on the list does not exist. */
export function serveApp(protocol: Protocol, folder: string): void {
  const files = new Map(listFiles(folder, '').map((path) => [`/${path}`, join(folder, path)]));
  protocol.handle(SCHEME, async (request) => {
    if (request.method !== 'GET') return refuse(405);
    const address = new URL(request.url);
    const file = address.host === HOST ? files.get(address.pathname) : undefined;
    if (!file) return refuse(404);
    const nonce = randomBytes(16).toString('base64');
    const content = await readFile(file);
    const isPage = extname(file) === '.html';
    return new Response(
      isPage ? content.toString('utf8').replace(NONCE_PLACE, () => nonce) : new Uint8Array(content),
      {
        headers: headersFor(extname(file), nonce),
      },
    );
  });
}

function headersFor(extension: string, nonce: string): Record<string, string> {
  return {
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
  };
}

const refuse = (status: 404 | 405): Response => new Response(null, { status });

/** Relative paths with forward slashes; links and other odd entries are left out. */
function listFiles(folder: string, prefix: string): string[] {
  return readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
    const path = prefix ? `${prefix}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return listFiles(folder, path);
    return entry.isFile() ? [path] : [];
  });
}
