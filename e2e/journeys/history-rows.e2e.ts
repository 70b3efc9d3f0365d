import { expect } from '@playwright/test';
import { bundlesText } from '../../renderer/text/bundles';
import { compareCallsText } from '../../renderer/text/compare-calls';
import { copyCallText } from '../../renderer/text/copy-call';
import { partsText } from '../../renderer/text/parts';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenConnection } from '../app/given';
import { sidewaysScrollers } from '../pages/window-checks';
import { send } from '../security/desk-page';
import { contractAnswer, startRecordingServer } from '../servers/recording-server';

const TASK = 'BCDBBD33-BD6A-6168-63CE-4E55620D3CB4';
const idOf = (call: number) => `C37F1819-8963-1CD4-E9C2-9DA64826000${call}`;
const MESSAGE = '<b>工单</b>已结案，不能重复操作';
const CALLS = 5;

for (const language of LANGUAGES) {
  test(`rows of the history by their heads and by keys, what was found in them, and a bar that stands still, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language, size: { width: 1024, height: 700 } });
    const { page, palette, app } = desk;
    const press = (key: string) => page.keyboard.press(key);
    const server = await running(startRecordingServer({ answer: () => contractAnswer(0, MESSAGE) }));
    const { id } = await givenConnection(desk, { name: 'East region', serviceRoot: `${server.origin}/ngs` });
    for (let call = 1; call <= CALLS; call += 1)
      await send(page, id, JSON.stringify({ oId: idOf(call), taskId: TASK }), 'close');
    const history = await desk.open('history');
    await expect(history.rows).toHaveCount(CALLS);
    const firstIs = (call: number) =>
      expect(history.rows.first()).toContainText(`${idOf(call).slice(0, 8)}…${idOf(call).slice(-4)}`);

    await test.step('a narrow window shows what the server said, and is as wide as it needs', async () => {
      const said = history.rows.first().locator('[data-column="said"]');
      await expect(history.head('said')).toBeInViewport({ ratio: 1 });
      await expect(said).toContainText(MESSAGE);
      expect((await said.boundingBox())?.width).toBeGreaterThanOrEqual(120);
      expect(await sidewaysScrollers(page)).toEqual([]);
    });

    await test.step('heads sort, by the mouse and by keys', async () => {
      await history.showsSort('newest');
      await firstIs(CALLS);
      await history.head('time').getByRole('button').click();
      await history.showsSort('oldest');
      await firstIs(1);
      await history.list.focus();
      await press('Tab');
      await press('Tab');
      await press('Enter');
      await history.showsSort('slowest');
      await press('Space');
      await history.showsSort('newest');
      await firstIs(CALLS);
      await expect(history.head('said').getByRole('button')).toHaveCount(0);
    });

    await test.step('from the search into the rows and back', async () => {
      await press('Control+f');
      await expect(history.search).toBeFocused();
      await press('ArrowDown');
      await expect(history.list).toBeFocused();
      await expect(history.cursor).toContainText(idOf(CALLS).slice(-4));
      await press('ArrowDown');
      await expect(history.cursor).toContainText(idOf(CALLS - 1).slice(-4));
      await press('ArrowUp');
      await expect(history.list).toBeFocused();
      await press('ArrowUp');
      await expect(history.search).toBeFocused();
      await press('ArrowDown');
      await press('Enter');
      await expect(history.detail).toBeVisible();
      await press('Escape');
      await expect(history.detail).toBeHidden();
      await expect(history.list).toBeFocused();
      await press('Escape');
      await expect(history.search).toBeFocused();
    });

    await test.step('what is still looked for is waited for, and nothing found stays in the search', async () => {
      await history.search.fill(idOf(2).slice(-4));
      await press('ArrowDown');
      await expect(history.rows).toHaveCount(1);
      await expect(history.cursor).toContainText(idOf(2).slice(-4));
      await expect(history.list).toBeFocused();
      await press('Escape');
      await history.search.fill('nowhere');
      await press('ArrowDown');
      await expect(history.empty).toBeVisible();
      await expect(history.search).toBeFocused();
    });

    await test.step('what was found is marked, as text', async () => {
      await history.search.fill('000');
      await expect(history.empty).toBeVisible();
      await history.search.fill(`3cb4 ${idOf(3).slice(-8).toLowerCase()}`);
      await expect(history.rows).toHaveCount(1);
      // Of the id's end the sign stands for what is not shown of it.
      await expect(history.found(0)).toHaveText(['…', '0003', '3CB4']);
      await history.search.fill('<b>工单 重复');
      await expect(history.rows).toHaveCount(CALLS);
      await expect(history.found(0)).toHaveText(['<b>工单', '重复']);
      await expect(history.rows.locator('b')).toHaveCount(0);
      await history.showAll();
      await expect(history.rows.locator('mark')).toHaveCount(0);
    });

    await test.step('the count of a long history has room in the bar', async () => {
      const count = history.root.getByTestId('history-count');
      await count.evaluate((output) => {
        output.textContent = '10,000+ / 1,234,567 calls';
      });
      expect(await count.evaluate((output) => output.scrollWidth - output.clientWidth)).toBe(0);
      expect(await sidewaysScrollers(page)).toEqual([]);
    });

    for (const width of [1024, 1440])
      await test.step(`at ${width} nothing moves when calls are chosen`, async () => {
        await app.resize({ width, height: 700 });
        const before = await history.barPlaces();
        await history.choose(0);
        await history.choose(1);
        await expect(history.root.getByTestId('chosen-calls')).toBeVisible();
        await history.offersRun(2);
        expect(await history.barPlaces()).toEqual(before);
        expect(await sidewaysScrollers(page)).toEqual([]);
        await history.root.getByTestId('chosen-calls').click();
        await expect(history.list).toBeFocused();
      });

    await test.step('beside an opened call, too, the rows show what the server said', async () => {
      await history.openCall(1);
      await expect(history.head('said')).toBeInViewport({ ratio: 1 });
      await expect(history.rows.first().locator('[data-column="said"]')).toContainText(MESSAGE);
      expect(await sidewaysScrollers(page)).toEqual([]);
      await press('Escape');
      await expect(history.detail).toBeHidden();
    });

    await test.step('keys that do nothing yet say why', async () => {
      const said = page.getByTestId('said');
      await press('Control+Shift+D');
      await expect(said).toHaveText(compareCallsText[language].needsTwo);
      await press('Control+Shift+C');
      await expect(said).toHaveText(copyCallText[language].openFirst);
      await press('Control+Shift+B');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(said).toHaveText(bundlesText[language].exportNone);
    });

    await test.step('two chosen calls are compared, and the list has the focus back', async () => {
      await press('Home');
      await press('Space');
      await press('ArrowDown');
      await press('Space');
      await press('Control+Shift+D');
      await expect(history.comparison).toBeVisible();
      await press('Escape');
      await expect(history.comparison).toBeHidden();
      await expect(history.list).toBeFocused();
    });

    await test.step('they are made a bundle of, and the opened call is copied', async () => {
      await press('Control+Shift+B');
      await expect(page.getByRole('dialog')).toContainText(bundlesText[language].exportTitle('2'));
      await press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(history.list).toBeFocused();
      await press('Enter');
      await expect(history.detail).toBeVisible();
      await press('Control+Shift+C');
      const first = page.getByRole('menuitem').first();
      await expect(first).toBeFocused();
      await press('Escape');
      await expect(first).toBeHidden();
      await expect(history.detail).toBeVisible();
      await expect(history.list).toBeFocused();
      await press('Control+Shift+C');
      await expect(first).toBeFocused();
      await press('Enter');
      await expect(history.detail.getByTestId('copy-said')).toHaveText(
        copyCallText[language].copied(copyCallText[language].formats['curl-bash']),
      );
      await expect(history.list).toBeFocused();
    });

    await test.step('while bundles are in front, keys do nothing to calls', async () => {
      await page.getByText(bundlesText[language].places.bundles, { exact: true }).click();
      await expect(history.root).toBeHidden();
      for (const key of ['B', 'C', 'D']) {
        await press(`Control+Shift+${key}`);
        await expect(page.getByTestId('said')).toHaveText(bundlesText[language].callsFirst);
      }
      await page.getByText(bundlesText[language].places.calls, { exact: true }).click();
      await expect(history.detail).toBeVisible();
      await expect(history.comparison).toBeHidden();
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });

    await test.step('their keys stand among all keys', async () => {
      await press('Control+/');
      await palette.showsKeys('history.copy', ['Ctrl+Shift+C']);
      await palette.showsKeys('history.compare', ['Ctrl+Shift+D']);
      await palette.showsKeys('history.bundle', ['Ctrl+Shift+B']);
    });
  });

  test(`an order that no answer named is still called new in a narrow window, in ${language}`, async ({
    start,
    running,
  }) => {
    const desk = await start({ language, size: { width: 1024, height: 700 } });
    const server = await running(startRecordingServer({ answer: () => contractAnswer(0, MESSAGE) }));
    const { id } = await givenConnection(desk, { name: 'East', serviceRoot: `${server.origin}/ngs` });
    await send(desk.page, id, JSON.stringify({ mapId: 'K2QMAB', customerGuid: TASK }), 'save');
    const history = await desk.open('history');
    const order = history.rows.first().locator('[data-column="order"]');
    await expect(order).toContainText(partsText[language].newOrder);
    expect(await order.evaluate((cell) => cell.scrollWidth - cell.clientWidth)).toBe(0);
  });
}
