import { expect } from '@playwright/test';
import { LANGUAGES } from '../../shared/desk.app';
import { test } from '../app/desk-test';
import { givenLibrary } from '../app/given-library';

const CUSTOMER = '8E0C5A5E-44D3-4B0C-9C1B-2D0E6C1F7A31';

for (const language of LANGUAGES) {
  test(`an order is called by whose it is wherever it comes again, and found by the ids that its answer gave it, in ${language}`, async ({
    start,
  }) => {
    const desk = await start({ language });
    const { order, palette, page } = desk;
    await givenLibrary(desk);
    await order.typeInto('mapId', 'S6LZUU');
    await order.typeInto('customerGuid', CUSTOMER);
    await page.keyboard.press('Escape');
    await order.answerTo(() => order.press('save'));
    await order.loadItButton.click();
    const { oId, taskId } = await order.loadedIds();
    const short = `${oId.slice(0, 8)}…${oId.slice(-4)}`;

    await test.step('in its tab', async () => {
      await order.tabs.showTitles([`海桥物流 · 宽带报修 · ${short}`]);
    });

    await test.step('among the recent orders, found by the sounds of the name', async () => {
      await order.tabs.openNew();
      await palette.open();
      await page.keyboard.type('hqwl');
      await expect(palette.active).toContainText(short);
      await expect(palette.active).toContainText('海桥物流');
      await page.keyboard.press('Escape');
    });

    await test.step('in the history, by part of either id', async () => {
      const history = await desk.open('history');
      for (const part of [oId.slice(0, 13).toLowerCase(), taskId.slice(-12)]) {
        await history.search.fill(part);
        await history.shows([['save', 'accepted']]);
      }
      await expect(history.rows.first()).toContainText(short);
      await history.openCall(0);
      await expect(history.detail).toContainText(taskId);
      await expect(history.detail).toContainText('海桥物流');
    });
  });
}
