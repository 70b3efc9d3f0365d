import { expect } from '@playwright/test';
import { SCREENS } from '../../renderer/app/navigation';
import { test } from '../app/desk-test';
import { givenConnection, givenLoad } from '../app/given';
import type { Desk } from '../pages/desk';
import { chineseIn } from '../pages/window-checks';
import { contractAnswer, httpAnswer, startRecordingServer } from '../servers/recording-server';

test('in English, no Chinese stands on any screen but the name of the language itself', async ({
  start,
  running,
}) => {
  const desk = await start({ language: 'en-US' });
  const { order, dialog, frame, page } = desk;
  const server = await running(
    startRecordingServer({
      answer: (_, number) =>
        number === 1 ? contractAnswer(0, 'The order is closed') : httpAnswer(500, 'oops'),
    }),
  );

  await test.step('the first start, and every screen without content', async () => {
    for (const screen of SCREENS) await readsEnglish(desk, screen);
  });

  await test.step('an order with mistakes in it, and their list', async () => {
    await desk.open('order');
    await order.typeInto('mapId', 'S6LZUU');
    await order.putColumn('objective', { name: 'price', type: 'number', value: '1e400' });
    await order.putColumn('objective', { name: 'price', value: 'twice' });
    await order.openProblems();
    expect(await chineseIn(page)).toEqual([]);
    await order.paste.open();
    await order.paste.area.fill('{"mapId": 1,');
    expect(await chineseIn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await order.clear();
  });

  await test.step('a practice order, made and closed as failed', async () => {
    await order.typeInto('mapId', 'S6LZUU');
    await order.typeInto('customerGuid', 'CUST-0001');
    await order.putColumn('objective', { name: 'note', value: 'text' });
    await order.answerTo(() => order.press('save'));
    await order.loadItButton.click();
    await order.typeInto('objectiveStatus', 'NO_ANSWER');
    await order.press('failedClose');
    expect(await chineseIn(page)).toEqual([]);
    await order.answerTo(() => dialog.confirm());
    expect(await chineseIn(page)).toEqual([]);
  });

  await test.step('every kind of answer', async () => {
    await givenConnection(desk, { name: 'East', kind: 'production', serviceRoot: `${server.origin}/ngs` });
    await order.tabs.openNew();
    await givenLoad(desk);
    for (const outcome of ['refused', 'unknown'] as const) {
      await order.press('close');
      expect(await chineseIn(page)).toEqual([]);
      await dialog.typed.fill('East');
      await order.answerTo(() => dialog.confirm());
      await expect(order.outcome).toHaveAttribute('data-outcome', outcome);
      expect(await chineseIn(page)).toEqual([]);
    }
    await givenConnection(desk, { name: 'Gone', serviceRoot: 'http://127.0.0.1:1/ngs' });
    expect(await chineseIn(page)).toEqual([]);
    await order.tabs.moveTo('Gone');
    await order.answerTo(() => order.press('send'));
    await order.showsOutcome('not-sent', 'connection-refused');
    expect(await chineseIn(page)).toEqual([]);
  });

  await test.step('every call in the history, whole', async () => {
    const history = await desk.open('history');
    await expect(history.rows).toHaveCount(5);
    for (let place = 0; place < 5; place += 1) {
      await history.openCall(place);
      expect(await chineseIn(page)).toEqual([]);
    }
  });

  await test.step('the practice order, with who acted; its token gone; emptying it asked about', async () => {
    const practice = await desk.open('practice');
    await practice.openOrder(0);
    await practice.showsActors(null);
    expect(await chineseIn(page)).toEqual([]);
    await practice.expireToken();
    await practice.reset(1);
    expect(await chineseIn(page)).toEqual([]);
    await dialog.cancel();
  });

  await test.step('a connection with mistakes, checked, and its leaving asked about', async () => {
    const connections = await desk.open('connections');
    await connections.openConnection('East');
    await connections.unfoldMore();
    await connections.check();
    expect(await chineseIn(page)).toEqual([]);
    await connections.startNew();
    await connections.saveButton.click();
    await connections.chooseAuth('whitelist');
    await connections.saveButton.click();
    await connections.fill({ root: 'ftp://x' });
    expect(await chineseIn(page)).toEqual([]);
    await connections.item('East').click();
    await expect(dialog.root).toBeVisible();
    expect(await chineseIn(page)).toEqual([]);
    await dialog.confirmButton.press('Escape');
  });

  await test.step('the choice of a connection', async () => {
    await frame.switcher.click();
    expect(await chineseIn(page)).toEqual([]);
  });
});

test('the theme “system” goes with the system, at the start and while the program runs; a chosen one does not', async ({
  start,
}) => {
  const desk = await start({ dark: true });
  const { page, app } = desk;
  const html = page.locator('html');
  const system = (shade: 'light' | 'dark') => page.emulateMedia({ colorScheme: shade });
  const source = () => app.electron.evaluate(({ nativeTheme }) => nativeTheme.themeSource);
  await expect(html).toHaveAttribute('data-theme', 'dark');
  expect(await source()).toBe('system');
  await system('light');
  await expect(html).toHaveAttribute('data-theme', 'light');

  await desk.shade('dark');
  expect(await source()).toBe('dark');
  await system('light');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  await desk.shade('system');
  expect(await source()).toBe('system');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await system('dark');
  await expect(html).toHaveAttribute('data-theme', 'dark');
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await system('light');
  await expect
    .poll(() => page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    .not.toBe(ground);
});

/** The screen in front, all of its words. */
async function readsEnglish(desk: Desk, screen: (typeof SCREENS)[number]): Promise<void> {
  await desk.open(screen);
  expect(await chineseIn(desk.page), screen).toEqual([]);
}
