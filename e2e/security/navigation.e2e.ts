import { expect, type Page, test } from '@playwright/test';
import { DeskApp } from '../app/desk-app';
import { type Canary, startCanary } from './canary';
import { end } from './desk-page';
import { mainSeen, watchMain } from './main-process';

/** Where the link of a test stands. */
const AT = { x: 310, y: 308 } as const;
const HOME = 'app://desk/index.html';

let app: DeskApp;
let page: Page;
let canary: Canary;

test.beforeAll(async () => {
  canary = await startCanary();
  app = await DeskApp.launch();
  page = app.page;
  await watchMain(app.electron);
  await app.electron.evaluate(({ BrowserWindow, session }) => {
    const seen = { navigations: [] as string[], downloads: [] as string[] };
    Reflect.set(globalThis, 'deskTries', seen);
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    // After the program's own listener: what it let pass would be noted as open. (Prevented here, Electron
    // does not emit 'will-navigate' any more.)
    contents?.on('will-frame-navigate', (event) => {
      seen.navigations.push(`${event.defaultPrevented ? 'shut' : 'OPEN'} ${event.url}`);
    });
    session.defaultSession.on('will-download', (event, item) => {
      seen.downloads.push(`${event.defaultPrevented ? 'shut' : 'OPEN'} ${item.getURL()}`);
    });
  });
});
test.afterAll(async () => {
  await end(app);
  await canary.close();
});

interface Tries {
  readonly navigations: readonly string[];
  readonly downloads: readonly string[];
}
const tries = (): Promise<Tries> =>
  app.electron.evaluate(() => Reflect.get(globalThis, 'deskTries') as Tries);

/** Long enough for a navigation to begin, had it been let. */
const settle = () => page.waitForTimeout(120);

async function stayed(): Promise<void> {
  await settle();
  // Asked of main: Playwright itself waits for ever for a navigation that was begun and prevented.
  const places = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => contents.getURL()),
  );
  expect(places).toEqual([HOME]);
  expect(await page.evaluate(() => document.querySelectorAll('[data-testid=desk-frame]').length)).toBe(1);
  expect(canary.heard).toEqual([]);
}

test('SEC-06 the page leads nowhere by its own addresses', async () => {
  const addresses = [
    `${canary.address}/location`,
    'data:text/html,<b>x',
    'file:///etc/passwd',
    'app://other/index.html',
    'app://desk.evil/index.html',
    'javascript:document.title=1',
    'blob:app://desk/x',
    'view-source:app://desk/index.html',
    'chrome://version',
    'ms-settings:x',
    'mailto:a@example.com',
  ];
  for (const address of addresses) {
    await page.evaluate((to) => {
      try {
        location.href = to;
      } catch {
        // Refused in the page already.
      }
    }, address);
    await stayed();
  }
  const { navigations } = await tries();
  expect(navigations.some((line) => line.includes(canary.address))).toBe(true);
  expect(navigations.filter((line) => line.startsWith('OPEN'))).toEqual([]);
});

test('SEC-06 an empty page, which Chromium lets nobody prevent, is left at once', async () => {
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect
    .poll(() =>
      page.evaluate(() => document.querySelectorAll('[data-testid=desk-frame]').length).catch(() => 0),
    )
    .toBe(1);
  await stayed();
});

test('SEC-06 no link, form or refresh leads away', async () => {
  await page.evaluate((to) => {
    const link = document.createElement('a');
    link.id = 'probe';
    link.href = `${to}/link`;
    link.textContent = 'link';
    link.style.cssText = 'position:fixed;left:300px;top:300px;z-index:99999;background:#fff';
    document.body.append(link);
  }, canary.address);
  await page.mouse.click(AT.x, AT.y);
  await stayed();
  await page.mouse.click(AT.x, AT.y, { button: 'middle' });
  await stayed();
  await page.evaluate((to) => {
    document.querySelector('#probe')?.remove();
    for (const method of ['get', 'post']) {
      const form = document.createElement('form');
      form.method = method;
      form.action = `${to}/form`;
      document.body.append(form);
      form.submit();
      form.requestSubmit();
      form.remove();
    }
    const refresh = document.createElement('meta');
    refresh.httpEquiv = 'refresh';
    refresh.content = `0;url=${to}/refresh`;
    document.head.append(refresh);
    refresh.remove();
    history.pushState(null, '', '/index.html');
  }, canary.address);
  await stayed();
  const { navigations } = await tries();
  expect(navigations).toContain(`shut ${canary.address}/link`);
  expect(navigations.filter((line) => line.startsWith('OPEN'))).toEqual([]);
});

test('SEC-06 what is dropped on the window is not opened', async () => {
  const devTools = await page.context().newCDPSession(page);
  const drops = [
    { items: [{ mimeType: 'text/uri-list', data: `${canary.address}/drop` }], files: [] },
    { items: [], files: ['/etc/passwd'] },
  ];
  for (const drop of drops) {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await devTools.send('Input.dispatchDragEvent', {
        type,
        x: 500,
        y: 400,
        data: { ...drop, dragOperationsMask: 1 },
      });
    }
    await stayed();
  }
});

test('SEC-07 no other window opens and nothing is downloaded', async () => {
  await page.evaluate((to) => {
    for (const target of ['_blank', 'named', '_top', '_parent', '_self']) {
      window.open(`${to}/open`, target);
      window.open(`${to}/open`, target, 'popup,noopener');
    }
    for (const address of ['about:blank', 'app://desk/index.html', 'javascript:1', '']) window.open(address);
    const link = document.createElement('a');
    link.id = 'probe';
    link.href = `${to}/blank`;
    link.target = '_blank';
    link.textContent = 'link';
    link.style.cssText = 'position:fixed;left:300px;top:300px;z-index:99999;background:#fff';
    document.body.append(link);
  }, canary.address);
  await stayed();
  for (const key of ['CapsLock', 'Shift', 'ControlOrMeta', 'Alt']) {
    await page.keyboard.down(key);
    await page.mouse.click(AT.x, AT.y);
    await page.keyboard.up(key);
    await stayed();
  }
  await page.evaluate((to) => {
    document.querySelector('#probe')?.remove();
    const text = URL.createObjectURL(new Blob(['x']));
    for (const address of [text, 'data:text/plain,x', `${to}/download`, 'app://desk/index.html']) {
      const link = document.createElement('a');
      link.href = address;
      link.download = 'x.txt';
      link.click();
    }
  }, canary.address);
  await stayed();
  expect((await mainSeen(app.electron)).windows).toBe(0);
  const { downloads } = await tries();
  expect(downloads.filter((line) => line.startsWith('OPEN'))).toEqual([]);
});

test('SEC-08 no other page is embedded', async () => {
  await page.evaluate((to) => {
    const make = (name: string, attributes: Record<string, string>) => {
      const element = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) {
        try {
          element.setAttribute(key, value);
        } catch {
          // Refused by Trusted Types already: the element stays without it.
        }
      }
      element.className = 'probe';
      document.body.append(element);
    };
    make('webview', { src: `${to}/webview`, nodeintegration: 'true', allowpopups: 'true' });
    make('iframe', { src: `${to}/iframe` });
    make('iframe', { src: 'app://desk/index.html' });
    make('iframe', { src: 'data:text/html,<b>x' });
    make('object', { data: `${to}/object` });
    make('embed', { src: `${to}/embed` });
    make('portal', { src: `${to}/portal` });
    make('fencedframe', { src: `${to}/fenced` });
  }, canary.address);
  await page.waitForTimeout(500);
  const embedded = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(
    embedded.map((frame) => frame.url()).filter((url) => !/^(?:|about:blank|chrome-error:.*)$/.test(url)),
  ).toEqual([]);
  const contents = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((one) => one.getType()),
  );
  expect(contents).toEqual(['window']);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('.probe')) element.remove();
  });
  await stayed();
});
