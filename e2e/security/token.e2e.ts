import { readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { electronRuntime, type Keyring } from '../../tools/electron-runtime.mjs';
import { DeskApp } from '../app/desk-app';
import type { RawServer } from '../servers/raw-server';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';
import { ask, connect, connectionOf, end, send, settingsFor } from './desk-page';
import { heapSnapshot, pageText } from './heap';
import { recordedIpc, recordIpc } from './main-process';
import { formsIn, newToken } from './token-forms';

let keyring: Keyring;
let server: RawServer;

test.beforeAll(async () => {
  keyring = await electronRuntime().keyring();
  // Tells the token back in its message, in a header, in its value and as a cookie.
  server = await startRecordingServer({
    answer: (request) => {
      const [, token = ''] = request.headers.find(([name]) => name === 'token') ?? [];
      const body = contractAnswer(
        0,
        `token ${token} refused`,
        JSON.stringify({ token, url: encodeURIComponent(token) }),
      );
      const [head = '', rest = ''] = body.toString('latin1').split('\r\n\r\n');
      return Buffer.from(`${head}\r\nX-Echo: ${token}\r\nSet-Cookie: t=${token}\r\n\r\n${rest}`, 'latin1');
    },
  });
});
test.afterAll(async () => {
  await server.close();
  await keyring.stop();
});

/** Files of the system's temporary folder and the user's home that were written since `since`. */
function foreignFiles(since: number): string[] {
  const home = electronRuntime().user?.home;
  const folders = [tmpdir(), '/dev/shm', ...(home ? [home] : [])];
  // Playwright's own recordings hold what a test typed; that is the test's doing.
  const skip = /playwright|desk-e2e|keyring|display|bash_|\.X|node-compile-cache/;
  return folders.flatMap((folder) => {
    const names = readdirSync(folder, { recursive: folder === home, encoding: 'utf8' });
    return names
      .filter((name) => !skip.test(name))
      .map((name) => join(folder, name))
      .filter((path) => {
        const found = statSync(path, { throwIfNoEntry: false });
        return found?.isFile() === true && found.mtimeMs >= since && found.size < 50_000_000;
      });
  });
}

function findToken(app: DeskApp, token: string, since: number): string[] {
  const own = app
    .files()
    .flatMap(({ path, bytes }) => formsIn(bytes, token).map((form) => `${form} in ${path}`));
  const foreign = foreignFiles(since).flatMap((path) =>
    formsIn(readFileSync(path), token).map((form) => `${form} in ${path}`),
  );
  return [...own, ...foreign];
}

async function useAndCrash(app: DeskApp, page: Page, id: string): Promise<void> {
  const call = await send(page, id);
  expect(call.outcome).toBe('refused');
  expect(server.requests.at(-1)?.headerText).toContain('\r\ntoken: ');
  // A page that crashes leaves no dump behind, and comes back.
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect
    .poll(() =>
      app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed()),
    )
    .toBe(false);
}

test('SEC-15 with a real keyring no byte of a used token stays on disk, and it is there again after a restart', async () => {
  const since = Date.now();
  const token = newToken();
  const app = await DeskApp.launch({ keyring });
  const connection = await connect(app.page, settingsFor(`${server.origin}/ngs`), token, 'auto');
  expect(connection.token).toMatchObject({ set: true, kept: 'protected' });
  await useAndCrash(app, app.page, connection.id);
  await app.close();
  expect(app.files().length).toBeGreaterThan(5);
  expect(findToken(app, token, since)).toEqual([]);

  const again = await app.restart();
  expect((await send(again.page, connection.id)).outcome).toBe('refused');
  expect(server.requests.at(-1)?.headers).toContainEqual(['token', token]);
  await again.close();
  expect(findToken(again, token, since)).toEqual([]);
  again.removeFolder();
});

test('SEC-15 SEC-18 without a keyring a token lives in memory only, unless a person asked otherwise', async () => {
  const since = Date.now();
  const token = newToken();
  const app = await DeskApp.launch();
  expect((await ask(app.page, 'app', 'info', null)).protection).toEqual({
    kind: 'unprotected',
    backend: 'basic_text',
  });
  const connection = await connect(app.page, settingsFor(`${server.origin}/ngs`), token, 'auto');
  expect(connection.token).toMatchObject({ set: true, kept: 'session' });
  await useAndCrash(app, app.page, connection.id);
  await app.close();
  expect(findToken(app, token, since)).toEqual([]);

  const again = await app.restart();
  expect((await connectionOf(again.page, connection.id)).token).toEqual({ set: false, reason: 'none' });
  const requests = server.requests.length;
  expect(await send(again.page, connection.id)).toMatchObject({
    outcome: 'not-sent',
    reason: 'token-missing',
  });
  expect(server.requests.length).toBe(requests);

  // Chosen in words: then, and only then, it stands in the file, which only its owner may read.
  const plain = await connect(again.page, settingsFor(`${server.origin}/ngs`), token, 'plain');
  expect(plain.token).toMatchObject({ set: true, kept: 'plain' });
  await again.close();
  const holders = again.files().filter(({ bytes }) => formsIn(bytes, token).length > 0);
  expect(holders.map(({ path }) => path)).toEqual([join(again.folder, 'tokens.json')]);
  expect(statSync(join(again.folder, 'tokens.json')).mode & 0o077).toBe(0);

  const last = await again.restart();
  await ask(last.page, 'connections', 'forgetToken', { id: plain.id });
  await last.close();
  expect(findToken(last, token, since)).toEqual([]);
  last.removeFolder();
});

test('SEC-16 a token that was typed is gone from the page once it is saved, and never comes back', async () => {
  const token = newToken();
  const app = await DeskApp.launch({ keyring });
  const { page } = app;
  const connection = await connect(page, settingsFor(`${server.origin}/ngs`), null);
  await recordIpc(app.electron);
  await page.click('[data-screen=connections]');
  await page.click(`[data-open="${connection.id}"]`);
  const input = page.getByTestId('token-input');
  await input.pressSequentially(token);
  expect(formsIn(await pageText(page), token)).toContain('utf8');
  expect((await heapSnapshot(page)).includes(token.slice(7, 31)), 'what is looked for can be found').toBe(
    true,
  );
  await page.getByTestId('save-connection').click();
  await expect.poll(async () => (await connectionOf(page, connection.id)).token.set).toBe(true);
  await expect(input).toBeHidden();
  expect((await send(page, connection.id)).outcome).toBe('refused');
  expect(server.requests.at(-1)?.headers).toContainEqual(['token', token]);
  for (const screen of ['history', 'order', 'settings', 'connections'])
    await page.click(`[data-screen=${screen}]`);

  const messages = await recordedIpc(app.electron);
  expect(messages.length).toBeGreaterThan(8);
  const holding = messages.filter(({ text }) => formsIn(text, token).length > 0);
  expect(holding.map(({ way, channel }) => `${way} ${channel}`)).toEqual([
    'to-main desk:connections.setToken',
  ]);
  expect(formsIn(await pageText(page), token)).toEqual([]);
  const heap = await heapSnapshot(page);
  expect(heap.length).toBeGreaterThan(1_000_000);
  // The token's own random middle: a snapshot writes other characters as it likes.
  expect(heap.includes(token.slice(7, 31)), 'the heap holds the token').toBe(false);

  // A page that starts anew with the token in use knows nothing of it from its first line on.
  await page.reload();
  await page.getByTestId('desk-frame').waitFor();
  await send(page, connection.id);
  expect((await heapSnapshot(page)).includes(token.slice(7, 31))).toBe(false);
  expect(formsIn(await pageText(page), token)).toEqual([]);
  await end(app);
});
