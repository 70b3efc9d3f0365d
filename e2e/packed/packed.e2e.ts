import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from '@playwright/test';
import { asAppUser, makeDataFolder } from '../../tools/electron-runtime.mjs';
import { fusesOf, wantedFuses } from '../../tools/package/fuses.mjs';
import { removeFolder } from '../app/remove-folder';

/**
 * The packaged application lets no test driver in (its fuses are off), so it is used from outside: by keys on the
 * X display, and by what it wrote down. Windows and macOS packages are not made here.
 */
const run = promisify(execFile);
const PROJECT = join(import.meta.dirname, '..', '..');
const { name: EXECUTABLE } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  readonly name: string;
};
const MAP_ID = 'S6LZUU';
const CUSTOMER = '8C1D5B7E-3F52-4A11-9D0B-2E5A7C9F1234';

if (process.platform === 'linux') {
  test.describe('the packaged application', () => {
    /** Where any user may read it: the project may stand below root's own folder. */
    let place = '';

    test.beforeAll(async () => {
      test.setTimeout(180_000);
      await run(process.execPath, ['tools/package.mjs', '--dir'], { cwd: PROJECT });
      place = mkdtempSync(join(tmpdir(), 'desk-packed-'));
      chmodSync(place, 0o755);
      cpSync(join(PROJECT, 'release', 'linux-unpacked'), place, { recursive: true, verbatimSymlinks: true });
    });
    test.afterAll(() => removeFolder(place));

    test('SEC-26 has every fuse as it must be shipped', async () => {
      const { WasmTrapHandlers: _, ...found } = await fusesOf(join(place, EXECUTABLE));
      expect(found).toEqual(wantedFuses());
      expect(Object.keys(found)).toHaveLength(8);
    });

    test('saves a practice order for a person who has only a keyboard', async () => {
      const folder = makeDataFolder('desk-packed-data-');
      const app = spawn(asAppUser(join(place, EXECUTABLE)), [`--user-data-dir=${folder}`, '--lang=zh-CN'], {
        stdio: 'ignore',
      });
      try {
        await windowOf(app);
        await expect(async () => {
          // Saving an order that lacks its ids leads to the first that is missing.
          await press('ctrl+s', 'ctrl+a');
          await type(MAP_ID);
          await press('Tab', 'ctrl+a');
          await type(CUSTOMER);
          await press('ctrl+s');
          await expect.poll(() => rows(folder, 'desk.db', CALLS), { timeout: 2_000 }).not.toEqual([]);
        }).toPass({ timeout: 30_000 });
        await expect
          .poll(() => rows(folder, 'desk.db', CALLS))
          .toEqual([{ call: 'save', outcome: 'accepted', map_id: MAP_ID, customer_guid: CUSTOMER }]);
        expect(rows(folder, 'practice.db', STEPS)).toEqual([
          { map_id: MAP_ID, customer_guid: CUSTOMER, status: 'open', call: 'save' },
        ]);
      } finally {
        if (app.exitCode === null) app.kill('SIGKILL');
        if (app.signalCode === null && app.exitCode === null) await once(app, 'exit');
        await removeFolder(folder);
      }
    });
  });
}

const CALLS = 'SELECT call, outcome, map_id, customer_guid FROM calls ORDER BY id';
const STEPS =
  'SELECT map_id, customer_guid, status, call FROM orders JOIN steps ON order_id = orders.id ORDER BY steps.id';

/** What a database of the program holds, read beside it. */
function rows(folder: string, name: string, sql: string): readonly unknown[] {
  const file = join(folder, name);
  if (!existsSync(file)) return [];
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare(sql)
      .all()
      .map((row) => ({ ...row }));
  } finally {
    database.close();
  }
}

/** Waits for the program's window and gives it the keyboard: a bare X display has nobody else who would. */
async function windowOf(app: ChildProcess): Promise<void> {
  await expect(async () => {
    // A window of the start that is gone while the search walks over it ends the search.
    const { stdout } = await run('xdotool', ['search', '--sync', '--onlyvisible', '--pid', String(app.pid)]);
    await run('xdotool', ['windowfocus', '--sync', stdout.split('\n')[0] ?? '']);
  }).toPass({ timeout: 30_000 });
}

async function press(...keys: readonly string[]): Promise<void> {
  await run('xdotool', ['key', '--delay', '60', ...keys]);
}

async function type(text: string): Promise<void> {
  await run('xdotool', ['type', '--delay', '15', text]);
}
