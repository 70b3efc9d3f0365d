import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronRuntime, makeDataFolder } from '../../tools/electron-runtime.mjs';
import { removeFolder } from '../app/remove-folder';

/** The program without one of its own files, as a careless copy or a scanner for viruses leaves it. */
function programWithout(file: string): string {
  const { appDir } = electronRuntime();
  const folder = makeDataFolder('desk-broken-');
  cpSync(join(appDir, 'dist'), join(folder, 'dist'), { recursive: true });
  copyFileSync(join(appDir, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(appDir, 'node_modules'), join(folder, 'node_modules'));
  rmSync(join(folder, 'dist', 'electron', file));
  return folder;
}

test('without the file that joins its page to it, the program says so and ends: no window in which nothing works', async () => {
  const program = programWithout('preload.cjs');
  const data = makeDataFolder('desk-e2e-');
  const { executable } = electronRuntime();
  const switches = [`--user-data-dir=${data}`, '--disable-gpu', '--password-store=basic'];
  const child: ChildProcess = spawn(executable, [program, ...switches], { stdio: 'ignore' });
  const ended = once(child, 'exit');
  try {
    const log = join(data, 'logs', 'main.log');
    await expect
      .poll(() => (existsSync(log) ? readFileSync(log, 'utf8') : ''), { timeout: 30_000 })
      .toMatch(/defect [\da-f-]{36} in preload/);
  } finally {
    // It waits for a person to read its message.
    child.kill('SIGKILL');
    await ended;
    await removeFolder(program);
    await removeFolder(data);
  }
});
