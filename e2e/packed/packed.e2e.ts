import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { openDatabase } from '../../electron/journal/database';
import { asAppUser, makeDataFolder } from '../../tools/electron-runtime.mjs';

/**
 * The packaged application lets no test driver in (its fuses are off), so it is started and used from outside:
 * a real keyboard and mouse on the X display, and a look at what it wrote down.
 */
const run = promisify(execFile);
const project = join(import.meta.dirname, '..', '..');

/** Presses keys and moves the mouse like a person; answers what the tool printed. */
async function x11(...args: readonly string[]): Promise<string> {
  return (await run('xdotool', [...args])).stdout.trim();
}

/** The calls in the data folder's journal, as they stand. */
async function callsIn(folder: string): Promise<readonly Record<string, unknown>[]> {
  const database = await openDatabase(join(folder, 'desk.db'));
  try {
    return database.prepare('SELECT call, outcome FROM calls ORDER BY id').all();
  } finally {
    database.close();
  }
}

test('the packaged application, fused, makes a practice order by mouse and keyboard', async () => {
  const packed = await run(process.execPath, ['tools/package.mjs', '--dir'], { cwd: project });
  expect(packed.stdout).toContain('off EnableNodeCliInspectArguments');
  expect(packed.stdout).not.toContain('WRONG');

  const place = mkdtempSync(join(tmpdir(), 'desk-packed-'));
  const folder = makeDataFolder('desk-packed-data-');
  cpSync(join(project, 'release', 'linux-unpacked'), place, { recursive: true, verbatimSymlinks: true });
  await run('chmod', ['755', place]);
  const child = spawn(
    asAppUser(join(place, 'workorder-desk')),
    [`--user-data-dir=${folder}`, '--lang=zh-CN'],
    { stdio: 'ignore' },
  );
  try {
    await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toContain('practice.db');
    const window =
      (await x11('search', '--sync', '--onlyvisible', '--pid', String(child.pid))).split('\n')[0] ?? '';
    await x11('windowfocus', '--sync', window);
    await expect(async () => {
      // The first input of the form: what is typed goes where a person would click.
      await x11('mousemove', '--window', window, '460', '142', 'click', '1');
      await x11('key', 'ctrl+a');
      await x11('type', '--delay', '15', 'S6LZUU');
      await x11('key', 'Tab');
      await x11('key', 'ctrl+a');
      await x11('type', '--delay', '15', '8C1D5B7E-3F52-4A11-9D0B-2E5A7C9F1234');
      await x11('key', 'ctrl+s');
      await expect.poll(() => callsIn(folder), { timeout: 3_000 }).toHaveLength(1);
    }).toPass({ timeout: 25_000 });
    await expect
      .poll(
        async () => (await callsIn(folder)).map(({ call, outcome }) => `${String(call)} ${String(outcome)}`),
        { timeout: 5_000 },
      )
      .toEqual(['save accepted']);
  } finally {
    child.kill('SIGKILL');
    rmSync(place, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
});
