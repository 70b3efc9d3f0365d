import { expect, type Page, test } from '@playwright/test';
import { type AnyVerb, channelOf, envelope, verbs } from '../../shared/desk';
import { DeskApp } from '../app/desk-app';
import { ALL_VERBS, ask, connect, end, goodInputs, settingsFor } from './desk-page';
import { mainSeen, watchMain } from './main-process';

let app: DeskApp;
let page: Page;
let before: string;

/** What must not change, whoever knocks. */
const stateOf = async () =>
  JSON.stringify([
    await ask(page, 'settings', 'read', null),
    await ask(page, 'connections', 'list', null),
    await ask(page, 'drafts', 'read', null),
    await ask(page, 'library', 'overview', null),
    await ask(page, 'templates', 'list', null),
    await ask(page, 'history', 'list', {
      filter: { outcomes: [], calls: [], connectionIds: [], text: '' },
      before: null,
      limit: 500,
    }),
  ]);

test.beforeAll(async () => {
  app = await DeskApp.launch();
  page = app.page;
  await watchMain(app.electron);
  await connect(page, settingsFor('http://127.0.0.1:9/ngs'), 'token-of-the-victim');
  before = await stateOf();
});
test.afterAll(() => end(app));

/**
 * Opens a window with the program's own preload in a session of its own, whose locks are taken away: only the
 * check of the sender is left between it and the verbs. Gives every verb's answer.
 */
async function answersFrom(where: string, inSubframe: boolean): Promise<string[]> {
  const inputs = await goodInputs(page);
  return app.electron.evaluate(
    async ({ app: electron, BrowserWindow, session }, { where, inSubframe, inputs }) => {
      const own = session.fromPartition(`rogue ${Math.random()}`);
      own.webRequest.onBeforeRequest(null);
      const page = (body: string) =>
        new Response(`<!doctype html><body>${body}`, { headers: { 'Content-Type': 'text/html' } });
      own.protocol.handle('app', () => page(inSubframe ? '<iframe srcdoc="x"></iframe>' : 'rogue'));
      const { join } = process.getBuiltinModule('node:path');
      const window = new BrowserWindow({
        show: false,
        webPreferences: {
          preload: join(electron.getAppPath(), 'dist', 'electron', 'preload.cjs'),
          session: own,
          sandbox: true,
          contextIsolation: true,
          nodeIntegrationInSubFrames: inSubframe,
        },
      });
      await window.loadURL(where);
      const code = `Promise.all(${JSON.stringify(inputs)}.map(([noun, name, text]) => desk[noun][name](text)))`;
      const frame = inSubframe ? window.webContents.mainFrame.frames[0] : window.webContents.mainFrame;
      const answers = (await frame?.executeJavaScript(code)) as string[] | undefined;
      window.destroy();
      return answers ?? [];
    },
    { where, inSubframe, inputs },
  );
}

test('SEC-12 what follows is refused for its sender alone: every input is good', async () => {
  const wrong = (await goodInputs(page)).filter(([noun, name, text]) => {
    const its = verbs[noun] as Readonly<Record<string, AnyVerb>>;
    return its[name]?.input.safeParse(JSON.parse(text)).success !== true;
  });
  expect(wrong).toEqual([]);
});

const FORBIDDEN = { ok: false, error: { kind: 'forbidden' } };

for (const [name, where, inSubframe] of [
  ['another window on data:', 'data:text/html,<b>rogue', false],
  ['another window on app://evil/', 'app://evil/index.html', false],
  ['another window on our own address', 'app://desk/index.html', false],
  ['a frame in another window on our own address', 'app://desk/index.html', true],
  ['another window on about:blank', 'about:blank', false],
] as const) {
  test(`SEC-12 ${name} gets nothing from any channel`, async () => {
    const answers = await answersFrom(where, inSubframe);
    expect(answers).toHaveLength(ALL_VERBS.length);
    for (const answer of answers) expect(envelope.parse(JSON.parse(answer))).toEqual(FORBIDDEN);
    expect(await stateOf()).toBe(before);
    expect((await mainSeen(app.electron)).shell).toEqual([]);
  });
}

test('SEC-12 a frame of our own window, a frame that is gone and a foreign one get nothing', async () => {
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.id = 'inner';
    document.body.append(frame);
  });
  const inputs = (await goodInputs(page)).map(([noun, name, text]) => [channelOf(noun, name), text] as const);
  const answers = await app.electron.evaluate(async ({ BrowserWindow, ipcMain }, inputs) => {
    type Handler = (event: unknown, text: string) => Promise<string>;
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Handler>;
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const ours = sender?.mainFrame;
    const events = {
      subframe: { sender, senderFrame: ours?.frames[0] },
      gone: { sender, senderFrame: null },
      noSender: { sender: undefined, senderFrame: ours },
      lookalike: { sender, senderFrame: { origin: 'app://desk', url: 'app://desk/index.html' } },
    };
    const found = Object.entries(events).flatMap(([name, event]) =>
      name === 'subframe' && !event.senderFrame
        ? []
        : inputs.map(([channel, text]) => [name, event, channel, text] as const),
    );
    return Promise.all(
      found.map(
        async ([name, event, channel, text]) => [name, await handlers.get(channel)?.(event, text)] as const,
      ),
    );
  }, inputs);
  expect(answers).toHaveLength(4 * ALL_VERBS.length);
  for (const [name, answer] of answers)
    expect([name, JSON.parse(answer ?? 'null')]).toEqual([name, FORBIDDEN]);
  await page.evaluate(() => document.querySelector('#inner')?.remove());
  expect(await stateOf()).toBe(before);
});

test('SEC-12 an answer is not heard by another window either', async () => {
  const heard = await app.electron.evaluate(async ({ app: electron, BrowserWindow, session }) => {
    const own = session.fromPartition('rogue listener');
    own.webRequest.onBeforeRequest(null);
    own.protocol.handle(
      'app',
      () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
    );
    const { join } = process.getBuiltinModule('node:path');
    const preload = join(electron.getAppPath(), 'dist', 'electron', 'preload.cjs');
    const window = new BrowserWindow({ show: false, webPreferences: { preload, session: own } });
    await window.loadURL('app://desk/index.html');
    const ours = BrowserWindow.getAllWindows().find((one) => one !== window);
    if (!ours) throw new Error('our own window is gone');
    const listen = 'heard = []; desk.listen((text) => heard.push(text)); 0';
    for (const { webContents } of [ours, window]) await webContents.executeJavaScript(listen);
    const told = `new Promise((resolve) => {
      const stop = desk.listen((text) => { stop(); resolve(text); });
      desk.practice.expireToken('null');
    })`;
    await ours.webContents.executeJavaScript(told);
    // What was sent to the other window would have come before the answer to this.
    const theirs = (await window.webContents.executeJavaScript('heard')) as string[];
    const ourOwn = (await ours.webContents.executeJavaScript('heard')) as string[];
    window.destroy();
    return { ours: ourOwn, theirs };
  });
  expect(heard.ours.map((text) => JSON.parse(text))).toContainEqual({ event: 'practice-changed' });
  expect(heard.theirs).toEqual([]);
});
