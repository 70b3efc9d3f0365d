import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronRuntime } from '../../tools/electron-runtime.mjs';
import { DeskApp } from '../app/desk-app';
import { startCanary } from './canary';
import { ask, end } from './desk-page';
import { mainSeen, watchMain } from './main-process';

test('SEC-33 what a second start is given never becomes a command', async () => {
  const canary = await startCanary();
  const app = await DeskApp.launch();
  try {
    await watchMain(app.electron);
    const state = async () =>
      JSON.stringify([
        await ask(app.page, 'settings', 'read', null),
        await ask(app.page, 'connections', 'list', null),
        await ask(app.page, 'history', 'list', {
          filter: { outcomes: [], calls: [], connectionIds: [], text: '' },
          before: null,
          limit: 10,
        }),
      ]);
    const { executable, appDir } = electronRuntime();
    const before = await state();
    const file = join(app.folder, 'order.json');
    writeFileSync(file, '{"oId":"1"}', { mode: 0o644 });
    const gifts = [
      ['app://desk/index.html?call=close'],
      ['workorder-desk://close?oId=1', `${canary.address}/`],
      [file, '/etc/passwd', '\\\\server\\share'],
      ['--call=close', '--url', `${canary.address}/`, '--eval', 'process.exit()'],
      ['javascript:desk.practice.reset("null")', 'file:///etc/passwd'],
    ];
    for (const gift of gifts) {
      const second = spawn(
        executable,
        [appDir, `--user-data-dir=${app.folder}`, '--password-store=basic', ...gift],
        { stdio: 'ignore' },
      );
      const late = setTimeout(() => second.kill('SIGKILL'), 15_000);
      const [code] = await once(second, 'exit');
      clearTimeout(late);
      expect([gift, code]).toEqual([gift, 0]);
    }
    expect(await state()).toBe(before);
    const places = await app.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((one) => one.getURL()),
    );
    expect(places).toEqual(['app://desk/index.html']);
    const seen = await mainSeen(app.electron);
    expect([seen.windows, seen.shell, seen.uncaught]).toEqual([0, [], []]);
    // The page may still be reading its own screens; what was given is not opened.
    const opened = seen.paths.filter((path) => !path.startsWith(join(appDir, 'dist', 'renderer')));
    expect(opened.filter((path) => path === file || !path.startsWith(app.folder))).toEqual([]);
    expect(canary.heard).toEqual([]);
  } finally {
    await end(app);
    await canary.close();
  }
});
