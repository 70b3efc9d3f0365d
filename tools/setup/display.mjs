import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './paths.mjs';
import { Advice, say } from './say.mjs';

/** True where windows have nowhere to appear. */
export function displayIsMissing() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** Starts Xvfb and stops it when this process ends; `env` leads a program to it. */
export async function startVirtualDisplay({ user, size = '1600x1000x24' }) {
  const folder = mkdtempSync(join(temporaryFolder, 'workorder-desk-display-'));
  const cookie = join(folder, 'Xauthority');
  writeFileSync(cookie, xauthority(), { mode: 0o600 });
  if (user) for (const path of [folder, cookie]) chownSync(path, user.uid, user.gid);
  const server = spawn(
    'Xvfb',
    [
      '-displayfd',
      '3',
      '-screen',
      '0',
      size,
      '-fbdir',
      folder,
      '-nolisten',
      'tcp',
      '-noreset',
      '-auth',
      cookie,
    ],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      // Not of the terminal's group: on Ctrl-C the windows go first, then their display.
      detached: true,
    },
  );
  process.once('exit', () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (process.listenerCount(signal) === 1) process.exit(130);
    });
  }
  const number = await displayNumber(server);
  server.unref();
  for (const stream of server.stdio) stream?.unref?.();
  const env = { DISPLAY: `:${number}`, XAUTHORITY: cookie };
  say(`no display here: Xvfb runs as ${env.DISPLAY} (${size})`);
  return { framebuffer: join(folder, 'Xvfb_screen0'), env };
}

function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let number = '';
    let errors = '';
    server.stdio[3].on('data', (text) => {
      number += text;
      if (number.includes('\n')) resolve(number.trim());
    });
    server.stderr.on('data', (text) => {
      errors += text;
    });
    server.on('error', (error) => reject(new Advice(`Xvfb could not be started: ${error.message}`)));
    server.on('exit', (code) => reject(new Advice(`Xvfb ended with ${code}: ${errors}`)));
  });
}

/** One MIT-MAGIC-COOKIE-1 entry for any display, so that other users of this machine cannot look on. */
function xauthority() {
  const field = (value) => Buffer.concat([Buffer.from([value.length >> 8, value.length & 255]), value]);
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    field(Buffer.alloc(0)),
    field(Buffer.alloc(0)),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(randomBytes(16)),
  ]);
}
